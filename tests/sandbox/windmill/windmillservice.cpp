#include "tests/sandbox/windmill/windmillservice.h"

#include "tests/sandbox/windmill/windmillscopes.h"

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

HttpResponse unauthorized()
{
    return HttpResponse::text(401, "Not authorized: Unauthorized");
}

} // namespace

WindmillService::WindmillService()
    : m_data(makeWindmillData(QDateTime::currentDateTimeUtc()))
{
    const auto open = [this](const QString &pattern, const QByteArray &answer) {
        m_router.add("GET", pattern, [answer](const HttpRequest &, const QStringList &) {
            return HttpResponse::text(200, answer);
        });
    };
    open(u"/api/version"_s, "CE v1.735.0");
    open(u"/api/uptodate"_s, "yes");
    open(u"/api/ee_license"_s, "");
    addGlobal("GET", u"/api/users/whoami"_s, &WindmillService::globalWhoami);
    addGlobal("GET", u"/api/users/email"_s, &WindmillService::email);
    addGlobal("GET", u"/api/users/tokens/list"_s, &WindmillService::listTokens);
    addGlobal("POST", u"/api/users/tokens/create"_s, &WindmillService::createToken);
    addGlobal("DELETE", u"/api/users/tokens/delete/{}"_s, &WindmillService::deleteToken);
    addGlobal("GET", u"/api/tokens/list/scopes"_s, &WindmillService::listScopes);
    addGlobal("GET", u"/api/workspaces/list"_s, &WindmillService::listWorkspaces);
    addGlobal("GET", u"/api/workspaces/users"_s, &WindmillService::userWorkspaces);
    addGlobal("POST", u"/api/workspaces/exists"_s, &WindmillService::workspaceExists);
    addWorkspaced("GET", u"/api/w/{}/users/whoami"_s, &WindmillService::whoami);
    addWorkspaced("GET", u"/api/w/{}/folders/listnames"_s, &WindmillService::listFolderNames);
    addWorkspaced("GET", u"/api/w/{}/folders/list"_s, &WindmillService::listFolders);
    addWorkspaced("GET", u"/api/w/{}/variables/list"_s, &WindmillService::listVariables);
}

HttpResponse WindmillService::answer(const HttpRequest &request)
{
    if (request.segments.first() != "api"_L1) {
        return HttpResponse::html(200, "<!DOCTYPE html><html><head><title>Windmill</title></head>"
                                       "<body><div id=\"app\"></div></body></html>");
    }
    const auto match = m_router.find(request);
    if (!match) {
        return problem(404, u"route not found"_s);
    }
    if (match->handler == nullptr) {
        return HttpResponse::text(405, {});
    }
    return (*match->handler)(request, match->captures);
}

HttpResponse WindmillService::problem(int status, const QString &message) const
{
    const auto word = [status] {
        switch (status) {
        case 400:
            return "Bad request: ";
        case 401:
            return "Not authorized: ";
        case 403:
            return "Permission denied: ";
        case 404:
            return "Not found: ";
        case 502:
            return "Bad gateway: ";
        default:
            return "Internal: ";
        }
    };
    return HttpResponse::text(status, word() + message.toUtf8());
}

void WindmillService::addGlobal(const QByteArray &method, const QString &pattern, CallerHandler handler)
{
    m_router.add(method, pattern, [this, handler](const HttpRequest &request, const QStringList &) {
        const auto caller = admit(request, {});
        return caller ? (this->*handler)(*caller, request) : caller.error();
    });
}

void WindmillService::addWorkspaced(const QByteArray &method, const QString &pattern, MemberHandler handler)
{
    m_router.add(method, pattern, [this, handler](const HttpRequest &request, const QStringList &captures) {
        const QString workspace = captures.first();
        const auto caller = admit(request, workspace);
        if (!caller) {
            return caller.error();
        }
        if (const WindmillMember *member = m_data.member(workspace, caller->user.email)) {
            return (this->*handler)(*caller, *member, request);
        }
        return problem(404, u"workspace %1"_s.arg(workspace));
    });
}

std::expected<WindmillService::Caller, HttpResponse> WindmillService::admit(const HttpRequest &request,
                                                                            const QString &workspace) const
{
    const WindmillToken *token = m_data.acceptedToken(request.bearerToken(), QDateTime::currentDateTimeUtc());
    if (token == nullptr || (!token->workspace.isEmpty() && token->workspace != workspace)) {
        return std::unexpected(unauthorized());
    }
    const WindmillUser *user = m_data.user(token->email);
    if (!workspace.isEmpty() && !user->superAdmin) {
        // A missing or disabled membership counts as no login at all.
        const WindmillMember *member = m_data.member(workspace, token->email);
        if (member == nullptr || member->disabled) {
            return std::unexpected(unauthorized());
        }
    }
    if (token->scopes && !token->scopes->isEmpty()) {
        const auto required = requiredWindmillScope(request.method, request.segments);
        if (!required) {
            return std::unexpected(problem(
                400, u"Could not extract domain from route: %1"_s.arg(QString::fromUtf8(request.target))));
        }
        if (!windmillScopesGrant(*token->scopes, *required)) {
            return std::unexpected(problem(403, u"Access denied. Required scope: %1"_s.arg(*required)));
        }
    }
    if (token->readOnly && request.method != "GET" && request.method != "HEAD" &&
        request.method != "OPTIONS") {
        return std::unexpected(problem(403, u"this token is read-only"_s));
    }
    return Caller{*token, *user};
}

} // namespace patchbay::sandbox
