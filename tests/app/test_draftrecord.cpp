#include "app/connections/draftrecord.h"
#include "tests/app/samples.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace patchbay
{

using Change = std::function<void(ConnectionDraft &)>;

class TestDraftRecord : public QObject
{
    Q_OBJECT

private slots:
    void makesARecord();
    void cutsAPageAddress();
    void refuses_data();
    void refuses();
    void asksTheEngineForTheSame();
};

void TestDraftRecord::makesARecord()
{
    ConnectionDraft draft = samples::draft(u" my-name "_s);
    draft.description = u" Text \n"_s;
    draft.fields.insert(u"region"_s, u"eu"_s);
    draft.fields.insert(u"instanceUrl"_s, u"  "_s);
    draft.fields.insert(u"foreign"_s, u"dropped"_s);
    draft.secrets.insert(u"signingKey"_s, Secret());
    draft.expiresOn = QDate(2027, 2, 3);
    draft.caFile = u"/ca.pem"_s;
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const Connection record = recordOf(draft, samples::report()).value();

    QVERIFY(!record.id.isNull());
    QCOMPARE(record.name.text(), u"my-name"_s);
    QCOMPARE(record.description, u"Text"_s);
    QCOMPARE(record.app, u"sample"_s);
    QCOMPARE(record.method, u"api-token"_s);
    QCOMPARE(record.version, 1);
    QVERIFY(record.createdAt >= before);
    QCOMPARE(record.updatedAt, record.createdAt);
    QCOMPARE(record.fields, (QMap<QString, QString>{{u"workspace"_s, u"demo"_s}, {u"region"_s, u"eu"_s}}));
    QCOMPARE(
        record.vaultKeys,
        (QMap<QString, QString>{{u"apiToken"_s, record.id.toString(QUuid::WithoutBraces) + u"/apiToken"_s}}));
    QCOMPARE(record.expiresOn, QDate(2027, 2, 3));
    QCOMPARE(record.plainHttp, PlainHttp::LoopbackOnly);
    QCOMPARE(record.caFile, u"/ca.pem"_s);
    QCOMPARE(record.report, samples::report());
}

void TestDraftRecord::cutsAPageAddress()
{
    ConnectionDraft draft = samples::draft(u"a"_s);
    draft.fields.insert(u"instanceUrl"_s, u"https://Apps.example.com/w/demo?x=1#y"_s);
    QCOMPARE(recordOf(draft, {})->fields.value(u"instanceUrl"_s), u"https://apps.example.com"_s);
    draft.fields.insert(u"instanceUrl"_s, u"http://apps.example.com/"_s);
    draft.plainHttp = PlainHttp::Allowed;
    QCOMPARE(recordOf(draft, {})->fields.value(u"instanceUrl"_s), u"http://apps.example.com"_s);
}

void TestDraftRecord::refuses_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Error>("error");

    const auto invalid = [](const QString &detail) { return Error{ErrorCode::InvalidValue, detail}; };
    QTest::newRow("no app") << Change([](auto &draft) { draft.app = nullptr; })
                            << Error{ErrorCode::NoSuchApp, {}};
    QTest::newRow("no such method") << Change([](auto &draft) { draft.method = u"oauth"_s; })
                                    << Error{ErrorCode::NoSuchApp, {}};
    QTest::newRow("name") << Change([](auto &draft) { draft.name = u"A"_s; }) << invalid(u"name"_s);
    QTest::newRow("description of 257")
        << Change([](auto &draft) { draft.description = QString(257, u'x'); }) << invalid(u"description"_s);
    QTest::newRow("required text") << Change([](auto &draft) { draft.fields.remove(u"workspace"_s); })
                                   << invalid(u"workspace is missing"_s);
    QTest::newRow("long text") << Change([](auto &draft) {
        draft.fields[u"workspace"_s] = QString(11, u'x');
    }) << invalid(u"workspace is too long"_s);
    QTest::newRow("choice") << Change([](auto &draft) { draft.fields[u"region"_s] = u"moon"_s; })
                            << invalid(u"region is none of the choices"_s);
    QTest::newRow("required secret") << Change([](auto &draft) { draft.secrets.remove(u"apiToken"_s); })
                                     << invalid(u"apiToken is missing"_s);
    QTest::newRow("plain http") << Change([](auto &draft) {
        draft.fields[u"instanceUrl"_s] = u"http://apps.example.com"_s;
    }) << invalid(u"instanceUrl is no usable address"_s);
}

void TestDraftRecord::refuses()
{
    QFETCH(const Change, change);
    QFETCH(const Error, error);

    ConnectionDraft draft = samples::draft(u"a"_s);
    change(draft);
    const Result<Connection> record = recordOf(draft, {});
    QVERIFY(!record.has_value());
    QCOMPARE(record.error(), error);
}

void TestDraftRecord::asksTheEngineForTheSame()
{
    ConnectionDraft draft = samples::draft(u"a"_s);
    draft.expiresOn = QDate(2027, 2, 3);
    draft.plainHttp = PlainHttp::Allowed;
    draft.caFile = u"/ca.pem"_s;
    const CheckRequest request = draft.checkRequest();
    QCOMPARE(request.app, draft.app);
    QCOMPARE(request.method, draft.method);
    QCOMPARE(request.fields, draft.fields);
    QCOMPARE(request.secrets, draft.secrets);
    QCOMPARE(request.expiresOn, draft.expiresOn);
    QCOMPARE(request.plainHttp, draft.plainHttp);
    QCOMPARE(request.caFile, draft.caFile);
    QCOMPARE(draft.methodDescriptor(), samples::app().method(u"api-token"_s));
    QCOMPARE(ConnectionDraft().methodDescriptor(), nullptr);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestDraftRecord)
#include "test_draftrecord.moc"
