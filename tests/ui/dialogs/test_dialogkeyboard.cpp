#include "tests/sandbox/tokens.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/tabstops.h"

#include <QApplication>
#include <QDialog>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::tabStops;
using patchbay::testing::WindowDriver;
using patchbay::testing::wronglyNamed;

/// The dialogs of a stored connection without a mouse, and as a screen reader knows them.
class DialogKeyboardTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyControlIsNamedAndReached_data();
    void everyControlIsNamedAndReached();
    void escapeCloses_data() { dialogs(); }
    void escapeCloses();
    void editWithoutAMouse();
    void replaceWithoutAMouse();
    void whatAFailedCheckOffersIsReached();

private:
    void dialogs()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("dialog");
        QTest::newRow("edit") << u"edit"_s << u"editDialog"_s;
        QTest::newRow("replace") << u"replaceToken"_s << u"replaceTokenDialog"_s;
        QTest::newRow("remove") << u"remove"_s << u"removeDialog"_s;
        QTest::newRow("about") << u"about"_s << u"aboutBox"_s;
    }
    QDialog *begin(const QString &action, const QString &name)
    {
        m_driver->trigger(action);
        auto *dialog = m_driver->find<QDialog>(name);
        // Waiting for the window to be active is no help: a dialog counts as active where its window is.
        const bool active =
            dialog && QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; });
        return active ? dialog : nullptr;
    }
    static QString focused()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    static bool tabTo(const QString &name)
    {
        for (int step = 0; step < 40 && focused() != name; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return focused() == name;
    }
    static void strike(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    static void write(const QString &text)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
    }

    std::unique_ptr<WindowDriver> m_driver;
};

void DialogKeyboardTest::init()
{
    m_driver = std::make_unique<WindowDriver>();
    m_driver->add(u"alpha"_s, windmilltoken::developer);
    m_driver->open();
    m_driver->choose({u"alpha"_s});
}

void DialogKeyboardTest::everyControlIsNamedAndReached_data()
{
    dialogs();
}

void DialogKeyboardTest::everyControlIsNamedAndReached()
{
    QFETCH(QString, action);
    QFETCH(QString, dialog);
    QDialog *shown = begin(action, dialog);
    QVERIFY(shown);
    QVERIFY(!shown->windowTitle().isEmpty());
    QCOMPARE(wronglyNamed(*shown), QStringList());
    const QList<QWidget *> stops = tabStops(*shown);
    QSet<const QWidget *> controls(stops.begin(), stops.end());
    QVERIFY(controls.size() >= 2);
    const qsizetype once = controls.size();
    for (qsizetype step = 0; step <= once; ++step) {
        QVERIFY(QApplication::focusWidget());
        controls.remove(QApplication::focusWidget());
        strike(Qt::Key_Tab);
    }
    for (const QWidget *missed : controls) {
        QVERIFY2(false, qPrintable(missed->objectName()));
    }
}

void DialogKeyboardTest::escapeCloses()
{
    QFETCH(QString, action);
    QFETCH(QString, dialog);
    QVERIFY(begin(action, dialog));
    strike(Qt::Key_Escape);
    QTRY_VERIFY(!m_driver->shows(dialog));
    QCOMPARE(m_driver->names(), QStringList{u"alpha"_s});
    QCOMPARE(m_driver->tokenOf(u"alpha"_s), QByteArray(windmilltoken::developer));
}

void DialogKeyboardTest::editWithoutAMouse()
{
    QVERIFY(begin(u"edit"_s, u"editDialog"_s));
    QCOMPARE(focused(), u"name"_s);
    write(u"gamma"_s);
    strike(Qt::Key_Return);
    QTRY_VERIFY(!m_driver->shows(u"editDialog"_s));
    QCOMPARE(m_driver->names(), QStringList{u"gamma"_s});
}

void DialogKeyboardTest::replaceWithoutAMouse()
{
    QVERIFY(begin(u"replaceToken"_s, u"replaceTokenDialog"_s));
    QCOMPARE(focused(), u"accessToken"_s);
    write(QString::fromLatin1(windmilltoken::admin));
    strike(Qt::Key_Return);
    QTRY_VERIFY(!m_driver->shows(u"replaceTokenDialog"_s));
    QCOMPARE(m_driver->tokenOf(u"alpha"_s), QByteArray(windmilltoken::admin));
}

void DialogKeyboardTest::whatAFailedCheckOffersIsReached()
{
    m_driver->misbehave(Misbehaviour::Stalled);
    QVERIFY(begin(u"replaceToken"_s, u"replaceTokenDialog"_s));
    write(QString::fromLatin1(windmilltoken::operatorRole));
    strike(Qt::Key_Return);
    QTRY_COMPARE(focused(), u"cancelCheck"_s);
    strike(Qt::Key_Space);
    QTRY_VERIFY(m_driver->shows(u"tryAgain"_s));
    m_driver->misbehave(Misbehaviour::None);
    QVERIFY(tabTo(u"tryAgain"_s));
    strike(Qt::Key_Space);
    QTRY_VERIFY(m_driver->shows(u"saveAnyway"_s));
    QVERIFY(tabTo(u"saveAnyway"_s));
    strike(Qt::Key_Space);
    QTRY_VERIFY(!m_driver->shows(u"replaceTokenDialog"_s));
    QCOMPARE(m_driver->tokenOf(u"alpha"_s), QByteArray(windmilltoken::operatorRole));
}

QTEST_MAIN(DialogKeyboardTest)
#include "test_dialogkeyboard.moc"
