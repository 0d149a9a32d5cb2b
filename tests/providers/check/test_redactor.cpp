#include "providers/check/redactor.h"

#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

class TestRedactor : public QObject
{
    Q_OBJECT

private slots:
    void takesSecretsOut_data();
    void takesSecretsOut();
    void makesTextsFit_data();
    void makesTextsFit();
    void knowsSeveralSecrets();
    void leavesNoPartOfASecretAtTheCut();
};

void TestRedactor::takesSecretsOut_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("clean");
    const QByteArray secret = "t0k/en+S3cr=et~";
    const auto row = [&](const char *name, const QByteArray &text, const QString &clean) {
        QTest::newRow(name) << secret << text << clean;
    };
    row("as it is", "the " + secret + " is bad", u"the *** is bad"_s);
    row("twice", secret + secret, u"******"_s);
    row("in another case", secret.toUpper(), u"***"_s);
    row("percent-encoded", "?k=" + secret.toPercentEncoding(), u"?k=***"_s);
    row("percent-encoded in lower case", secret.toPercentEncoding().toLower(), u"***"_s);
    row("hexadecimal", secret.toHex(), u"***"_s);
    row("Base64", secret.toBase64(), u"***"_s);
    row("Base64 for addresses",
        secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals), u"***"_s);
    row("with control characters inside", secret.left(5) + "\x01\x7f" + secret.mid(5), u"***"_s);
    row("with invisible characters inside", secret.left(5) + "\u200b\u202e\u00ad" + secret.mid(5), u"***"_s);
    QTest::newRow("short ones stay") << "abc"_qba << "abc abcd"_qba << u"abc abcd"_s;
    QTest::newRow("with line ends") << "line one\nline two\n"_qba << "say line one\nline two"_qba
                                    << u"say ***"_s;
    QTest::newRow("beyond ASCII") << "gehéim-tökén"_qba << "gehéim-tökén / geh%C3%A9im-t%C3%B6k%C3%A9n"_qba
                                  << u"*** / ***"_s;
    QTest::newRow("empty") << ""_qba << "text"_qba << u"text"_s;
    for (const QByteArray &before : {"u:"_qba, "us:"_qba, "use:"_qba}) {
        for (const QByteArray &after : {""_qba, "x"_qba, "xy"_qba}) {
            const QByteArray encoded = (before + secret + after).toBase64();
            QTest::addRow("within Base64, %d before, %d after", int(before.size()), int(after.size()))
                << secret << encoded << QString();
        }
    }
}

void TestRedactor::takesSecretsOut()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, text);
    QFETCH(QString, clean);
    Redactor redactor;
    redactor.add(Secret(secret));
    const QString result = redactor.clean(QString::fromUtf8(text), 1000);
    if (clean.isNull()) {
        // What is left of the encoded text must not give the secret away.
        QVERIFY2(result.contains(u"***"_s), qPrintable(result));
        QVERIFY(result.size() <= 12);
    } else {
        QCOMPARE(result, clean);
    }
}

void TestRedactor::makesTextsFit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("blanks") << u"  a \t\r\n b\u2028c  "_s << u"a bc"_s;
    QTest::newRow("terminal codes") << u"a\u001b[2Jb\u0000c"_s << u"a[2Jbc"_s;
    QTest::newRow("direction") << u"a\u202eb\u2066c\u200fd"_s << u"abcd"_s;
    QTest::newRow("other scripts") << u"é 中 🙂"_s << u"é 中 🙂"_s;
    QTest::newRow("exact") << u"1234567890"_s << u"1234567890"_s;
    QTest::newRow("long") << u"12345678901"_s << u"123456789…"_s;
    QTest::newRow("cut within a pair") << u"12345678🙂🙂"_s << u"12345678…"_s;
    QTest::newRow("very long") << QString(10'000'000, u'x') << u"xxxxxxxxx…"_s;
    QTest::newRow("lone surrogate") << (u"a"_s + QChar(0xd800) + u'b') << u"a\ufffdb"_s;
}

void TestRedactor::makesTextsFit()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(Redactor().clean(text, 10), clean);
}

void TestRedactor::knowsSeveralSecrets()
{
    Redactor redactor;
    redactor.add(Secret("short-one"));
    redactor.add(Secret("short-one-and-more"));
    QCOMPARE(redactor.clean(u"short-one-and-more, short-one"_s, 100), u"***, ***"_s);
}

void TestRedactor::leavesNoPartOfASecretAtTheCut()
{
    Redactor redactor;
    redactor.add(Secret("S3cretT0kenAbcdefghijklmnopqrstu"));
    for (int blanks = 600; blanks < 645; ++blanks) {
        const QString text = QString(blanks, u' ') + u"S3cretT0kenAbcdefghijklmnopqrstu and more"_s;
        const QString clean = redactor.clean(text, 10);
        QVERIFY2(!clean.contains(u'S'), qPrintable(clean));
    }
}

QTEST_APPLESS_MAIN(TestRedactor)
#include "test_redactor.moc"
