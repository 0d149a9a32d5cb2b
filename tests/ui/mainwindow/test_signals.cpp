#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// The program itself, as a session that ends or an admin at a terminal stops it.
class SignalsTest : public QObject
{
    Q_OBJECT

private slots:
    void aSignalEndsItInOrder_data();
    void aSignalEndsItInOrder();
};

void SignalsTest::aSignalEndsItInOrder_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void SignalsTest::aSignalEndsItInOrder()
{
    QFETCH(int, number);
    QTemporaryDir folder;
    const QDir data(folder.filePath(u"data"_s));
    QProcess patchbay;
    patchbay.start(QStringLiteral(PATCHBAY_PROGRAM), {u"--data-dir"_s, data.path()});
    QVERIFY(patchbay.waitForStarted());
    // The signals are taken care of before the store is opened.
    QTRY_VERIFY(data.exists(u"connections.db"_s));
    QVERIFY(!data.exists(u"window.ini"_s));
    QCOMPARE(kill(static_cast<pid_t>(patchbay.processId()), number), 0);
    QVERIFY(patchbay.waitForFinished());
    QCOMPARE(patchbay.exitStatus(), QProcess::NormalExit);
    QCOMPARE(patchbay.exitCode(), 0);
    const QSettings settings(data.filePath(u"window.ini"_s), QSettings::IniFormat);
    QVERIFY(!settings.value(u"window/geometry"_s).toByteArray().isEmpty());
    QCOMPARE(data.entryList({u"owner-*"_s}), QStringList());
}

QTEST_GUILESS_MAIN(SignalsTest)
#include "test_signals.moc"
