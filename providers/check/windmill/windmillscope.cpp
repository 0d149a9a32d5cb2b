#include "providers/check/windmill/windmillscope.h"

#include <algorithm>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

bool patternCovers(const QString &pattern, const QString &path)
{
    if (pattern == "*"_L1) {
        return true;
    }
    if (pattern.endsWith("/*"_L1)) {
        const QString folder = pattern.chopped(2);
        return path == folder || path.startsWith(folder + u'/');
    }
    return path == pattern;
}

bool fits(const QString &part, const QString &wanted)
{
    return part == wanted || part == "*"_L1;
}

} // namespace

std::optional<WindmillScope> WindmillScope::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == "*"_L1) {
        return WindmillScope{u"*"_s, u"*"_s, {}};
    }
    QStringList parts = trimmed.split(u':');
    if (parts.size() < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
        return std::nullopt;
    }
    WindmillScope scope{parts[0], parts[1], {}};
    // The third part of a run scope is the kind of job.
    const qsizetype at = scope.domain == "jobs"_L1 && scope.action == "run"_L1 ? 3 : 2;
    for (const QString &path : parts.value(at).split(u',', Qt::SkipEmptyParts)) {
        scope.paths.append(path.trimmed());
    }
    if (scope.paths.contains(u"*"_s)) {
        scope.paths.clear();
    }
    return scope;
}

bool WindmillScope::grants(const QString &wantedDomain, const QString &wantedAction) const
{
    return fits(domain, wantedDomain) &&
           (fits(action, wantedAction) || (wantedAction == "read"_L1 && action == "write"_L1));
}

bool WindmillScope::covers(const QString &path) const
{
    return paths.isEmpty() || std::any_of(paths.begin(), paths.end(), [&](const QString &pattern) {
               return patternCovers(pattern, path);
           });
}

bool WindmillGrant::covers(const QString &path) const
{
    return anywhere && WindmillScope{{}, {}, paths}.covers(path);
}

WindmillGrant grantOf(const QStringList &scopes, const QString &domain, const QString &action)
{
    WindmillGrant grant;
    for (const QString &text : scopes) {
        const auto scope = WindmillScope::parse(text);
        if (!scope || !scope->grants(domain, action)) {
            continue;
        }
        if (scope->paths.isEmpty()) {
            return {.anywhere = true, .paths = {}};
        }
        grant.anywhere = true;
        grant.paths += scope->paths;
    }
    grant.paths.removeDuplicates();
    return grant;
}

} // namespace patchbay
