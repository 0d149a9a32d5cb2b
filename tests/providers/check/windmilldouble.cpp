#include "tests/providers/check/windmilldouble.h"

namespace patchbay::testing
{

using namespace Qt::StringLiterals;

QByteArray windmillTokenRow(const QByteArray &more)
{
    return R"({"token_prefix": "S3cretT0ke", "label": "patchbay", "created_at": "2026-01-01T00:00:00Z",)"
           R"( "last_used_at": "2026-11-01T00:00:00Z", "read_only": false)" +
           more + '}';
}

QByteArray windmillRole(const QByteArray &more)
{
    return R"({"email": "ada@example.com", "username": "ada", "is_admin": false, "is_super_admin": false,)"
           R"( "operator": false, "disabled": false, "folders": ["apps"], "folders_read": ["apps", "shared"],)"
           R"( "folders_owners": [])" +
           more + '}';
}

FakeAnswer windmillRefuses()
{
    return FakeAnswer::text("Not authorized: Unauthorized", 401);
}

FakeAnswer windmillForbids(const QByteArray &scope)
{
    return FakeAnswer::text("Permission denied: Access denied. Required scope: " + scope, 403);
}

Answers goodWindmill()
{
    return {
        {u"GET /api/version"_s, FakeAnswer::text("CE v1.735.0")},
        {u"GET /api/users/whoami"_s,
         FakeAnswer::json(R"({"email": "ada@example.com", "login_type": "password", "super_admin": false,)"
                          R"( "verified": true, "disabled": false})")},
        {u"GET /api/users/tokens/list"_s, FakeAnswer::json('[' + windmillTokenRow() + ']')},
        {u"GET /api/workspaces/users"_s,
         FakeAnswer::json(R"({"email": "ada@example.com", "workspaces": [)"
                          R"({"id": "ops", "name": "Operations", "username": "ada", "disabled": false},)"
                          R"({"id": "lab", "name": "Laboratory", "username": "ada", "disabled": false}]})")},
        {u"GET /api/w/ops/users/whoami"_s, FakeAnswer::json(windmillRole())},
        {u"GET /api/w/lab/users/whoami"_s, FakeAnswer::json(windmillRole())}};
}

} // namespace patchbay::testing
