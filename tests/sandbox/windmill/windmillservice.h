#pragma once

#include "tests/sandbox/http/router.h"
#include "tests/sandbox/sandboxservice.h"
#include "tests/sandbox/windmill/windmilldata.h"

#include <expected>

namespace patchbay::sandbox
{

/// A Windmill instance, as far as connections need it.
class WindmillService : public SandboxService
{
public:
    WindmillService();

    QString id() const override { return QStringLiteral("windmill"); }
    HttpResponse answer(const HttpRequest &request) override;
    HttpResponse problem(int status, const QString &message) const override;

    WindmillData &data() { return m_data; }

private:
    struct Caller {
        WindmillToken token;
        WindmillUser user;
    };
    using CallerHandler = HttpResponse (WindmillService::*)(const Caller &, const HttpRequest &);
    using MemberHandler = HttpResponse (WindmillService::*)(const Caller &, const WindmillMember &,
                                                            const HttpRequest &);

    void addGlobal(const QByteArray &method, const QString &pattern, CallerHandler handler);
    void addWorkspaced(const QByteArray &method, const QString &pattern, MemberHandler handler);
    std::expected<Caller, HttpResponse> admit(const HttpRequest &request, const QString &workspace) const;

    HttpResponse globalWhoami(const Caller &caller, const HttpRequest &request);
    HttpResponse email(const Caller &caller, const HttpRequest &request);
    HttpResponse userWorkspaces(const Caller &caller, const HttpRequest &request);
    HttpResponse listWorkspaces(const Caller &caller, const HttpRequest &request);
    HttpResponse workspaceExists(const Caller &caller, const HttpRequest &request);
    HttpResponse listTokens(const Caller &caller, const HttpRequest &request);
    HttpResponse createToken(const Caller &caller, const HttpRequest &request);
    HttpResponse deleteToken(const Caller &caller, const HttpRequest &request);
    HttpResponse listScopes(const Caller &caller, const HttpRequest &request);
    HttpResponse whoami(const Caller &caller, const WindmillMember &member, const HttpRequest &request);
    HttpResponse listFolderNames(const Caller &caller, const WindmillMember &member,
                                 const HttpRequest &request);
    HttpResponse listFolders(const Caller &caller, const WindmillMember &member, const HttpRequest &request);
    HttpResponse listVariables(const Caller &caller, const WindmillMember &member,
                               const HttpRequest &request);

    WindmillData m_data;
    Router m_router;
};

} // namespace patchbay::sandbox
