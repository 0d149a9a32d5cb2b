#include "tests/ui/shots/sampleconnections.h"

using namespace Qt::StringLiterals;

namespace patchbay::testing
{

namespace
{

struct Sample {
    const char *name;
    const char *description;
    const char *app;
    const char *identity;
    Verdict verdict;
    int expiresInDays; ///< 0: not known, -999: never
    int checkedMinutesAgo;
};

constexpr int never = -999;

constexpr Sample samples[] = {
    {"analytics-windmill", "Nightly reports and the warehouse sync of the data team", "windmill",
     "ada@example.com", Verdict::Valid, 12, 3},
    {"payments-northflank", "Production projects of Payments", "northflank", "payments-ci", Verdict::Valid,
     214, 3},
    {"marketing-sites", "Landing pages, owned by the web guild", "netlify", "grace@example.com",
     Verdict::Valid, 0, 4},
    {"ops-windmill-readonly", "Dashboards only; must stay read-only", "windmill", "ops-bot@example.com",
     Verdict::Limited, 41, 3},
    {"edge-previews", "Preview deploys of pull requests", "netlify", "ci@example.com", Verdict::Rejected, 0,
     65},
    {"legacy-billing", "", "northflank", "billing-migration", Verdict::Expired, -9, 26 * 60},
    {"intranet-windmill", "windmill.corp.example behind the VPN", "windmill", "", Verdict::Unreachable, 88,
     2},
    {"staging-windmill", "Staging, rebuilt every Monday", "windmill", "", Verdict::Misconfigured, 0, 12},
    {"mobile-northflank", "Mobile backend, Dublin", "northflank", "mobile-deploy", Verdict::Valid, never, 3},
    {"docs-site", "docs.example.com", "netlify", "linus@example.com", Verdict::Valid, 30, 180},
    {"partner-sandbox", "Shared with the integration partner until the end of the pilot, do not rotate",
     "northflank", "partner-pilot", Verdict::Limited, 2, 3},
    {"new-airtable-base", "Made by a newer Patchbay", "airtable", "", Verdict::Unchecked, 0, 0},
};

CheckResult check(const QString &id, const QString &title, Outcome outcome, const QString &detail,
                  const QString &hint = {})
{
    return {id, title, outcome, detail, hint};
}

QList<CheckResult> checksOf(const Sample &sample)
{
    const CheckResult service =
        check(u"service"_s, u"Service"_s, Outcome::Passed, u"Windmill CE v1.735.0 answers."_s);
    const CheckResult token = check(u"token"_s, u"Token accepted"_s, Outcome::Passed,
                                    u"Signed in as %1"_s.arg(QString::fromLatin1(sample.identity)));
    switch (sample.verdict) {
    case Verdict::Valid:
        return {service, token,
                check(u"workspaces"_s, u"Workspaces"_s, Outcome::Passed, u"Workspaces reached: 23"_s),
                check(u"expiry"_s, u"Expiry"_s, Outcome::Warning, u"The token ends in 12 days."_s,
                      u"Create a new one in time, then use Replace Token."_s)};
    case Verdict::Limited:
        return {service, token,
                check(u"role"_s, u"Role"_s, Outcome::Failed, u"The user is an operator in production"_s,
                      u"Ask an admin of the workspace for the role Developer, then check again."_s),
                check(u"path"_s, u"Path"_s, Outcome::Skipped,
                      u"Not asked, because the role does not allow it."_s)};
    case Verdict::Rejected:
        return {service,
                check(u"token"_s, u"Token accepted"_s, Outcome::Failed, u"The service refused this token."_s,
                      u"It may have expired or been revoked: create a new one, then try again."_s)};
    case Verdict::Expired:
        return {service, check(u"expiry"_s, u"Expiry"_s, Outcome::Failed, u"The token ended 9 days ago."_s,
                               u"Create a new one, then use Replace Token."_s)};
    case Verdict::Misconfigured:
        return {check(u"service"_s, u"Service"_s, Outcome::Failed,
                      u"The address answers with a web page, not with Windmill."_s,
                      u"Check the address. A sign-in page of your network may be in between."_s),
                check(u"token"_s, u"Token accepted"_s, Outcome::Skipped, u"The token was not sent."_s)};
    case Verdict::Unreachable:
        return {check(u"service"_s, u"Service"_s, Outcome::Failed, u"windmill.corp.example did not answer."_s,
                      u"Check that you are on the VPN, then check again."_s),
                check(u"token"_s, u"Token accepted"_s, Outcome::Unknown, QString())};
    case Verdict::Unchecked:
        return {};
    }
    return {};
}

QList<Resource> resourcesOf(const Sample &sample)
{
    QList<Resource> resources;
    if (sample.verdict != Verdict::Valid && sample.verdict != Verdict::Limited) {
        return resources;
    }
    const QString kind = QLatin1String(sample.app) == "windmill"_L1     ? u"Workspace"_s
                         : QLatin1String(sample.app) == "northflank"_L1 ? u"Project"_s
                                                                        : u"Site"_s;
    const QStringList names{u"production"_s, u"staging"_s, u"data-warehouse"_s,
                            u"billing"_s,    u"search"_s,  u"growth"_s};
    for (int i = 0; i < 23; ++i) {
        const QString name = names[i % names.size()] + (i < names.size() ? QString() : u"-%1"_s.arg(i));
        resources.append({kind, name, name, i % 3 == 0 ? u"Admin"_s : u"Developer"_s});
    }
    if (kind == "Site"_L1) {
        resources.append({u"Team"_s, u"web-guild"_s, u"Web guild"_s, u"Owner"_s});
    }
    return resources;
}

Connection connectionOf(const Sample &sample)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Connection connection{.id = QUuid::createUuid(),
                          .name = ConnectionName::parse(QString::fromLatin1(sample.name)).value()};
    connection.description = QString::fromLatin1(sample.description);
    connection.app = QString::fromLatin1(sample.app);
    connection.method = connection.app == "northflank"_L1 ? u"api-token"_s : u"access-token"_s;
    connection.createdAt = now.addDays(-120);
    connection.updatedAt = now.addDays(-7);
    connection.vaultKeys = {
        {u"accessToken"_s, connection.id.toString(QUuid::WithoutBraces) + u"/accessToken"_s}};
    if (connection.app == "windmill"_L1) {
        connection.fields = {{u"instanceUrl"_s, u"https://windmill.corp.example"_s},
                             {u"workspace"_s, u"production"_s},
                             {u"path"_s, u"f/nightly"_s}};
    }
    CheckReport &report = connection.report;
    report.verdict = sample.verdict;
    report.identity = QString::fromLatin1(sample.identity);
    report.neverExpires = sample.expiresInDays == never;
    if (sample.expiresInDays != 0 && sample.expiresInDays != never) {
        report.expiresAt = now.addDays(sample.expiresInDays).addSecs(3600);
    }
    if (sample.verdict != Verdict::Unchecked) {
        report.checkedAt = now.addSecs(-60 * sample.checkedMinutesAgo);
    }
    report.checks = checksOf(sample);
    report.resources = resourcesOf(sample);
    if (connection.app == "windmill"_L1 && sample.verdict == Verdict::Valid) {
        report.scopes = {u"scripts:read"_s, u"variables:write:f/nightly/*"_s, u"workspaces:read"_s};
    }
    return connection;
}

} // namespace

QList<Connection> sampleConnections()
{
    QList<Connection> connections;
    for (const Sample &sample : samples) {
        connections.append(connectionOf(sample));
    }
    return connections;
}

} // namespace patchbay::testing
