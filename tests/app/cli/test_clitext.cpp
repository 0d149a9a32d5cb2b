#include "app/cli/helptext.h"
#include "app/cli/printabletext.h"
#include "app/cli/texttable.h"
#include "app/cli/timewords.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

class CliTextTest : public QObject
{
    Q_OBJECT

private slots:
    void stripsWhatMovesTheCursor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        QTest::newRow("plain") << u"ada@example.com"_s << u"ada@example.com"_s;
        QTest::newRow("escape") << u"a\u001b[31mred"_s << u"a[31mred"_s;
        QTest::newRow("c1") << u"a\u009b2Jb"_s << u"a2Jb"_s;
        QTest::newRow("delete") << u"a\u007fb"_s << u"ab"_s;
        QTest::newRow("return") << u"good\rbad"_s << u"goodbad"_s;
        QTest::newRow("lines") << u"one\ntwo\tthree\u2028four"_s << u"one two three four"_s;
        QTest::newRow("direction") << u"a\u202eb\u2066c\u200fd"_s << u"abcd"_s;
        QTest::newRow("letters") << u"Zoë 日本 🙂"_s << u"Zoë 日本 🙂"_s;
    }

    void stripsWhatMovesTheCursor()
    {
        QFETCH(const QString, text);
        QTEST(printable(text), "clean");
    }

    void jsonKeepsItsMeaning()
    {
        const QJsonObject object{{u"a"_s, u"x\u001b\u009b\u007f\u202e\n\"ë🙂"_s}};
        for (const auto layout : {QJsonDocument::Compact, QJsonDocument::Indented}) {
            const QByteArray safe = printableJson(QJsonDocument(object).toJson(layout));
            QCOMPARE(QJsonDocument::fromJson(safe).object(), object);
            QVERIFY(safe.contains("\\u009b") && safe.contains("\\u007f") && safe.contains("\\u202e"));
            QVERIFY(!safe.contains('\x7f') && !safe.contains("\xc2\x9b"));
        }
    }

    void countsColumns()
    {
        QCOMPARE(columnsOf(u"abc"), 3);
        QCOMPARE(columnsOf(u"日本"), 4);
        QCOMPARE(columnsOf(u"e\u0301"), 1);
        QCOMPARE(columnsOf(u"🙂"), 2);
    }

    void alignsColumns()
    {
        TextTable table({u"NAME"_s, u"APP"_s, u"STATUS"_s});
        table.addRow({u"a-long-name"_s, u"日本"_s, u"Valid"_s});
        table.addRow({u"b"_s, QString(), u"Lim\nited"_s});
        table.addRow({u"c"_s, u"x"_s, QString()});
        QCOMPARE(table.text(), u"NAME         APP   STATUS\n"
                               u"a-long-name  日本  Valid\n"
                               u"b                  Lim ited\n"
                               u"c            x\n"_s);
    }

    void tellsTimes_data()
    {
        QTest::addColumn<qint64>("passed");
        QTest::addColumn<QString>("ago");
        QTest::addColumn<QString>("until");
        constexpr qint64 day = 86400;
        const auto row = [](const char *name, qint64 passed, const QString &ago, const QString &until) {
            QTest::newRow(name) << passed << ago << until;
        };
        row("now", 0, u"just now"_s, u"now"_s);
        row("minutes", 200, u"3 min ago"_s, u"in 3 min"_s);
        row("an hour", 3600, u"1 hour ago"_s, u"in 1 hour"_s);
        row("hours", 5 * 3600, u"5 hours ago"_s, u"in 5 hours"_s);
        row("a day", day, u"1 day ago"_s, u"in 24 hours"_s);
        row("days", 12 * day, u"12 days ago"_s, u"in 12 days"_s);
    }

    void tellsTimes()
    {
        QFETCH(const qint64, passed);
        QTEST(TimeWords(1'000'000'000 + passed).ago(1'000'000'000), "ago");
        QTEST(TimeWords(1'000'000'000).until(1'000'000'000 + passed), "until");
        if (passed > 0) {
            QTEST(TimeWords(1'000'000'000 + passed).until(1'000'000'000), "ago");
        }
    }

    void wrapsLines()
    {
        QCOMPARE(wrapped(u"one two three four"_s, 9, 2), u"one two\n  three\n  four"_s);
        QCOMPARE(wrapped(u"  term  a meaning of words"_s, 16, 8),
                 u"  term  a\n        meaning\n        of words"_s);
        QCOMPARE(wrapped(u"unbreakableword"_s, 5, 0), u"unbreakableword"_s);
    }

    void helpFitsATerminal()
    {
        CommandSyntax syntax;
        syntax.name = u"add"_s;
        syntax.summary = u"Check a token and store it."_s;
        syntax.operands = u"APP"_s;
        syntax.options = {valued(u"name"_s, u"NAME"_s, u"Its name."_s)};
        syntax.notes = {u"A note."_s};
        syntax.examples = {u"patchbayctl add x"_s};
        const QString help = commandHelp(syntax);
        QVERIFY(
            help.startsWith(u"Usage: patchbayctl add APP [OPTION]...\n\nCheck a token and store it.\n"_s));
        QVERIFY(help.contains(u"\n  --name NAME     Its name.\n"_s));
        QVERIFY(help.contains(u"\n  -h, --help      Show this help.\n"_s));
        QVERIFY(help.endsWith(u"\nA note.\n\nExamples:\n  patchbayctl add x\n"_s));
        const QStringList lines = programHelp({syntax}).split(u'\n');
        for (const QString &line : lines) {
            QVERIFY2(line.size() <= 80, qPrintable(line));
        }
        QVERIFY(lines.contains(u"  add  Check a token and store it."_s));
        QVERIFY(lines.contains(u"  130  cancelled"_s));
    }
};

QTEST_GUILESS_MAIN(CliTextTest)
#include "test_clitext.moc"
