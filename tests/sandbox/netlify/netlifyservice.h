#pragma once

#include "tests/sandbox/http/router.h"
#include "tests/sandbox/netlify/netlifydata.h"
#include "tests/sandbox/sandboxservice.h"

#include <QHash>

namespace patchbay::sandbox
{

/// Netlify's API, as far as connections need it.
class NetlifyService : public SandboxService
{
public:
    NetlifyService();

    QString id() const override { return QStringLiteral("netlify"); }
    HttpResponse answer(const HttpRequest &request) override;
    HttpResponse problem(int status, const QString &message) const override;

    NetlifyData &data() { return m_data; }

private:
    using Handler = HttpResponse (NetlifyService::*)(const NetlifyToken &, const HttpRequest &,
                                                     const QStringList &captures);

    void add(const QString &path, Handler handler);
    HttpResponse page(const HttpRequest &request, const QJsonArray &rows) const;
    void addRateLimit(HttpResponse &response, const QByteArray &token);

    HttpResponse user(const NetlifyToken &token, const HttpRequest &request, const QStringList &captures);
    HttpResponse listAccounts(const NetlifyToken &token, const HttpRequest &request,
                              const QStringList &captures);
    HttpResponse account(const NetlifyToken &token, const HttpRequest &request, const QStringList &captures);
    HttpResponse environment(const NetlifyToken &token, const HttpRequest &request,
                             const QStringList &captures);
    HttpResponse listSites(const NetlifyToken &token, const HttpRequest &request,
                           const QStringList &captures);
    HttpResponse listTeamSites(const NetlifyToken &token, const HttpRequest &request,
                               const QStringList &captures);
    HttpResponse site(const NetlifyToken &token, const HttpRequest &request, const QStringList &captures);
    HttpResponse listMembers(const NetlifyToken &token, const HttpRequest &request,
                             const QStringList &captures);

    NetlifyData m_data;
    Router m_router;
    QHash<QByteArray, int> m_used;
};

} // namespace patchbay::sandbox
