#include "app/connections/connectionname.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

class TestConnectionName : public QObject
{
    Q_OBJECT

private slots:
    void acceptsRightNames_data();
    void acceptsRightNames();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
};

void TestConnectionName::acceptsRightNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");

    QTest::newRow("usual") << u"my-windmill-connection"_s << u"my-windmill-connection"_s;
    QTest::newRow("one letter") << u"a"_s << u"a"_s;
    QTest::newRow("digits") << u"2024-1"_s << u"2024-1"_s;
    QTest::newRow("blanks around") << u" \tmy-name\n"_s << u"my-name"_s;
    QTest::newRow("longest") << QString(64, u'x') << QString(64, u'x');
}

void TestConnectionName::acceptsRightNames()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, name);

    const auto parsed = ConnectionName::parse(typed);
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->text(), name);
}

void TestConnectionName::tellsWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<NameProblem>("problem");

    QTest::newRow("empty") << QString() << NameProblem::Empty;
    QTest::newRow("only blanks") << u" \t "_s << NameProblem::Empty;
    QTest::newRow("blank inside") << u"my name"_s << NameProblem::Blank;
    QTest::newRow("no-break space inside") << u"my\u00a0name"_s << NameProblem::Blank;
    QTest::newRow("line end inside") << u"my\nname"_s << NameProblem::Blank;
    QTest::newRow("upper case") << u"My-name"_s << NameProblem::UpperCase;
    QTest::newRow("leading hyphen") << u"-name"_s << NameProblem::LeadingHyphen;
    QTest::newRow("only a hyphen") << u"-"_s << NameProblem::LeadingHyphen;
    QTest::newRow("trailing hyphen") << u"name-"_s << NameProblem::TrailingHyphen;
    QTest::newRow("double hyphen") << u"my--name"_s << NameProblem::DoubleHyphen;
    QTest::newRow("underscore") << u"my_name"_s << NameProblem::ForeignCharacter;
    QTest::newRow("Cyrillic a") << u"n\u0430me"_s << NameProblem::ForeignCharacter;
    QTest::newRow("full-width capital") << u"\uff21bc"_s << NameProblem::ForeignCharacter;
    QTest::newRow("Arabic digit") << u"name\u0663"_s << NameProblem::ForeignCharacter;
    QTest::newRow("non-breaking hyphen") << u"my\u2011name"_s << NameProblem::ForeignCharacter;
    QTest::newRow("zero-width space") << u"my\u200bname"_s << NameProblem::ForeignCharacter;
    QTest::newRow("emoji") << u"name\U0001F600"_s << NameProblem::ForeignCharacter;
    QTest::newRow("NUL") << u"na"_s + QChar(0) + u"me"_s << NameProblem::ForeignCharacter;
    QTest::newRow("65 characters") << QString(65, u'x') << NameProblem::TooLong;
}

void TestConnectionName::tellsWhatIsWrong()
{
    QFETCH(const QString, typed);
    QFETCH(const NameProblem, problem);

    const auto parsed = ConnectionName::parse(typed);
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error(), problem);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestConnectionName)
#include "test_connectionname.moc"
