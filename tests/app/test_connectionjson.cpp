#include "app/connections/connectionjson.h"
#include "tests/app/samples.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

class TestConnectionJson : public QObject
{
    Q_OBJECT

private slots:
    void hasTheKeysOfTheContract();
    void tellsTheDateThatTheUserGave();
};

void TestConnectionJson::hasTheKeysOfTheContract()
{
    const Connection connection = samples::connection(u"my-windmill"_s);
    const QJsonObject json = toJson(connection);
    QCOMPARE(json.keys(), QStringList({u"app"_s, u"createdAt"_s, u"credentials"_s, u"description"_s, u"id"_s,
                                       u"method"_s, u"name"_s, u"status"_s, u"updatedAt"_s, u"version"_s}));
    QCOMPARE(json[u"id"_s].toString(), connection.id.toString(QUuid::WithoutBraces));
    QCOMPARE(json[u"name"_s].toString(), u"my-windmill"_s);
    QCOMPARE(json[u"description"_s].toString(), u"Deploys of the demo"_s);
    QCOMPARE(json[u"app"_s].toString(), u"windmill"_s);
    QCOMPARE(json[u"method"_s].toString(), u"access-token"_s);
    QCOMPARE(json[u"version"_s].toInt(), 1);
    QCOMPARE(json[u"createdAt"_s].toString(), u"2026-11-19T07:00:00.001Z"_s);
    QCOMPARE(json[u"updatedAt"_s].toString(), u"2026-11-19T07:00:00.002Z"_s);
    QCOMPARE(
        json[u"credentials"_s].toObject(),
        (QJsonObject{{u"instanceUrl"_s, u"https://windmill.example.com"_s}, {u"workspace"_s, u"demo"_s}}));
    const QJsonObject status = json[u"status"_s].toObject();
    QCOMPARE(status, toJson(connection.report));
    for (const QString &key : {u"verdict"_s, u"checkedAt"_s, u"identity"_s, u"expiresAt"_s, u"checks"_s}) {
        QVERIFY2(status.contains(key), qPrintable(key));
    }
}

void TestConnectionJson::tellsTheDateThatTheUserGave()
{
    Connection connection = samples::connection(u"a"_s);
    QCOMPARE(toJson(connection)[u"status"_s][u"expiresAt"_s].toString(), u"2087-03-01T12:00:00.000Z"_s);
    connection.report.expiresAt = {};
    QCOMPARE(toJson(connection)[u"status"_s][u"expiresAt"_s].toString(), u"2087-01-05T23:59:59.000Z"_s);
    connection.expiresOn = {};
    QVERIFY(toJson(connection)[u"status"_s][u"expiresAt"_s].isNull());
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestConnectionJson)
#include "test_connectionjson.moc"
