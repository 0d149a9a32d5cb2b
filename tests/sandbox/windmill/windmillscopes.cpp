#include "tests/sandbox/windmill/windmillscopes.h"

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

std::optional<QString> requiredWindmillScope(const QByteArray &method, const QStringList &segments)
{
    static const QStringList domains{u"users"_s, u"workspaces"_s, u"folders"_s, u"variables"_s,
                                     u"resources"_s};
    const QString domain = segments.value(1) == "w"_L1 ? segments.value(3) : segments.value(1);
    if (!domains.contains(domain)) {
        return std::nullopt;
    }
    const bool reads = method == "GET" || method == "HEAD" || method == "OPTIONS";
    return domain + (reads ? ":read"_L1 : ":write"_L1);
}

bool windmillScopesGrant(const QStringList &scopes, const QString &required)
{
    const QString domain = required.section(u':', 0, 0);
    const QString action = required.section(u':', 1, 1);
    for (const QString &scope : scopes) {
        const QString granted = scope.section(u':', 1, 1);
        if (scope.section(u':', 0, 0) == domain && (granted == action || granted == "write"_L1)) {
            return true;
        }
    }
    return false;
}

} // namespace patchbay::sandbox
