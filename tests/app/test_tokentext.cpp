#include "app/connections/tokentext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

class TestTokenText : public QObject
{
    Q_OBJECT

private slots:
    void trims_data();
    void trims();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void keepsLinesWhereTheFieldHasLines();
    void hintsAtTheUsualForm();
};

void TestTokenText::trims_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QByteArray>("token");

    QTest::newRow("plain") << u"nfp_abc"_s << QByteArray("nfp_abc");
    QTest::newRow("blanks") << u"  nfp_abc\t"_s << QByteArray("nfp_abc");
    QTest::newRow("line ends") << u"\r\nnfp_abc\r\n"_s << QByteArray("nfp_abc");
    QTest::newRow("byte order mark") << u"\ufeffnfp_abc"_s << QByteArray("nfp_abc");
    QTest::newRow("zero-width space") << u"nfp_abc\u200b\n"_s << QByteArray("nfp_abc");
    QTest::newRow("blank inside") << u"a b"_s << QByteArray("a b");
    QTest::newRow("beyond ASCII") << u"t\u00f6k\U0001F600"_s << QByteArray("t\xc3\xb6k\xf0\x9f\x98\x80");
    QTest::newRow("16 KiB") << QString(16 * 1024, u'x') << QByteArray(16 * 1024, 'x');
}

void TestTokenText::trims()
{
    QFETCH(const QString, pasted);
    QFETCH(const QByteArray, token);

    const auto secret = parseToken(pasted, FieldDescriptor());
    QVERIFY(secret.has_value());
    QCOMPARE(secret->reveal(), token);
}

void TestTokenText::tellsWhatIsWrong_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<int>("maxLength");
    QTest::addColumn<TokenProblem>("problem");

    QTest::newRow("empty") << QString() << 0 << TokenProblem::Empty;
    QTest::newRow("only blanks") << u" \r\n\t\u200b"_s << 0 << TokenProblem::Empty;
    QTest::newRow("line end inside") << u"abc\ndef"_s << 0 << TokenProblem::LineBreakInside;
    QTest::newRow("carriage return inside") << u"abc\rdef"_s << 0 << TokenProblem::LineBreakInside;
    QTest::newRow("line separator inside") << u"abc\u2028def"_s << 0 << TokenProblem::LineBreakInside;
    QTest::newRow("tab inside") << u"abc\tdef"_s << 0 << TokenProblem::ControlCharacter;
    QTest::newRow("NUL inside") << u"abc"_s + QChar(0) + u"def"_s << 0 << TokenProblem::ControlCharacter;
    QTest::newRow("escape inside") << u"abc\u001b[0m"_s << 0 << TokenProblem::ControlCharacter;
    QTest::newRow("zero-width space inside") << u"abc\u200bdef"_s << 0 << TokenProblem::ControlCharacter;
    QTest::newRow("half a surrogate pair") << u"abc"_s + QChar(0xd83d) << 0 << TokenProblem::ControlCharacter;
    QTest::newRow("over 16 KiB") << QString(16 * 1024 + 1, u'x') << 0 << TokenProblem::TooLong;
    QTest::newRow("100 kB") << QString(100'000, u'x') << 0 << TokenProblem::TooLong;
    QTest::newRow("over the field's limit") << u"abcdef"_s << 5 << TokenProblem::TooLong;
}

void TestTokenText::tellsWhatIsWrong()
{
    QFETCH(const QString, pasted);
    QFETCH(const int, maxLength);
    QFETCH(const TokenProblem, problem);

    FieldDescriptor field;
    field.maxLength = maxLength;
    const auto secret = parseToken(pasted, field);
    QVERIFY(!secret.has_value());
    QCOMPARE(secret.error(), problem);
}

void TestTokenText::keepsLinesWhereTheFieldHasLines()
{
    FieldDescriptor field;
    field.multiline = true;
    const auto key = parseToken(u"-----BEGIN KEY-----\r\n\tabc\r\n-----END KEY-----\r\n"_s, field);
    QVERIFY(key.has_value());
    QCOMPARE(key->reveal(), QByteArray("-----BEGIN KEY-----\n\tabc\n-----END KEY-----"));

    field.maxLength = 2;
    QVERIFY(parseToken(u"\U0001F600\U0001F600"_s, field).has_value());
    QCOMPARE(parseToken(u"\U0001F600\U0001F600a"_s, field).error(), TokenProblem::TooLong);
}

void TestTokenText::hintsAtTheUsualForm()
{
    FieldDescriptor field;
    QVERIFY(looksLikeToken(Secret("anything"), field));
    field.formatPattern = u"nfp_[A-Za-z0-9]{4}"_s;
    QVERIFY(looksLikeToken(Secret("nfp_ab12"), field));
    QVERIFY(!looksLikeToken(Secret("nfp_ab123"), field));
    QVERIFY(!looksLikeToken(Secret("x nfp_ab12"), field));
    field.formatPattern = u"("_s;
    QVERIFY(looksLikeToken(Secret("anything"), field));
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestTokenText)
#include "test_tokentext.moc"
