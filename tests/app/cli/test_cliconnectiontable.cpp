#include "app/cli/connectiontable.h"

#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

namespace
{

ConnectionSummary summary(const QString &name, const QString &app, const QString &identity, Verdict verdict)
{
    ConnectionSummary summary;
    summary.name = name;
    summary.app = app;
    summary.identity = identity;
    summary.verdict = verdict;
    return summary;
}

} // namespace

class CliConnectionTableTest : public QObject
{
    Q_OBJECT

private slots:
    void sortsAndAligns()
    {
        constexpr qint64 now = 1'800'000'000;
        constexpr qint64 day = 86400;
        ConnectionSummary b = summary(u"b-2"_s, u"windmill"_s, u"ada@example.com"_s, Verdict::Limited);
        b.expiresAt = now + 12 * day;
        b.checkedAt = now - 180;
        const ConnectionSummary a = summary(u"b"_s, u"netlify"_s, {}, Verdict::Unchecked);
        ConnectionSummary c = summary(u"c"_s, u"x"_s, u"evil\u001b[2J\nname"_s, Verdict::Expired);
        c.expiresAt = now - 3 * day;
        c.checkedAt = now;
        ConnectionSummary d = summary(u"a"_s, u"x"_s, u"i"_s, Verdict::Valid);
        d.neverExpires = true;
        d.checkedAt = now - 2 * day;
        QCOMPARE(connectionTable({&b, &a, &c, &d}, now),
                 u"NAME  APP       STATUS     IDENTITY         EXPIRES     CHECKED\n"
                 u"a     x         Valid      i                never       2 days ago\n"
                 u"b     netlify   Unchecked  -                -           never\n"
                 u"b-2   windmill  Limited    ada@example.com  in 12 days  3 min ago\n"
                 u"c     x         Expired    evil[2J name     3 days ago  just now\n"_s);
    }

    void bearsOddNames()
    {
        // No such name is ever stored, but the file may be damaged.
        const ConnectionSummary longName = summary(QString(500, u'z'), {}, {}, Verdict::Valid);
        const ConnectionSummary empty;
        const ConnectionSummary foreign = summary(u"日本"_s, {}, {}, Verdict::Valid);
        const QString table = connectionTable({&longName, &empty, &foreign}, 0);
        QCOMPARE(table.count(u'\n'), 4);
        QVERIFY(table.contains(u"\n日本 "_s));
        QVERIFY(connectionTable({}, 0).startsWith(u"NAME  APP  STATUS"_s));
    }
};

QTEST_GUILESS_MAIN(CliConnectionTableTest)
#include "test_cliconnectiontable.moc"
