#include "tests/sandbox/netlify/netlifyservice.h"

#include "tests/sandbox/netlify/netlifyjson.h"

#include <QDateTime>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

constexpr int minuteLimit = 500;
constexpr int maxPerPage = 100;

QByteArray pageLink(const HttpRequest &request, int page, int perPage, const QByteArray &relation)
{
    QUrlQuery query = request.query;
    query.removeAllQueryItems(u"page"_s);
    query.removeAllQueryItems(u"per_page"_s);
    query.addQueryItem(u"page"_s, QString::number(page));
    query.addQueryItem(u"per_page"_s, QString::number(perPage));
    const QByteArray path = request.target.left(request.target.indexOf('?'));
    return (request.secure ? "<https://" : "<http://") + request.header("Host") + path + '?' +
           query.toString(QUrl::FullyEncoded).toUtf8() + ">; rel=\"" + relation + '"';
}

template <typename Row, typename Matches> const Row *findRow(const QList<Row> &rows, Matches matches)
{
    const auto found = std::find_if(rows.begin(), rows.end(), matches);
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

NetlifyService::NetlifyService()
    : m_data(makeNetlifyData())
{
    add(u"/api/v1/user"_s, &NetlifyService::user);
    add(u"/api/v1/accounts"_s, &NetlifyService::listAccounts);
    add(u"/api/v1/accounts/{}"_s, &NetlifyService::account);
    add(u"/api/v1/accounts/{}/env"_s, &NetlifyService::environment);
    add(u"/api/v1/sites"_s, &NetlifyService::listSites);
    add(u"/api/v1/sites/{}"_s, &NetlifyService::site);
    add(u"/api/v1/{}/sites"_s, &NetlifyService::listTeamSites);
    add(u"/api/v1/{}/members"_s, &NetlifyService::listMembers);
}

HttpResponse NetlifyService::answer(const HttpRequest &request)
{
    const auto match = m_router.find(request);
    HttpResponse response = match && match->handler != nullptr ? (*match->handler)(request, match->captures)
                                                               : HttpResponse::text(404, "Not Found");
    response.setHeader("X-Request-Id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    if (match) {
        addRateLimit(response, request.bearerToken());
    }
    return response;
}

HttpResponse NetlifyService::problem(int status, const QString &message) const
{
    HttpResponse response =
        HttpResponse::json(status, QJsonObject{{u"code"_s, status}, {u"message"_s, message}});
    response.setHeader("X-Request-Id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    return response;
}

void NetlifyService::addRateLimit(HttpResponse &response, const QByteArray &token)
{
    const int used = ++m_used[token] % minuteLimit;
    response.setHeader("X-RateLimit-Limit", QByteArray::number(minuteLimit));
    response.setHeader("X-RateLimit-Remaining", QByteArray::number(minuteLimit - used));
    response.setHeader("X-RateLimit-Reset", QByteArray::number(QDateTime::currentSecsSinceEpoch() + 60));
}

void NetlifyService::add(const QString &path, Handler handler)
{
    m_router.add("GET", path, [this, handler](const HttpRequest &request, const QStringList &captures) {
        const NetlifyToken *token = m_data.acceptedToken(request.bearerToken());
        return token == nullptr ? problem(401, u"Access Denied"_s)
                                : (this->*handler)(*token, request, captures);
    });
}

HttpResponse NetlifyService::page(const HttpRequest &request, const QJsonArray &rows) const
{
    const int asked = request.argument(u"per_page"_s).toInt();
    const int perPage = asked <= 0 ? maxPerPage : std::min(asked, maxPerPage);
    const int page = std::max(1, request.argument(u"page"_s).toInt());
    const int last = std::max(1, int((rows.size() + perPage - 1) / perPage));
    QJsonArray shown;
    for (qsizetype i = qsizetype(page - 1) * perPage;
         i < std::min<qsizetype>(rows.size(), qsizetype(page) * perPage); ++i) {
        shown.append(rows.at(i));
    }
    HttpResponse response = HttpResponse::json(200, shown);
    if (page < last) {
        response.setHeader("Link", pageLink(request, page + 1, perPage, "next") + ", " +
                                       pageLink(request, last, perPage, "last"));
    }
    return response;
}

HttpResponse NetlifyService::user(const NetlifyToken &token, const HttpRequest &, const QStringList &)
{
    qsizetype sites = 0;
    for (const NetlifyTeam &team : std::as_const(m_data.teams)) {
        if (!team.roleOf(token.userId).isEmpty()) {
            sites += team.sites.size();
        }
    }
    return HttpResponse::json(200, toJson(*m_data.user(token.userId), int(sites)));
}

HttpResponse NetlifyService::listAccounts(const NetlifyToken &token, const HttpRequest &, const QStringList &)
{
    if (token.refusedEverywhere) {
        return problem(403, u"Forbidden"_s);
    }
    QJsonArray rows;
    for (const NetlifyTeam &team : m_data.teamsOf(token)) {
        rows.append(toJson(team));
    }
    return HttpResponse::json(200, rows);
}

HttpResponse NetlifyService::account(const NetlifyToken &token, const HttpRequest &,
                                     const QStringList &captures)
{
    const QList<NetlifyTeam> teams = m_data.teamsOf(token);
    const NetlifyTeam *team = findRow(teams, [&](const NetlifyTeam &row) { return row.id == captures[0]; });
    return team == nullptr ? problem(404, u"Not Found"_s) : HttpResponse::json(200, toJson(*team));
}

HttpResponse NetlifyService::environment(const NetlifyToken &token, const HttpRequest &,
                                         const QStringList &captures)
{
    const QList<NetlifyTeam> teams = m_data.teamsOf(token);
    const NetlifyTeam *team = findRow(teams, [&](const NetlifyTeam &row) { return row.id == captures[0]; });
    return team == nullptr ? problem(404, u"Not Found"_s)
                           : HttpResponse::json(200, environmentOf(*m_data.user(token.userId)));
}

HttpResponse NetlifyService::listSites(const NetlifyToken &token, const HttpRequest &request,
                                       const QStringList &)
{
    if (token.refusedEverywhere) {
        return problem(403, u"Forbidden"_s);
    }
    QJsonArray rows;
    for (const NetlifyTeam &team : m_data.teamsOf(token)) {
        for (const NetlifySite &site : team.sites) {
            rows.append(toJson(site, team));
        }
    }
    return page(request, rows);
}

HttpResponse NetlifyService::listTeamSites(const NetlifyToken &token, const HttpRequest &request,
                                           const QStringList &captures)
{
    const QList<NetlifyTeam> teams = m_data.teamsOf(token);
    const NetlifyTeam *team = findRow(teams, [&](const NetlifyTeam &row) { return row.slug == captures[0]; });
    if (team == nullptr) {
        return problem(404, u"Not Found"_s);
    }
    QJsonArray rows;
    for (const NetlifySite &site : team->sites) {
        rows.append(toJson(site, *team));
    }
    return page(request, rows);
}

HttpResponse NetlifyService::site(const NetlifyToken &token, const HttpRequest &, const QStringList &captures)
{
    for (const NetlifyTeam &team : m_data.teamsOf(token)) {
        if (const auto *site =
                findRow(team.sites, [&](const NetlifySite &row) { return row.id == captures[0]; })) {
            return HttpResponse::json(200, toJson(*site, team));
        }
    }
    return problem(404, u"Not Found"_s);
}

HttpResponse NetlifyService::listMembers(const NetlifyToken &token, const HttpRequest &,
                                         const QStringList &captures)
{
    const QList<NetlifyTeam> teams = m_data.teamsOf(token);
    const NetlifyTeam *team = findRow(teams, [&](const NetlifyTeam &row) { return row.slug == captures[0]; });
    if (team == nullptr) {
        return problem(404, u"Not Found"_s);
    }
    return token.mayListMembers ? HttpResponse::json(200, membersOf(*team, m_data))
                                : problem(403, u"Forbidden"_s);
}

} // namespace patchbay::sandbox
