#include "providers/check/northflank/northflankpermission.h"

#include <algorithm>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

/// `secretGroups:readValues` and `Secret Groups > Read Values` alike: secret, groups, read, values.
QStringList wordsOf(const QString &permission)
{
    QStringList words;
    QString word;
    const auto endWord = [&] {
        if (!word.isEmpty()) {
            words.append(word.toLower());
            word.clear();
        }
    };
    for (const QChar c : permission) {
        if (c == u'*') {
            endWord();
            words.append(u"*"_s);
        } else if (!c.isLetterOrNumber()) {
            endWord();
        } else {
            if (c.isUpper() && !word.isEmpty() && word.back().isLower()) {
                endWord();
            }
            word += c;
        }
    }
    endWord();
    return words;
}

bool speaksOfSecrets(const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [](const QString &word) { return word.startsWith("secret"_L1); });
}

bool grants(const QStringList &words, NorthflankPermission wanted)
{
    const QStringList actions = wanted == NorthflankPermission::Update
                                    ? QStringList{u"update"_s, u"write"_s, u"edit"_s, u"*"_s, u"all"_s}
                                    : QStringList{u"read"_s, u"value"_s, u"values"_s, u"*"_s, u"all"_s};
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return actions.contains(word); });
}

} // namespace

PermissionShown shows(const QStringList &permissions, NorthflankPermission wanted)
{
    bool told = false;
    for (const QString &permission : permissions) {
        const QStringList words = wordsOf(permission);
        if (words == QStringList(u"*"_s)) {
            return PermissionShown::Granted;
        }
        if (speaksOfSecrets(words)) {
            told = true;
            if (grants(words, wanted)) {
                return PermissionShown::Granted;
            }
        }
    }
    return told ? PermissionShown::Missing : PermissionShown::NotTold;
}

} // namespace patchbay
