#include "ui/mainwindow/runtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;

class RunTextTest : public QObject
{
    Q_OBJECT

private slots:
    void outcome_data();
    void outcome();
    void failures();
    void recovery();
};

void RunTextTest::outcome_data()
{
    QTest::addColumn<int>("checked");
    QTest::addColumn<int>("wanting");
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << 0 << false << QString();
    QTest::newRow("one valid") << 1 << 0 << false << u"Checked 1 connection: it is valid."_s;
    QTest::newRow("one wanting") << 1 << 1 << false << u"Checked 1 connection: it needs your attention."_s;
    QTest::newRow("all valid") << 12 << 0 << false << u"Checked 12 connections: all are valid."_s;
    QTest::newRow("one of some") << 12 << 1 << false
                                 << u"Checked 12 connections, of which 1 needs your attention."_s;
    QTest::newRow("some") << 12 << 3 << false << u"Checked 12 connections, of which 3 need your attention."_s;
    QTest::newRow("cancelled at once") << 0 << 0 << true << u"Checking was cancelled."_s;
    QTest::newRow("cancelled") << 4 << 1 << true << u"Checking was cancelled after 4."_s;
}

void RunTextTest::outcome()
{
    QFETCH(int, checked);
    QFETCH(int, wanting);
    QFETCH(bool, cancelled);
    QFETCH(QString, text);
    QCOMPARE(outcomeSentence({checked, wanting, cancelled, {}}), text);
}

void RunTextTest::failures()
{
    CheckBatch::Summary summary;
    QCOMPARE(failureSentence(summary, u"one"_s, u"GNOME Keyring"_s), QString());
    summary.failures[ErrorCode::SecretMissing] = {QUuid::createUuid()};
    QCOMPARE(
        failureSentence(summary, u"one"_s, u"GNOME Keyring"_s),
        u"one could not be checked. The token of this connection is no longer in GNOME Keyring. Replace the "
        "token to use the connection again."_s);
    summary.failures[ErrorCode::VaultUnavailable] = {QUuid::createUuid(), QUuid::createUuid()};
    QCOMPARE(
        failureSentence(summary, u"one"_s, u"GNOME Keyring"_s),
        u"3 connections could not be checked. Patchbay could not reach GNOME Keyring. Make sure that it is "
        "running, then try again."_s);
}

void RunTextTest::recovery()
{
    QCOMPARE(recoverySentence({}), QString());
    QCOMPARE(leftOverSentence({}, u"GNOME Keyring"_s), QString());
    QCOMPARE(recoverySentence({.finished = 1, .undone = 2, .removed = 3, .left = 0}),
             u"What was interrupted last time is settled (added: 1, undone: 2, removed: 3)."_s);
    QCOMPARE(recoverySentence({.finished = 0, .undone = 0, .removed = 1, .left = 2}),
             u"What was interrupted last time is settled (removed: 1)."_s);
    QCOMPARE(leftOverSentence({.finished = 0, .undone = 0, .removed = 0, .left = 2}, u"GNOME Keyring"_s),
             u"Work from last time is not finished because GNOME Keyring did not answer. Try again now, or "
             u"leave it "
             "for the next start."_s);
}

QTEST_GUILESS_MAIN(RunTextTest)
#include "test_runtext.moc"
