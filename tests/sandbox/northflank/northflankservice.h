#pragma once

#include "tests/sandbox/http/router.h"
#include "tests/sandbox/northflank/northflankdata.h"
#include "tests/sandbox/sandboxservice.h"

#include <QHash>

namespace patchbay::sandbox
{

/// Northflank's API, as far as connections need it.
class NorthflankService : public SandboxService
{
public:
    NorthflankService();

    QString id() const override { return QStringLiteral("northflank"); }
    HttpResponse answer(const HttpRequest &request) override;
    HttpResponse problem(int status, const QString &message) const override;

    NorthflankData &data() { return m_data; }

private:
    using TokenHandler = HttpResponse (NorthflankService::*)(NorthflankToken &, const HttpRequest &,
                                                             const QStringList &captures);
    using TeamHandler = HttpResponse (NorthflankService::*)(const NorthflankToken &, const NorthflankTeam &,
                                                            const HttpRequest &, const QStringList &captures);

    void add(const QByteArray &method, const QString &path, TokenHandler handler);
    /// The same route with and without `/teams/{}` in front.
    void addInTeam(const QString &path, TeamHandler handler);
    HttpResponse page(const HttpRequest &request, const QString &key, const QJsonArray &rows) const;
    HttpResponse inProject(const NorthflankToken &token, const NorthflankTeam &team, const QString &project,
                           const std::function<HttpResponse(const NorthflankProject &)> &answer) const;
    void addRateLimit(HttpResponse &response, const QByteArray &token);

    HttpResponse auth(NorthflankToken &token, const HttpRequest &request, const QStringList &captures);
    HttpResponse listTeams(NorthflankToken &token, const HttpRequest &request, const QStringList &captures);
    HttpResponse rotate(NorthflankToken &token, const HttpRequest &request, const QStringList &captures);
    HttpResponse listProjects(const NorthflankToken &token, const NorthflankTeam &team,
                              const HttpRequest &request, const QStringList &captures);
    HttpResponse project(const NorthflankToken &token, const NorthflankTeam &team, const HttpRequest &request,
                         const QStringList &captures);
    HttpResponse listGroups(const NorthflankToken &token, const NorthflankTeam &team,
                            const HttpRequest &request, const QStringList &captures);
    HttpResponse group(const NorthflankToken &token, const NorthflankTeam &team, const HttpRequest &request,
                       const QStringList &captures);

    NorthflankData m_data;
    Router m_router;
    QHash<QByteArray, int> m_used;
};

} // namespace patchbay::sandbox
