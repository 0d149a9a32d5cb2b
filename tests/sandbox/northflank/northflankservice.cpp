#include "tests/sandbox/northflank/northflankservice.h"

#include "tests/sandbox/northflank/northflankjson.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

constexpr int hourlyLimit = 1000;
constexpr int defaultPerPage = 50;
constexpr int maxPerPage = 100;

QString randomId()
{
    return QString::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, u'0');
}

QByteArray freshKey()
{
    const auto part = [](const QByteArray &text) {
        return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return "nf-" + part(R"({"alg":"HS256","typ":"JWT"})") + '.' + part(randomId().toLatin1()) + '.' +
           part((randomId() + randomId()).toLatin1());
}

/// Where a page starts: a cursor wins over a page number.
qsizetype offsetOf(const HttpRequest &request, int perPage)
{
    const QString cursor = request.argument(u"cursor"_s);
    if (!cursor.isEmpty()) {
        return QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding).toLongLong();
    }
    return qsizetype(std::max(1, request.argument(u"page"_s).toInt()) - 1) * perPage;
}

} // namespace

NorthflankService::NorthflankService()
    : m_data(makeNorthflankData(QDateTime::currentDateTimeUtc()))
{
    add("GET", u"/v1/auth"_s, &NorthflankService::auth);
    add("GET", u"/v1/teams"_s, &NorthflankService::listTeams);
    add("POST", u"/v1/tokens/{}/keys"_s, &NorthflankService::rotate);
    addInTeam(u"/projects"_s, &NorthflankService::listProjects);
    addInTeam(u"/projects/{}"_s, &NorthflankService::project);
    addInTeam(u"/projects/{}/secrets"_s, &NorthflankService::listGroups);
    addInTeam(u"/projects/{}/secrets/{}"_s, &NorthflankService::group);
}

HttpResponse NorthflankService::answer(const HttpRequest &request)
{
    const auto match = m_router.find(request);
    HttpResponse response = match && match->handler != nullptr ? (*match->handler)(request, match->captures)
                                                               : problem(404, u"Route not found"_s);
    addRateLimit(response, request.bearerToken());
    return response;
}

HttpResponse NorthflankService::problem(int status, const QString &message) const
{
    const QJsonObject error{{u"status"_s, status}, {u"message"_s, message}, {u"id"_s, randomId()}};
    HttpResponse response = HttpResponse::json(status, QJsonObject{{u"error"_s, error}});
    response.chunked = true;
    return response;
}

void NorthflankService::addRateLimit(HttpResponse &response, const QByteArray &token)
{
    const int used = ++m_used[token] % hourlyLimit;
    response.setHeader("x-ratelimit-limit", QByteArray::number(hourlyLimit));
    response.setHeader("x-ratelimit-remaining", QByteArray::number(hourlyLimit - used));
    response.setHeader("x-ratelimit-reset", "3600");
}

void NorthflankService::add(const QByteArray &method, const QString &path, TokenHandler handler)
{
    m_router.add(method, path, [this, handler](const HttpRequest &request, const QStringList &captures) {
        NorthflankToken *token = m_data.acceptedToken(request.bearerToken(), QDateTime::currentDateTimeUtc());
        return token == nullptr ? problem(401, u"Unauthorized"_s)
                                : (this->*handler)(*token, request, captures);
    });
}

void NorthflankService::addInTeam(const QString &path, TeamHandler handler)
{
    const auto route = [this, handler](const HttpRequest &request, const QString &teamId,
                                       const QStringList &captures) {
        const NorthflankToken *token =
            m_data.acceptedToken(request.bearerToken(), QDateTime::currentDateTimeUtc());
        if (token == nullptr) {
            return problem(401, u"Unauthorized"_s);
        }
        if (teamId.isEmpty() && token->organisation) {
            return problem(404, u"This route needs a team"_s);
        }
        const QString id = teamId.isEmpty() ? token->teams.first() : teamId;
        if (!token->teams.contains(id)) {
            return problem(404, u"Team not found"_s);
        }
        return (this->*handler)(*token, *m_data.team(id), request, captures);
    };
    m_router.add("GET", u"/v1"_s + path, [route](const HttpRequest &request, const QStringList &captures) {
        return route(request, {}, captures);
    });
    m_router.add("GET", u"/v1/teams/{}"_s + path, [route](const HttpRequest &request, QStringList captures) {
        const QString team = captures.takeFirst();
        return route(request, team, captures);
    });
}

HttpResponse NorthflankService::page(const HttpRequest &request, const QString &key,
                                     const QJsonArray &rows) const
{
    const int asked = request.argument(u"per_page"_s).toInt();
    const int perPage = asked <= 0 ? defaultPerPage : std::min(asked, maxPerPage);
    const qsizetype from = offsetOf(request, perPage);
    const qsizetype to = std::min<qsizetype>(rows.size(), from + perPage);
    QJsonArray shown;
    for (qsizetype i = from; i < to; ++i) {
        shown.append(rows.at(i));
    }
    QJsonObject pagination{{u"hasNextPage"_s, to < rows.size()}, {u"count"_s, shown.size()}};
    if (to < rows.size()) {
        pagination.insert(u"cursor"_s, QString::fromLatin1(QByteArray::number(qlonglong(to))
                                                               .toBase64(QByteArray::Base64UrlEncoding |
                                                                         QByteArray::OmitTrailingEquals)));
    }
    HttpResponse response = HttpResponse::json(
        200, QJsonObject{{u"data"_s, QJsonObject{{key, shown}}}, {u"pagination"_s, pagination}});
    response.chunked = true;
    return response;
}

HttpResponse
NorthflankService::inProject(const NorthflankToken &token, const NorthflankTeam &team, const QString &project,
                             const std::function<HttpResponse(const NorthflankProject &)> &answer) const
{
    const NorthflankProject *found = token.rights.readProjects ? team.project(project) : nullptr;
    return found == nullptr ? problem(404, u"Project not found"_s) : answer(*found);
}

HttpResponse NorthflankService::auth(NorthflankToken &token, const HttpRequest &, const QStringList &)
{
    if (!token.hasAuthRoute) {
        return problem(404, u"Route not found"_s);
    }
    return HttpResponse::json(200, QJsonObject{{u"data"_s, authOf(token)}});
}

HttpResponse NorthflankService::listTeams(NorthflankToken &token, const HttpRequest &request,
                                          const QStringList &)
{
    if (!token.organisation) {
        return problem(403, u"Missing permission: Organisation > Team > General > Read"_s);
    }
    QJsonArray rows;
    for (const QString &id : std::as_const(token.teams)) {
        rows.append(QJsonObject{{u"id"_s, id},
                                {u"name"_s, m_data.team(id)->name},
                                {u"createdAt"_s, northflankTime(token.createdAt)}});
    }
    return page(request, u"teams"_s, rows);
}

HttpResponse NorthflankService::rotate(NorthflankToken &token, const HttpRequest &,
                                       const QStringList &captures)
{
    if (captures.first() != token.id) {
        return problem(404, u"Token not found"_s);
    }
    token.token = freshKey();
    const QString issued = northflankTime(QDateTime::currentDateTimeUtc());
    const QJsonObject key{{u"id"_s, randomId()}, {u"issuedAt"_s, issued}};
    return HttpResponse::json(
        200, QJsonObject{
                 {u"data"_s, QJsonObject{{u"token"_s, QString::fromLatin1(token.token)}, {u"key"_s, key}}}});
}

HttpResponse NorthflankService::listProjects(const NorthflankToken &token, const NorthflankTeam &team,
                                             const HttpRequest &request, const QStringList &)
{
    if (!token.rights.readProjects) {
        return problem(403, u"Missing permission: Project > Projects > Manage > Read"_s);
    }
    QJsonArray rows;
    for (const NorthflankProject &project : team.projects) {
        rows.append(toJson(project));
    }
    return page(request, u"projects"_s, rows);
}

HttpResponse NorthflankService::project(const NorthflankToken &token, const NorthflankTeam &team,
                                        const HttpRequest &, const QStringList &captures)
{
    return inProject(token, team, captures[0], [](const NorthflankProject &found) {
        return HttpResponse::json(200, QJsonObject{{u"data"_s, toJson(found)}});
    });
}

HttpResponse NorthflankService::listGroups(const NorthflankToken &token, const NorthflankTeam &team,
                                           const HttpRequest &request, const QStringList &captures)
{
    return inProject(token, team, captures[0], [&](const NorthflankProject &found) {
        if (!token.rights.listGroups) {
            return problem(403, u"Missing permission: Project > Secrets > General > List"_s);
        }
        QJsonArray rows;
        for (const NorthflankGroup &group : found.groups) {
            rows.append(toJson(group, found.id));
        }
        return page(request, u"secrets"_s, rows);
    });
}

HttpResponse NorthflankService::group(const NorthflankToken &token, const NorthflankTeam &team,
                                      const HttpRequest &, const QStringList &captures)
{
    return inProject(token, team, captures[0], [&](const NorthflankProject &found) {
        if (!token.rights.readValues) {
            return problem(403, u"Missing permission: Project > Secrets > General > Read"_s);
        }
        const auto group = std::find_if(found.groups.begin(), found.groups.end(),
                                        [&](const NorthflankGroup &row) { return row.id == captures[1]; });
        if (group == found.groups.end()) {
            return problem(404, u"Secret group not found"_s);
        }
        QJsonObject json = toJson(*group, found.id);
        const QJsonObject variables{{u"EXAMPLE"_s, u"sandbox value"_s}};
        json.insert(u"secrets"_s, QJsonObject{{u"variables"_s, variables}, {u"files"_s, QJsonObject{}}});
        json.insert(u"createdAt"_s, northflankTime(token.createdAt));
        json.insert(u"updatedAt"_s, northflankTime(token.createdAt));
        return HttpResponse::json(200, QJsonObject{{u"data"_s, json}});
    });
}

} // namespace patchbay::sandbox
