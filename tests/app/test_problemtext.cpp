#include "app/text/problemtext.h"
#include "tests/app/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

class TestProblemText : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfNames_data();
    void tellsOfNames();
    void tellsOfAddresses_data();
    void tellsOfAddresses();
    void tellsOfTokens();
    void tellsOfErrors_data();
    void tellsOfErrors();
    void namesTheVault();

private:
    /// Sentence case, ends with a full stop, no exclamation mark, nothing left to fill in.
    static void checkManner(const QString &text)
    {
        QVERIFY2(text.front().isUpper(), qPrintable(text));
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!text.contains(u'!') && !text.contains(u'%'), qPrintable(text));
        QVERIFY2(!text.contains(u"error"_s, Qt::CaseInsensitive), qPrintable(text));
    }
};

void TestProblemText::tellsOfNames_data()
{
    QTest::addColumn<NameProblem>("problem");
    QTest::addColumn<QString>("text");

    using enum NameProblem;
    QTest::newRow("empty") << Empty << u"Enter a name."_s;
    QTest::newRow("blank") << Blank << u"A name has no blanks. Use hyphens between words."_s;
    QTest::newRow("upper case") << UpperCase << u"A name has no capital letters. Use small ones."_s;
    QTest::newRow("leading") << LeadingHyphen << u"A name cannot start with a hyphen. Remove it."_s;
    QTest::newRow("trailing") << TrailingHyphen
                              << u"A name cannot end with a hyphen. Remove it or go on typing."_s;
    QTest::newRow("double") << DoubleHyphen << u"A name cannot have two hyphens in a row. Remove one."_s;
    QTest::newRow("foreign")
        << ForeignCharacter
        << u"A name has only the letters a to z, digits and hyphens. Remove everything else."_s;
    QTest::newRow("long") << TooLong << u"A name has at most 64 characters. Shorten it."_s;
}

void TestProblemText::tellsOfNames()
{
    QFETCH(const NameProblem, problem);
    QFETCH(const QString, text);

    QCOMPARE(sentence(problem), text);
    QCOMPARE(nameTakenSentence(u"my-name"_s),
             u"Another connection is already named my-name. Choose another name."_s);
    QCOMPARE(descriptionTooLongSentence(), u"A description has at most 256 characters. Shorten it."_s);
}

void TestProblemText::tellsOfAddresses_data()
{
    QTest::addColumn<UrlProblem>("problem");
    QTest::addColumn<QString>("text");

    using enum UrlProblem;
    QTest::newRow("empty") << Empty
                           << u"Enter the address of your instance, such as https://app.example.com."_s;
    QTest::newRow("no scheme") << NoScheme
                               << u"The address does not say how to connect. Start it with https://."_s;
    QTest::newRow("scheme") << UnsupportedScheme
                            << u"Only web addresses can be used. Start the address with https://."_s;
    QTest::newRow("no host") << NoHost
                             << u"The address has no host name. Enter it like https://app.example.com."_s;
    QTest::newRow("host") << BadHost << u"The host name in this address is not valid. Check its spelling."_s;
    QTest::newRow("dot") << TrailingDot << u"The host name ends with a dot. Remove it."_s;
    QTest::newRow("port") << BadPort
                          << u"The port in this address is not valid. Use a number from 1 to 65535."_s;
    QTest::newRow("credentials") << HasCredentials
                                 << u"The address holds a user name or password. Remove it."_s;
    QTest::newRow("plain http")
        << PlainHttp
        << u"The token would travel unencrypted to this address. Use https, or allow plain "
           "http for this connection."_s;
}

void TestProblemText::tellsOfAddresses()
{
    QFETCH(const UrlProblem, problem);
    QFETCH(const QString, text);

    QCOMPARE(sentence(problem), text);
}

void TestProblemText::tellsOfTokens()
{
    FieldDescriptor field;
    field.label = u"Access Token"_s;
    QCOMPARE(sentence(TokenProblem::Empty, field), u"Access Token is empty. Paste it here."_s);
    QCOMPARE(sentence(TokenProblem::LineBreakInside, field),
             u"Access Token has a line break inside. Copy it again in one piece."_s);
    QCOMPARE(sentence(TokenProblem::ControlCharacter, field),
             u"Access Token has characters that cannot be seen. Copy it again."_s);
    QCOMPARE(sentence(TokenProblem::TooLong, field),
             u"Access Token is too long for a token. Check that you copied only that."_s);
    field.maxLength = 20;
    QCOMPARE(sentence(TokenProblem::TooLong, field),
             u"Access Token has at most 20 characters. Check that you copied only that."_s);
}

void TestProblemText::tellsOfErrors_data()
{
    QTest::addColumn<ErrorCode>("code");

    for (int code = 0; code <= static_cast<int>(ErrorCode::BadFile); ++code) {
        QTest::addRow("code %d", code) << static_cast<ErrorCode>(code);
    }
}

void TestProblemText::tellsOfErrors()
{
    QFETCH(const ErrorCode, code);

    const QString text = sentence(Error{code, u"a detail for the log"_s}, u"GNOME Keyring"_s);
    checkManner(text);
    QVERIFY2(text.count(u'.') >= 2 || text.contains(u':'), qPrintable(text)); // what happened, what to do
    QVERIFY2(!text.contains(u"detail"_s), qPrintable(text));
}

void TestProblemText::namesTheVault()
{
    QCOMPARE(sentence(Error{ErrorCode::VaultUnavailable, {}}, u"GNOME Keyring"_s),
             u"Patchbay could not reach GNOME Keyring. Make sure that it is running, then try again."_s);
    QCOMPARE(sentence(Error{ErrorCode::VaultLocked, {}}, u"your keyring"_s),
             u"Patchbay could not use your keyring because it is locked. Unlock it, then try again."_s);
    QCOMPARE(
        sentence(Error{ErrorCode::SecretMissing, {}}, u"Keychain"_s),
        u"The token of this connection is no longer in Keychain. Replace the token to use the connection "
        "again."_s);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestProblemText)
#include "test_problemtext.moc"
