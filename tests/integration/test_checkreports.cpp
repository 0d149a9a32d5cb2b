#include "tests/integration/sandboxcheck.h"
#include "tests/sandbox/tokens.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using namespace patchbay::sandbox;
using namespace Qt::StringLiterals;

/// What a report tells of the sandbox's tokens: who they are, what they reach, when they end.
class TestCheckReports : public QObject
{
    Q_OBJECT

private slots:
    void tellsIdentityAndReach_data();
    void tellsIdentityAndReach();
    void tellsExpiry_data();
    void tellsExpiry();
    void followsEveryPage_data();
    void followsEveryPage();
};

namespace
{

using Fields = QMap<QString, QString>;
using Reach = QMap<QString, int>; ///< how many, by kind

Reach reachOf(const CheckReport &report)
{
    Reach reach;
    for (const Resource &resource : report.resources) {
        ++reach[resource.kind];
    }
    return reach;
}

} // namespace

void TestCheckReports::tellsIdentityAndReach_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("identity");
    QTest::addColumn<Reach>("reach");
    QString app;
    const auto row = [&app](const char *name, const char *token, const QString &identity, const Reach &reach,
                            const Fields &fields = {}) {
        QTest::addRow("%s, %s", qPrintable(app), name)
            << app << QByteArray(token) << fields << identity << reach;
    };
    const QString workspace = u"Workspace"_s;
    const QString ada = u"ada@example.com"_s;
    const Fields production{{u"workspace"_s, u"production"_s}};

    app = u"windmill"_s;
    row("developer", windmilltoken::developer, ada, {{workspace, 2}});
    row("admin", windmilltoken::admin, u"grace@example.com"_s, {{workspace, 3}});
    row("operator", windmilltoken::operatorRole, u"olaf@example.com"_s, {{workspace, 2}});
    row("mixed", windmilltoken::mixedRoles, u"max@example.com"_s, {{workspace, 3}});
    row("many", windmilltoken::many, u"mia@example.com"_s, {{workspace, 240}});
    row("bound", windmilltoken::bound, ada, {{workspace, 1}}, production);
    row("no workspaces:read", windmilltoken::scopedNoWorkspaces, ada, {{workspace, 1}}, production);
    row("no users:read", windmilltoken::scopedNoUsers, ada, {{workspace, 2}}, production);
    row("wrong", windmilltoken::wrong, {}, {});

    const QString project = u"Project"_s;
    const QString group = u"Secret group"_s;
    app = u"northflank"_s;
    row("team", northflanktoken::team, u"Sandbox team-token (ada@example.com)"_s, {{project, 2}, {group, 4}});
    row("organisation", northflanktoken::org, u"Sandbox org-token (ada@example.com)"_s,
        {{u"Team"_s, 3}, {project, 3}, {group, 6}});
    row("many", northflanktoken::many, u"Sandbox many (ada@example.com)"_s, {{project, 260}, {group, 120}});
    row("no auth route", northflanktoken::noAuthRoute, {}, {{project, 2}, {group, 4}});
    row("no secrets", northflanktoken::noSecrets, u"Sandbox no-secrets (ada@example.com)"_s, {{project, 2}});
    row("no projects", northflanktoken::noProjects, u"Sandbox fresh (ada@example.com)"_s, {});
    row("revoked", northflanktoken::revoked, {}, {});

    const QString team = u"Team"_s;
    const QString site = u"Site"_s;
    app = u"netlify"_s;
    row("owner", netlifytoken::owner, ada, {{team, 1}, {site, 3}});
    row("single sign-on", netlifytoken::ssoHidden, u"sam@example.com"_s, {{team, 1}, {site, 1}});
    row("many", netlifytoken::many, u"mia@example.com"_s, {{team, 1}, {site, 340}});
    row("no sites", netlifytoken::noSites, u"nora@example.com"_s, {{team, 1}});
    row("forbidden", netlifytoken::forbidden, u"devi@example.com"_s, {});
    row("expired", netlifytoken::expired, {}, {});
}

void TestCheckReports::tellsIdentityAndReach()
{
    QFETCH(QString, app);
    QFETCH(QByteArray, token);
    QFETCH(Fields, fields);
    QFETCH(QString, identity);
    QFETCH(Reach, reach);
    SandboxCheck sandbox(app);
    const CheckReport report = sandbox.run(token, fields);
    QVERIFY2(report.identity.startsWith(identity) && report.identity.isEmpty() == identity.isEmpty(),
             qPrintable(report.identity));
    QVERIFY2(reachOf(report) == reach, qPrintable(summary(report)));
    QVERIFY(report.checkedAt.isValid());
}

void TestCheckReports::tellsExpiry_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("days"); // 0: never, -1: not told
    QTest::newRow("windmill, never") << u"windmill"_s << QByteArray(windmilltoken::developer) << 0;
    QTest::newRow("windmill, soon") << u"windmill"_s << QByteArray(windmilltoken::expiringSoon) << 5;
    QTest::newRow("windmill, on the second page") << u"windmill"_s << QByteArray(windmilltoken::many) << 0;
    QTest::newRow("windmill, no users:read")
        << u"windmill"_s << QByteArray(windmilltoken::scopedNoUsers) << -1;
    QTest::newRow("northflank, never") << u"northflank"_s << QByteArray(northflanktoken::team) << 0;
    QTest::newRow("northflank, soon") << u"northflank"_s << QByteArray(northflanktoken::expiringSoon) << 5;
    QTest::newRow("northflank, no auth route")
        << u"northflank"_s << QByteArray(northflanktoken::noAuthRoute) << -1;
    QTest::newRow("netlify") << u"netlify"_s << QByteArray(netlifytoken::owner) << -1;
}

void TestCheckReports::tellsExpiry()
{
    QFETCH(QString, app);
    QFETCH(QByteArray, token);
    QFETCH(int, days);
    SandboxCheck sandbox(app);
    const CheckReport report = sandbox.run(token);
    QVERIFY2(report.neverExpires == (days == 0), qPrintable(summary(report)));
    QVERIFY2(report.expiresAt.has_value() == (days > 0), qPrintable(summary(report)));
    if (days > 0) {
        const auto hours = QDateTime::currentDateTimeUtc().secsTo(*report.expiresAt) / 3600;
        QCOMPARE(hours, qint64(days * 24 - 1));
    }
}

void TestCheckReports::followsEveryPage_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("pages");
    QTest::newRow("windmill tokens") << u"windmill"_s << QByteArray(windmilltoken::many)
                                     << QByteArray("/api/users/tokens/list") << 2;
    QTest::newRow("northflank projects")
        << u"northflank"_s << QByteArray(northflanktoken::many) << QByteArray("/v1/projects?") << 3;
    QTest::newRow("northflank groups") << u"northflank"_s << QByteArray(northflanktoken::many)
                                       << QByteArray("/v1/projects/project-001/secrets") << 2;
    QTest::newRow("netlify sites") << u"netlify"_s << QByteArray(netlifytoken::many)
                                   << QByteArray("/api/v1/sites") << 4;
}

void TestCheckReports::followsEveryPage()
{
    QFETCH(QString, app);
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, path);
    QFETCH(int, pages);
    SandboxCheck sandbox(app);
    sandbox.run(token);
    const auto &requests = sandbox.server().requests();
    QCOMPARE(std::ranges::count_if(requests, [&path](const auto &r) { return r.target.startsWith(path); }),
             pages);
}

QTEST_GUILESS_MAIN(TestCheckReports)
#include "test_checkreports.moc"
