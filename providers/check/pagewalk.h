#pragma once

#include "providers/check/answercontent.h"
#include "providers/descriptor/listing.h"
#include "providers/net/origin.h"

#include <QJsonValue>
#include <QSet>
#include <QString>

#include <expected>
#include <optional>

namespace patchbay
{

/// Why a list could not be read to its end.
enum class PageProblem { OtherOrigin, Loop, TooMany };

/// Finds the way from one page of a list to the next, within one origin and a bounded number of pages.
class PageWalk
{
public:
    /// `path` is that of the list, without the paging's own parameters.
    PageWalk(const Paging &paging, const Origin &origin, const QString &path, int mostPages);

    QString first();
    /// The path of the page after `answer` with its `items`; nothing where that was the last.
    std::expected<std::optional<QString>, PageProblem> next(const AnswerContent &answer, qsizetype items,
                                                            const QJsonValue &lastItem);

private:
    std::optional<QString> following(const AnswerContent &answer, qsizetype items,
                                     const QJsonValue &lastItem);
    bool isLast(const AnswerContent &answer, qsizetype items) const;
    QString withParameter(const QString &value) const;

    const Paging m_paging;
    const Origin m_origin;
    const QString m_path;
    const int m_mostPages;
    int m_page = 1;
    qint64 m_position = 0; ///< number of the page or of its first item, as the service counts
    QSet<QString> m_seen;
};

} // namespace patchbay
