#pragma once

#include "providers/descriptor/providerdescriptor.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace patchbay
{

/// What an app is found by, folded once so that every keystroke only compares.
class SearchKeys
{
public:
    explicit SearchKeys(const ProviderDescriptor &app);

    /// How well the words fit, 0 is best; nothing where one of them is not found.
    std::optional<int> rank(const QStringList &foldedWords) const;

private:
    QString m_name;
    QStringList m_others; ///< id and aliases
    QString m_category;
};

/// Without case, accents and width, so that `Héroku` and `heroku` are one.
QString foldedForSearch(const QString &text);

} // namespace patchbay
