#include "ui/mainwindow/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;

class SecretClipboardTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QGuiApplication::clipboard()->clear(); }
    void isMarkedForClipboardManagers();
    void isClearedAfterTheDelay();
    void whatCameLaterStays();
    void aSecondCopyStartsAnew();
    void isClearedAtTheEnd();

private:
    static QString text() { return QGuiApplication::clipboard()->text(); }
};

void SecretClipboardTest::isMarkedForClipboardManagers()
{
    SecretClipboard clipboard;
    QSignalSpy remaining(&clipboard, &SecretClipboard::remaining);
    clipboard.copy(Secret("s3cret-ü"));
    QCOMPARE(text(), u"s3cret-ü"_s);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s),
             QByteArray("secret"));
    QVERIFY(clipboard.isHolding());
    QCOMPARE(remaining.count(), 1);
    QCOMPARE(remaining.first().first().toInt(), 30);
}

void SecretClipboardTest::isClearedAfterTheDelay()
{
    SecretClipboard clipboard(std::chrono::seconds(1));
    QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
    clipboard.copy(Secret("s3cret"));
    QVERIFY(cleared.wait());
    QCOMPARE(text(), QString());
    QVERIFY(!clipboard.isHolding());
}

void SecretClipboardTest::whatCameLaterStays()
{
    SecretClipboard clipboard(std::chrono::seconds(1));
    QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
    clipboard.copy(Secret("s3cret"));
    QGuiApplication::clipboard()->setText(u"something else"_s);
    QVERIFY(cleared.wait());
    QCOMPARE(text(), u"something else"_s);
}

void SecretClipboardTest::aSecondCopyStartsAnew()
{
    SecretClipboard clipboard(std::chrono::seconds(2));
    QSignalSpy remaining(&clipboard, &SecretClipboard::remaining);
    QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
    clipboard.copy(Secret("first"));
    QTRY_COMPARE(remaining.count(), 2);
    clipboard.copy(Secret("second"));
    QCOMPARE(remaining.last().first().toInt(), 2);
    QCOMPARE(text(), u"second"_s);
    QVERIFY(cleared.wait());
    QCOMPARE(text(), QString());
    QCOMPARE(cleared.count(), 1);
}

void SecretClipboardTest::isClearedAtTheEnd()
{
    {
        SecretClipboard clipboard;
        clipboard.copy(Secret("s3cret"));
    }
    QCOMPARE(text(), QString());
}

QTEST_MAIN(SecretClipboardTest)
#include "test_secretclipboard.moc"
