#include "tests/sandbox/tokentable.h"

#include "tests/sandbox/tokens.h"

namespace patchbay::sandbox
{

const QList<TokenInfo> &tokenTable()
{
    static const QList<TokenInfo> table{
        {"windmill", "developer", windmilltoken::developer,
         "developer in production and staging, never expires"},
        {"windmill", "admin", windmilltoken::admin,
         "instance admin, also admin of production, staging and analytics"},
        {"windmill", "wrong", windmilltoken::wrong, "unknown to the instance, like any other text"},
        {"windmill", "expired", windmilltoken::expired, "expired yesterday"},
        {"windmill", "revoked", windmilltoken::revoked, "revoked"},
        {"windmill", "scoped", windmilltoken::scoped,
         "scopes for all that listing and writing secrets needs"},
        {"windmill", "scopedNoWorkspaces", windmilltoken::scopedNoWorkspaces,
         "scopes without workspaces:read"},
        {"windmill", "scopedNoUsers", windmilltoken::scopedNoUsers, "scopes without users:read"},
        {"windmill", "scopedReadOnly", windmilltoken::scopedReadOnly, "read scopes only"},
        {"windmill", "pathLimited", windmilltoken::pathLimited, "may write variables below f/apps only"},
        {"windmill", "readOnly", windmilltoken::readOnly, "read-only flag set, no scopes"},
        {"windmill", "bound", windmilltoken::bound, "bound to the workspace production"},
        {"windmill", "operatorRole", windmilltoken::operatorRole, "operator in production and staging"},
        {"windmill", "mixedRoles", windmilltoken::mixedRoles,
         "developer in production, operator in staging, disabled in analytics"},
        {"windmill", "disabled", windmilltoken::disabled, "user disabled, also in the workspace production"},
        {"windmill", "noWorkspaces", windmilltoken::noWorkspaces, "member of no workspace"},
        {"windmill", "many", windmilltoken::many,
         "240 workspaces, own token on the second page of the token list"},
        {"windmill", "expiringSoon", windmilltoken::expiringSoon, "developer, expires in 5 days"},
        {"northflank", "team", northflanktoken::team,
         "team token, all permissions, two projects, never expires"},
        {"northflank", "org", northflanktoken::org, "organisation token, three teams"},
        {"northflank", "wrong", northflanktoken::wrong, "unknown, like any other text"},
        {"northflank", "expired", northflanktoken::expired, "expired yesterday"},
        {"northflank", "revoked", northflanktoken::revoked, "revoked"},
        {"northflank", "noProjectPermission", northflanktoken::noProjectPermission,
         "role without the project permission"},
        {"northflank", "listOnly", northflanktoken::listOnly,
         "may list secret groups, not read their values or update them"},
        {"northflank", "readOnlySecrets", northflanktoken::readOnlySecrets,
         "may list and read secret groups, not update them"},
        {"northflank", "noSecrets", northflanktoken::noSecrets, "may see projects, not secret groups"},
        {"northflank", "noAuthRoute", northflanktoken::noAuthRoute, "good, but the account has no /v1/auth"},
        {"northflank", "expiringSoon", northflanktoken::expiringSoon, "team token, expires in 5 days"},
        {"northflank", "many", northflanktoken::many, "260 projects on several pages"},
        {"northflank", "noProjects", northflanktoken::noProjects, "team without projects"},
        {"netlify", "owner", netlifytoken::owner, "owner of the team acme, three sites"},
        {"netlify", "developer", netlifytoken::developer, "developer in the team acme"},
        {"netlify", "membersRefused", netlifytoken::membersRefused, "may not list the members of its team"},
        {"netlify", "ssoHidden", netlifytoken::ssoHidden, "a team with single sign-on is left out"},
        {"netlify", "wrong", netlifytoken::wrong, "unknown, like any other text"},
        {"netlify", "expired", netlifytoken::expired, "expired"},
        {"netlify", "revoked", netlifytoken::revoked, "revoked"},
        {"netlify", "forbidden", netlifytoken::forbidden, "accepted, but teams and sites are refused"},
        {"netlify", "noSites", netlifytoken::noSites, "team without sites"},
        {"netlify", "many", netlifytoken::many, "340 sites on several pages"},
    };
    return table;
}

} // namespace patchbay::sandbox
