#include "app/cli/arguments.h"

#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

namespace
{

CommandSyntax sampleSyntax()
{
    CommandSyntax syntax;
    syntax.name = u"add"_s;
    syntax.operands = u"APP"_s;
    syntax.minOperands = 1;
    syntax.maxOperands = 1;
    syntax.options = {valued(u"name"_s, u"NAME"_s, {}), valued(u"field"_s, u"KEY=VALUE"_s, {}),
                      flag(u"unchecked"_s, {})};
    syntax.repeatable = {u"field"_s};
    return syntax;
}

} // namespace

class CliArgumentsTest : public QObject
{
    Q_OBJECT

private slots:
    void sortsWords()
    {
        const auto parsed = Arguments::parse(
            sampleSyntax(), {u"--data-dir"_s, u"/d"_s, u"windmill"_s, u"--name=my-one"_s, u"--unchecked"_s,
                             u"--field"_s, u"a=1"_s, u"--field"_s, u"b=x=y"_s, u"--json"_s});
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->operands(), QStringList{u"windmill"_s});
        QCOMPARE(parsed->value(u"name"_s), u"my-one"_s);
        QCOMPARE(parsed->value(u"data-dir"_s), u"/d"_s);
        QCOMPARE(parsed->values(u"field"_s), (QStringList{u"a=1"_s, u"b=x=y"_s}));
        QVERIFY(parsed->has(u"unchecked"_s));
        QVERIFY(parsed->has(u"json"_s));
        QVERIFY(!parsed->has(u"help"_s));
    }

    void takesEmptyValueAndWordsAfterDoubleDash()
    {
        const auto parsed = Arguments::parse(sampleSyntax(), {u"--name="_s, u"--"_s, u"--odd"_s});
        QVERIFY(parsed.has_value());
        QVERIFY(parsed->has(u"name"_s));
        QCOMPARE(parsed->value(u"name"_s), QString());
        QCOMPARE(parsed->operands(), QStringList{u"--odd"_s});
    }

    void takesValuesWithHyphens()
    {
        const auto parsed = Arguments::parse(
            sampleSyntax(), {u"--field"_s, u"-x"_s, u"--name=--odd"_s, u"windmill"_s, u"--"_s});
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->value(u"field"_s), u"-x"_s);
        QCOMPARE(parsed->value(u"name"_s), u"--odd"_s);
    }

    void asksForHelpWithoutOperands()
    {
        for (const QString &word : {u"--help"_s, u"-h"_s}) {
            const auto parsed = Arguments::parse(sampleSyntax(), {word});
            QVERIFY(parsed.has_value());
            QVERIFY(parsed->has(u"help"_s));
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("message");
        const QString form =
            u"This takes the form: patchbayctl add APP. A token is never given as an argument."_s;
        const QString hidden = u"There is an option here that does not exist. See patchbayctl add --help."_s;
        QTest::newRow("no operand") << QStringList{} << form;
        QTest::newRow("token as operand") << QStringList{u"windmill"_s, u"s3cretToken"_s} << form;
        QTest::newRow("unknown option") << QStringList{u"windmill"_s, u"--colour"_s}
                                        << u"There is no option --colour here. See patchbayctl add --help."_s;
        QTest::newRow("token as option") << QStringList{u"windmill"_s, u"--s3cretToken"_s} << hidden;
        QTest::newRow("token behind a dash") << QStringList{u"windmill"_s, u"-s3cretToken"_s} << hidden;
        QTest::newRow("long word") << QStringList{u"--abcdefghijklmnopqrstuvwxyz"_s} << hidden;
        QTest::newRow("twice") << QStringList{u"windmill"_s, u"--name"_s, u"a"_s, u"--name"_s, u"b"_s}
                               << u"--name is given more than once."_s;
        const QString noValue =
            u"--name has no value. One that starts with hyphens is given as --name=VALUE."_s;
        QTest::newRow("no value") << QStringList{u"windmill"_s, u"--name"_s} << noValue;
        QTest::newRow("option as value")
            << QStringList{u"--name"_s, u"--unchecked"_s, u"windmill"_s} << noValue;
        QTest::newRow("value for a flag")
            << QStringList{u"windmill"_s, u"--unchecked=s3cretToken"_s}
            << u"An option has a value that it does not take. See patchbayctl add --help."_s;
    }

    void refuses()
    {
        QFETCH(const QStringList, words);
        const auto parsed = Arguments::parse(sampleSyntax(), words);
        QVERIFY(!parsed.has_value());
        QTEST(parsed.error().message, "message");
        QCOMPARE(parsed.error().exitCode, ExitCode::Usage);
        QVERIFY(!parsed.error().message.contains(u"s3cret"_s));
    }
};

QTEST_GUILESS_MAIN(CliArgumentsTest)
#include "test_cliarguments.moc"
