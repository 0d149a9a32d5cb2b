#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/secretinput.h"
#include "tests/app/cli/cliapps.h"
#include "tests/app/cli/opendescriptor.h"

#include <QBuffer>
#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

namespace
{

struct Reading {
    Parsed<QMap<QString, Secret>> secrets;
    QByteArray said;
};

Reading read(const QStringList &words, const MethodDescriptor &method, const QStringList &optional = {})
{
    CommandSyntax syntax;
    syntax.options = SecretInput::options();
    const auto arguments = Arguments::parse(syntax, words);
    if (!arguments) {
        return {std::unexpected(arguments.error()), {}};
    }
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    Output output(out, err, false, false);
    const Interrupt interrupt;
    return {SecretInput(*arguments, output, interrupt).read(method, optional), err.data()};
}

Reading readPipe(const QByteArray &bytes, const MethodDescriptor &method, const QStringList &optional = {})
{
    const test::OpenDescriptor source(bytes);
    return read({u"--secret-fd"_s, QString::number(source.number())}, method, optional);
}

} // namespace

class CliSecretInputTest : public QObject
{
    Q_OBJECT

private slots:
    void trimsOneSecret()
    {
        const Reading reading = readPipe("  tok_abc\r\n", test::richMethod());
        QVERIFY(reading.secrets.has_value());
        QCOMPARE(reading.secrets->value(u"accessToken"_s).reveal(), QByteArray("tok_abc"));
        QCOMPARE(reading.said, QByteArray());
    }

    void hintsAtUnusualForm()
    {
        const Reading reading = readPipe("{\"a\": \"b\"}", test::richMethod());
        QVERIFY(reading.secrets.has_value());
        QCOMPARE(reading.secrets->value(u"accessToken"_s).reveal(), QByteArray("{\"a\": \"b\"}"));
        QCOMPARE(reading.said, QByteArray("A token usually starts with tok_.\n"));
    }

    void readsSeveralSecretsFromJson()
    {
        const MethodDescriptor method = test::twoSecretsMethod();
        const Reading both = readPipe(R"({"apiKey": " one ", "applicationKey": "two\n"})", method);
        QVERIFY(both.secrets.has_value());
        QCOMPARE(both.secrets->value(u"apiKey"_s).reveal(), QByteArray("one"));
        QCOMPARE(both.secrets->value(u"applicationKey"_s).reveal(), QByteArray("two"));
        QCOMPARE(readPipe(R"({"apiKey": "one"})", method).secrets->size(), 1);
        QVERIFY(!readPipe(R"({"applicationKey": "two"})", method).secrets.has_value());
        QVERIFY(readPipe(R"({"applicationKey": "two"})", method, {u"apiKey"_s}).secrets.has_value());
    }

    void refuses_data()
    {
        QTest::addColumn<bool>("several");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        const QString empty = u"Access Token is empty. Copy it again, then try again."_s;
        const QString shape =
            u"This app has several secret fields: give a JSON object with a text for each of apiKey, applicationKey."_s;
        QTest::newRow("empty") << false << QByteArray() << empty;
        QTest::newRow("blank") << false << QByteArray(" \n\t\n") << empty;
        QTest::newRow("line end inside")
            << false << QByteArray("tok_s3cret\nmore")
            << u"Access Token has a line break inside. Copy it again in one piece."_s;
        QTest::newRow("control character")
            << false << QByteArray("tok_s3\001cret")
            << u"Access Token has characters that cannot be seen. Copy it again."_s;
        QTest::newRow("100 kB")
            << false << QByteArray(100'000, 'x')
            << u"Access Token is too long for a token. Check that you copied only that."_s;
        QTest::newRow("endless") << false << QByteArray(300'000, 'x')
                                 << u"What was given as the token is too long to be one."_s;
        QTest::newRow("no text") << false << QByteArray("\xff\xfe\x00s", 4)
                                 << u"What was given as the token is not text in UTF-8."_s;
        QTest::newRow("no JSON") << true << QByteArray("s3cret") << shape;
        QTest::newRow("no object") << true << QByteArray("[\"s3cret\"]") << shape;
        QTest::newRow("no text inside") << true << QByteArray("{\"apiKey\": 3}") << shape;
        QTest::newRow("foreign key") << true << QByteArray("{\"apiKey\": \"s3cret\", \"s3cret\": \"x\"}")
                                     << shape;
        QTest::newRow("missing") << true << QByteArray("{}")
                                 << u"API Key is empty. Copy it again, then try again."_s;
    }

    void refuses()
    {
        QFETCH(const bool, several);
        QFETCH(const QByteArray, bytes);
        const Reading reading = readPipe(bytes, several ? test::twoSecretsMethod() : test::richMethod());
        QVERIFY(!reading.secrets.has_value());
        QTEST(reading.secrets.error().message, "message");
        QCOMPARE(reading.secrets.error().exitCode, ExitCode::Usage);
        QVERIFY(!reading.said.contains("s3cret"));
    }

    void refusesBadDescriptors()
    {
        const MethodDescriptor method = test::richMethod();
        for (const QString &number : {u"x"_s, u"-1"_s, u"9999"_s}) {
            QCOMPARE(read({u"--secret-fd="_s + number}, method).secrets.error().exitCode, ExitCode::Usage);
        }
        QCOMPARE(read({u"--secret-fd"_s, u"0"_s, u"--secret-stdin"_s}, method).secrets.error().message,
                 u"Give either --secret-stdin or --secret-fd, not both."_s);
    }
};

QTEST_GUILESS_MAIN(CliSecretInputTest)
#include "test_clisecretinput.moc"
