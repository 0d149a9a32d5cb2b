#include "app/cli/connectionreport.h"
#include "tests/app/cli/cliapps.h"

#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

class CliConnectionReportTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void tellsEverything()
    {
        ProviderDescriptor app;
        app.id = u"windmill"_s;
        app.name = u"Windmill"_s;
        app.methods = {test::richMethod()};
        const QDateTime now(QDate(2026, 12, 1), QTime(10, 0), Qt::UTC);
        Connection connection{.id = QUuid::createUuid(), .name = *ConnectionName::parse(u"my-one"_s)};
        connection.app = u"windmill"_s;
        connection.method = u"access-token"_s;
        connection.fields = {{u"workspace"_s, u"main"_s}};
        connection.report.verdict = Verdict::Limited;
        connection.report.checkedAt = now.addSecs(-180);
        connection.report.identity = u"ada\u001b[2J@example.com"_s;
        connection.report.expiresAt = now.addDays(12);
        connection.report.checks = {
            {u"token"_s, u"Token accepted"_s, Outcome::Passed, {}, {}},
            {u"role"_s, u"Role"_s, Outcome::Failed, u"Operator"_s, u"Ask\nan admin."_s},
        };
        connection.report.resources = {{u"Workspace"_s, u"main"_s, u"Main"_s, u"operator"_s}};
        QCOMPARE(connectionText(connection, &app, now), u"Name       my-one\n"
                                                        u"App        Windmill, Access Token\n"
                                                        u"Workspace  main\n"
                                                        u"Status     Limited\n"
                                                        u"Checked    2026-12-01 09:57\n"
                                                        u"Identity   ada[2J@example.com\n"
                                                        u"Expires    2026-12-13 10:00 (in 12 days)\n"
                                                        u"\n"
                                                        u"Checks\n"
                                                        u"  Passed    Token accepted\n"
                                                        u"  Failed    Role: Operator\n"
                                                        u"            Ask an admin.\n"
                                                        u"\n"
                                                        u"Reaches\n"
                                                        u"  Workspace Main (operator)\n"_s);
    }

    void cutsLongLists()
    {
        Connection connection{.id = QUuid::createUuid(), .name = *ConnectionName::parse(u"many"_s)};
        for (int i = 1; i <= 23; ++i) {
            connection.report.resources.append({u"Site"_s, QString::number(i), {}, {}});
        }
        const QString text = connectionText(connection, nullptr, QDateTime::currentDateTimeUtc());
        QVERIFY(text.endsWith(u"\n  Site 19\n  Site 20\n  and 3 more, see --json\n"_s));
        connection.report.resources.resize(20);
        QVERIFY(connectionText(connection, nullptr, QDateTime::currentDateTimeUtc())
                    .endsWith(u"\n  Site 20\n"_s));
    }

    void managesWithoutAppAndCheck()
    {
        Connection connection{.id = QUuid::createUuid(), .name = *ConnectionName::parse(u"old"_s)};
        connection.app = u"gone"_s;
        connection.fields = {{u"x"_s, u"y"_s}};
        connection.expiresOn = QDate(2026, 11, 20);
        const QDateTime now(QDate(2026, 11, 22), QTime(0, 0, 0), Qt::UTC);
        QCOMPARE(connectionText(connection, nullptr, now), u"Name     old\n"
                                                           u"App      gone\n"
                                                           u"x        y\n"
                                                           u"Status   Unchecked\n"
                                                           u"Checked  never\n"
                                                           u"Expires  2026-11-20 (1 day ago)\n"_s);
    }
};

QTEST_GUILESS_MAIN(CliConnectionReportTest)
#include "test_cliconnectionreport.moc"
