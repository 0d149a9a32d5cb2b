#pragma once

#include "providers/check/answercontent.h"
#include "providers/descriptor/listing.h"
#include "providers/net/origin.h"

#include <QJsonValue>
#include <QPair>
#include <QSet>
#include <QString>

#include <expected>
#include <optional>

class QUrl;

namespace patchbay
{

/// Why a list could not be read to its end.
enum class PageProblem {
    OtherOrigin,
    Loop,
    TooMany,
    Unusable, ///< the service named the next page by something that no request can hold
};

/// How a page is asked for.
struct PageTarget {
    QString path;
    QString cursor; ///< that goes into the body or a header; empty where the path says all
};

/// Finds the way from one page of a list to the next, within one origin and a bounded number of pages.
class PageWalk
{
public:
    /// `path` is that of the list, without the paging's own parameters.
    PageWalk(const Paging &paging, const Origin &origin, const QString &path, int mostPages);

    PageTarget first();
    /// The page after `answer` with its `items`; nothing where that was the last.
    std::expected<std::optional<PageTarget>, PageProblem> next(const AnswerContent &answer, qsizetype items,
                                                               const QJsonValue &lastItem);

private:
    using Step = std::expected<PageTarget, PageProblem>;
    Step within(const QUrl &url) const;
    Step holding(const QString &cursor) const;
    std::optional<Step> following(const AnswerContent &answer, qsizetype items, const QJsonValue &lastItem);
    bool isLast(const AnswerContent &answer, qsizetype items) const;
    QString withParameter(const QString &value) const;

    const Paging m_paging;
    const Origin m_origin;
    const QString m_path;
    const int m_mostPages;
    int m_page = 1;
    qint64 m_position = 0; ///< number of the page or of its first item, as the service counts
    QSet<QPair<QString, QString>> m_seen;
};

} // namespace patchbay
