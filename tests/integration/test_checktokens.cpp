#include "tests/integration/sandboxcheck.h"
#include "tests/sandbox/tokens.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;

using Fields = QMap<QString, QString>;

/// Every documented token of the sandbox, checked over a real socket.
class TestCheckTokens : public QObject
{
    Q_OBJECT

private slots:
    void judgesEveryToken_data();
    void judgesEveryToken();
};

void TestCheckTokens::judgesEveryToken_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("check"); // `id outcome`
    const auto row = [](const char *name, const QString &app, const char *token, const QString &verdict,
                        const QString &check, const Fields &fields = {}) {
        QTest::addRow("%s, %s", qPrintable(app), name)
            << app << QByteArray(token) << fields << verdict << check;
    };
    const Fields production{{u"workspace"_s, u"production"_s}};
    const auto at = [](const QString &path) {
        return Fields{{u"workspace"_s, u"production"_s}, {u"path"_s, path}};
    };
    {
        using namespace sandbox::windmilltoken;
        const QString app = u"windmill"_s;
        row("developer", app, developer, u"valid"_s, u"role passed"_s);
        row("developer at a path", app, developer, u"valid"_s, u"path passed"_s, at(u"f/apps"_s));
        row("developer at another's path", app, developer, u"limited"_s, u"path failed"_s, at(u"u/grace"_s));
        row("admin", app, admin, u"valid"_s, u"role passed"_s);
        row("wrong", app, wrong, u"rejected"_s, u"token failed"_s);
        row("expired", app, expired, u"rejected"_s, u"token failed"_s);
        row("revoked", app, revoked, u"rejected"_s, u"token failed"_s);
        row("scoped", app, scoped, u"valid"_s, u"scope:variables:write passed"_s);
        row("no workspaces:read", app, scopedNoWorkspaces, u"valid"_s, u"scope:workspaces:read warning"_s,
            production);
        row("no users:read", app, scopedNoUsers, u"valid"_s, u"scope:users:read warning"_s, production);
        row("scopes for reading", app, scopedReadOnly, u"limited"_s, u"scope:variables:write failed"_s);
        row("one path", app, pathLimited, u"valid"_s, u"path passed"_s, at(u"f/apps"_s));
        row("not that path", app, pathLimited, u"limited"_s, u"path failed"_s, at(u"f/shared"_s));
        row("read-only", app, readOnly, u"limited"_s, u"limits failed"_s);
        row("bound", app, bound, u"valid"_s, u"role passed"_s, production);
        row("bound, workspace not given", app, bound, u"rejected"_s, u"token failed"_s);
        row("bound to another", app, bound, u"rejected"_s, u"token failed"_s,
            {{u"workspace"_s, u"staging"_s}});
        row("operator", app, operatorRole, u"limited"_s, u"role failed"_s);
        row("mixed roles", app, mixedRoles, u"limited"_s, u"role failed"_s);
        row("mixed roles, a good one", app, mixedRoles, u"valid"_s, u"role passed"_s, production);
        row("disabled", app, disabled, u"limited"_s, u"identity failed"_s);
        row("no workspaces", app, noWorkspaces, u"limited"_s, u"workspaces failed"_s);
        row("many workspaces", app, many, u"valid"_s, u"limits passed"_s);
        row("expiring soon", app, expiringSoon, u"valid"_s, u"expiry warning"_s);
    }
    {
        using namespace sandbox::northflanktoken;
        const QString app = u"northflank"_s;
        row("team", app, team, u"valid"_s, u"secret-groups-update passed"_s);
        row("organisation", app, org, u"valid"_s, u"teams passed"_s);
        row("wrong", app, wrong, u"rejected"_s, u"token failed"_s);
        row("expired", app, expired, u"rejected"_s, u"token failed"_s);
        row("revoked", app, revoked, u"rejected"_s, u"token failed"_s);
        row("no projects permission", app, noProjectPermission, u"limited"_s, u"projects failed"_s);
        row("list only", app, listOnly, u"limited"_s, u"secret-groups-read failed"_s);
        row("read only", app, readOnlySecrets, u"limited"_s, u"secret-groups-update failed"_s);
        row("no secrets", app, noSecrets, u"limited"_s, u"secret-groups failed"_s);
        row("no auth route", app, noAuthRoute, u"valid"_s, u"identity unknown"_s);
        row("expiring soon", app, expiringSoon, u"valid"_s, u"expiry warning"_s);
        row("many projects", app, many, u"valid"_s, u"projects passed"_s);
        row("no projects", app, noProjects, u"valid"_s, u"projects warning"_s);
    }
    {
        using namespace sandbox::netlifytoken;
        const QString app = u"netlify"_s;
        row("owner", app, owner, u"valid"_s, u"teams passed"_s);
        row("developer", app, developer, u"valid"_s, u"teams passed"_s);
        row("members refused", app, membersRefused, u"valid"_s, u"teams warning"_s);
        row("hidden by single sign-on", app, ssoHidden, u"valid"_s, u"hidden warning"_s);
        row("wrong", app, wrong, u"rejected"_s, u"token failed"_s);
        row("expired", app, expired, u"rejected"_s, u"token failed"_s);
        row("revoked", app, revoked, u"rejected"_s, u"token failed"_s);
        row("forbidden", app, forbidden, u"limited"_s, u"sites failed"_s);
        row("no sites", app, noSites, u"valid"_s, u"sites warning"_s);
        row("many sites", app, many, u"valid"_s, u"sites passed"_s);
    }
}

void TestCheckTokens::judgesEveryToken()
{
    QFETCH(QString, app);
    QFETCH(QByteArray, token);
    QFETCH(Fields, fields);
    QFETCH(QString, verdict);
    QFETCH(QString, check);
    SandboxCheck sandbox(app);
    const CheckReport report = sandbox.run(token, fields);
    QVERIFY2(toString(report.verdict) == verdict, qPrintable(summary(report)));
    QStringList outcomes;
    for (const CheckResult &result : report.checks) {
        outcomes.append(result.id + u' ' + toString(result.outcome));
        QVERIFY2(!result.detail.contains(QString::fromUtf8(token)), qPrintable(result.detail));
    }
    QVERIFY2(outcomes.contains(check), qPrintable(summary(report)));
    for (const auto &request : sandbox.server().requests()) {
        QCOMPARE(request.method, "GET"_qba);
    }
}

QTEST_GUILESS_MAIN(TestCheckTokens)
#include "test_checktokens.moc"
