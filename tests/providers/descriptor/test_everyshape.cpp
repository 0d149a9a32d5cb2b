#include "providers/descriptor/checkplan.h"
#include "providers/descriptor/descriptorreader.h"

#include <QFile>
#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

/// A descriptor that uses every key of the format once arrives whole.
class TestEveryShape : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void fields();
    void auth();
    void stepsOfEachMethod();
    void request();
    void captures();
    void conditions();
    void listings();
    void listsOfEach();

private:
    const CheckStep &step(const QString &method, const QString &id) const;
    ProviderDescriptor m_app;
};

void TestEveryShape::initTestCase()
{
    QFile file(QFINDTESTDATA("../../data/descriptors/every-shape.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto app = parseDescriptor(u"every-shape.json"_s, file.readAll());
    QVERIFY2(app.has_value(), app ? "" : qPrintable(app.error().text()));
    m_app = *app;
    QCOMPARE(m_app.aliases, QStringList{u"es"_s});
    QCOMPARE(m_app.monogram, u"Es"_s);
    QCOMPARE(m_app.color, u"#112233"_s);
    QCOMPARE(m_app.environment.value(u"ES_REGION"_s), u"region"_s);
    QCOMPARE(m_app.rateLimit.requests, 10);
    QCOMPARE(m_app.sources.size(), 1);
}

const CheckStep &TestEveryShape::step(const QString &method, const QString &id) const
{
    for (const CheckStep &step : m_app.method(method)->plan->steps) {
        if (step.id == id) {
            return step;
        }
    }
    qFatal("no such step");
}

void TestEveryShape::fields()
{
    const MethodDescriptor *method = m_app.method(u"token"_s);
    QCOMPARE(method->fields.size(), 4);
    QCOMPARE(method->instanceField()->defaultValue, u"https://es.example"_s);
    QCOMPARE(method->field(u"namespace"_s)->maxLength, 40);
    QCOMPARE(method->field(u"namespace"_s)->placeholder, u"team"_s);
    const FieldDescriptor *region = method->field(u"region"_s);
    QCOMPARE(region->kind, FieldKind::Choice);
    QCOMPARE(region->choices, (QStringList{u"eu"_s, u"us"_s}));
    QCOMPARE(region->defaultValue, u"eu"_s);
    QVERIFY(!region->published);
    const FieldDescriptor *key = method->secretFields().first();
    QCOMPARE(key->key, u"privateKey"_s);
    QVERIFY(key->required && key->multiline && key->published);
    QCOMPARE(key->help, u"With its first and last line."_s);
    QCOMPARE(key->formatPattern, u"^-----BEGIN"_s);
    QCOMPARE(key->formatHint, u"A key starts with -----BEGIN."_s);
    QVERIFY(method->expiryTold);
    QVERIFY(!m_app.method(u"basic"_s)->expiryTold);
}

void TestEveryShape::auth()
{
    const TokenAuth &token = m_app.method(u"token"_s)->plan->auth;
    QCOMPARE(token.headers.size(), 2);
    QCOMPARE(token.headers[0].name, u"X-Session"_s);
    QCOMPARE(token.headers[0].value.names(), QStringList{u"session"_s});
    QCOMPARE(token.headers[1].name, u"X-Namespace"_s);
    QCOMPARE(token.query.first().name, u"key"_s);
    QVERIFY(!token.basic);
    const TokenAuth &basic = m_app.method(u"basic"_s)->plan->auth;
    QCOMPARE(basic.basic->user.text(), u"{email}"_s);
    QCOMPARE(basic.basic->password.text(), u"{apiToken}"_s);
    QCOMPARE(m_app.methods[1].plan->errorPointers, (QStringList{u"/error/message"_s, u"/messages/*"_s}));
}

void TestEveryShape::stepsOfEachMethod()
{
    const auto ids = [&](const QString &method) {
        QStringList result;
        for (const CheckStep &step : m_app.method(method)->plan->steps) {
            result.append(step.id);
        }
        return result.join(u' ');
    };
    QCOMPARE(ids(u"token"_s), u"service login pages offsets cursors links nexts each ranges"_s);
    QCOMPARE(ids(u"basic"_s), u"service login form pages offsets cursors links nexts each ranges more"_s);
}

void TestEveryShape::request()
{
    const CheckStep &service = step(u"token"_s, u"service"_s);
    QCOMPARE(service.token, CheckStep::TokenUse::None);
    QCOMPARE(service.format, CheckStep::Format::Text);
    QCOMPARE(service.contentType, u"text/plain"_s);
    QCOMPARE(service.httpMethod, QByteArray("GET"));
    QVERIFY(service.required);

    const CheckStep &own = step(u"token"_s, u"login"_s);
    QCOMPARE(own.token, CheckStep::TokenUse::Own);
    QCOMPARE(own.httpMethod, QByteArray("POST"));
    QCOMPARE(own.path.names(), (QStringList{u"region"_s, u"namespace"_s}));
    QCOMPARE(own.headers.first().name, u"X-Key"_s);
    QCOMPARE(own.body.kind, RequestBody::Kind::Json);
    QCOMPARE(own.origin, QString());

    const CheckStep &graphql = step(u"basic"_s, u"login"_s);
    QCOMPARE(graphql.origin, u"https://login.es.example"_s);
    QCOMPARE(graphql.path.text(), u"/graphql"_s);
    QCOMPARE(graphql.body.kind, RequestBody::Kind::GraphQl);
    QCOMPARE(graphql.body.query, u"query ($e: String) { viewer(email: $e) {id} }"_s);
    QCOMPARE(graphql.body.names(), QStringList{u"email"_s});

    const CheckStep &form = step(u"basic"_s, u"form"_s);
    QCOMPARE(form.body.kind, RequestBody::Kind::Form);
    QCOMPARE(form.body.form.size(), 2);
    QCOMPARE(form.needs, QStringList{u"viewer"_s});
    QVERIFY(!form.required);

    const CheckStep &custom = step(u"basic"_s, u"more"_s);
    QCOMPARE(custom.kind, CheckStep::Kind::Custom);
    QCOMPARE(custom.customCheck, u"jwt-claims"_s);
    QCOMPARE(custom.needs, QStringList{u"apiToken"_s});
}

void TestEveryShape::captures()
{
    const QList<Capture> own = step(u"token"_s, u"login"_s).captures;
    QCOMPARE(own.size(), 4);
    QCOMPARE(own[0].target, Capture::Target::Variable);
    QCOMPARE(own[0].name, u"session"_s);
    QVERIFY(own[0].secret);
    QCOMPARE(own[1].target, Capture::Target::ExpiresAt);
    QCOMPARE(own[1].from, (AnswerPart{AnswerPart::Source::Header, u"X-Expires"_s}));
    QCOMPARE(own[1].time, Capture::Time::UnixSeconds);
    QVERIFY(own[1].missingIsNever);
    QCOMPARE(own[2].target, Capture::Target::Identity);
    QCOMPARE(own[3].from, (AnswerPart{AnswerPart::Source::Json, u"/scopes/*/name"_s}));
    const QList<Capture> basic = step(u"basic"_s, u"login"_s).captures;
    QCOMPARE(basic[0].target, Capture::Target::Scopes);
    QCOMPARE(basic[0].separator, u", "_s);
}

void TestEveryShape::conditions()
{
    const AnswerCondition prefix = step(u"token"_s, u"service"_s).expectations.first().condition;
    QCOMPARE(prefix.kind, AnswerCondition::Kind::Prefix);
    QCOMPARE(prefix.part.source, AnswerPart::Source::Text);
    QCOMPARE(prefix.values, (QList<QJsonValue>{u"CE "_s, u"EE "_s}));

    const Expectation absent = step(u"token"_s, u"login"_s).expectations[1];
    QCOMPARE(absent.condition.kind, AnswerCondition::Kind::Absent);
    QVERIFY(absent.otherwise.verdict == Verdict::Rejected);
    QVERIFY(absent.otherwise.outcome == Outcome::Failed);
    QCOMPARE(absent.otherwise.detail.names(), QStringList{u"region"_s});

    const CheckStep &login = step(u"basic"_s, u"login"_s);
    QCOMPARE(login.expectations[0].condition.kind, AnswerCondition::Kind::Exists);
    QVERIFY(!login.expectations[0].otherwise.verdict);
    QCOMPARE(login.expectations[1].condition.values,
             (QList<QJsonValue>{u"user"_s, 1, true, QJsonValue(QJsonValue::Null)}));
    QCOMPARE(login.expectations[2].condition.kind, AnswerCondition::Kind::Contains);
    QCOMPARE(login.statuses.size(), 3);
    QCOMPARE(login.statuses[1].when.size(), 2);
    QVERIFY(login.statuses[2].meaning.outcome == Outcome::Warning);
    QVERIFY(login.statuses[2].meaning.verdict == Verdict::Limited);

    const AnswerCondition type = step(u"basic"_s, u"form"_s).expectations.first().condition;
    QCOMPARE(type.kind, AnswerCondition::Kind::Type);
    QCOMPARE(type.type, AnswerCondition::Type::Object);
    QCOMPARE(type.part, (AnswerPart{AnswerPart::Source::Json, QString()}));
}

void TestEveryShape::listings()
{
    const Listing pages = *step(u"token"_s, u"pages"_s).listing;
    QCOMPARE(pages.resourceKind, u"Page"_s);
    QCOMPARE(pages.items, u"/data/*/edges"_s);
    QCOMPARE(pages.name, u"/node/a~1b"_s);
    QVERIFY(pages.hasDetail);
    QCOMPARE(pages.paging.kind, Paging::Kind::Page);
    QCOMPARE(pages.paging.parameter, u"page"_s);
    QCOMPARE(pages.paging.sizeParameter, u"limit"_s);
    QCOMPARE(pages.paging.first, 0);
    QCOMPARE(pages.paging.size, 50);
    QCOMPARE(pages.paging.pages->name, u"/totalPages"_s);
    QCOMPARE(pages.paging.hasMore->name, u"/more"_s);
    QVERIFY(pages.whenEmpty->verdict == Verdict::Limited);

    const Paging offsets = step(u"token"_s, u"offsets"_s).listing->paging;
    QCOMPARE(offsets.kind, Paging::Kind::Offset);
    QCOMPARE(offsets.first, 0);
    const Paging cursors = step(u"token"_s, u"cursors"_s).listing->paging;
    QCOMPARE(cursors.kind, Paging::Kind::Cursor);
    QVERIFY(cursors.nextFromLastItem);
    QCOMPARE(cursors.next->name, u"/cursor"_s);
    QCOMPARE(step(u"token"_s, u"links"_s).listing->paging.kind, Paging::Kind::LinkHeader);
    const Paging nexts = step(u"token"_s, u"nexts"_s).listing->paging;
    QCOMPARE(nexts.kind, Paging::Kind::NextUrl);
    QCOMPARE(*nexts.next, (AnswerPart{AnswerPart::Source::Header, u"X-Next"_s}));
}

void TestEveryShape::listsOfEach()
{
    QVERIFY(!step(u"token"_s, u"nexts"_s).each);
    const CheckStep &each = step(u"token"_s, u"each"_s);
    QCOMPARE(each.each->list, u"nexts"_s);
    QCOMPARE(each.each->as, u"row"_s);
    QCOMPARE(each.path.names(), QStringList{u"row"_s});
    QCOMPARE(each.listing->paging.kind, Paging::Kind::Cursor);
    QCOMPARE(each.listing->paging.place, Paging::Place::Body);
    QCOMPARE(each.listing->paging.parameter, u"/page/after"_s);
    const Paging ranges = step(u"token"_s, u"ranges"_s).listing->paging;
    QCOMPARE(ranges.place, Paging::Place::Header);
    QCOMPARE(ranges.parameter, u"Range"_s);
    QCOMPARE(step(u"token"_s, u"cursors"_s).listing->paging.place, Paging::Place::Query);
}

QTEST_APPLESS_MAIN(TestEveryShape)
#include "test_everyshape.moc"
