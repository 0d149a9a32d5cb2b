#include "tests/sandbox/tokens.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/tabstops.h"
#include "ui/list/connectiontable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WindowDriver;
using patchbay::testing::wronglyNamed;

class WindowKeyboardTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tabReachesEverything();
    void searchLeadsToTheList();
    void searchKeepsTheKeyboard();
    void escapeEmptiesTheSearch();
    void shortcutsDoWhatMenusDo();
    void enterLeadsToTheDetails();
    void everyActionIsInAMenu();
    void contextMenuHasTheSameActions();
    void controlsAreNamed_data();
    void controlsAreNamed();
    void sortAndColumnsNeedNoMouse();

private:
    QString focused() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : u""_s;
    }

    std::unique_ptr<WindowDriver> m_driver;
};

void WindowKeyboardTest::init()
{
    m_driver = std::make_unique<WindowDriver>();
    m_driver->add(u"alpha"_s, windmilltoken::developer);
    m_driver->add(u"beta"_s, windmilltoken::developer);
    m_driver->open();
}

void WindowKeyboardTest::tabReachesEverything()
{
    m_driver->choose({u"alpha"_s});
    m_driver->table().setFocus();
    QSet<QString> reached;
    for (int step = 0; step < 60; ++step) {
        reached.insert(focused());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const auto &name : {u"addConnectionButton"_s, u"search"_s, u"appFilter"_s, u"statusFilter"_s,
                             u"checkAllButton"_s, u"connectionTable"_s, u"details_check"_s, u"details_edit"_s,
                             u"details_replaceToken"_s, u"details_copyToken"_s, u"details_remove"_s}) {
        QVERIFY2(reached.contains(name), qPrintable(name));
    }
}

void WindowKeyboardTest::searchLeadsToTheList()
{
    QTest::keyClick(&m_driver->window(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(focused(), u"search"_s);
    QTest::keyClicks(m_driver->find(u"search"_s), u"bet"_s);
    QTest::keyClick(m_driver->find(u"search"_s), Qt::Key_Down);
    QCOMPARE(focused(), u"connectionTable"_s);
    QCOMPARE(m_driver->names(), QStringList{u"beta"_s});
}

void WindowKeyboardTest::searchKeepsTheKeyboard()
{
    m_driver->table().setFocus();
    QTest::keyClick(&m_driver->table(), Qt::Key_F, Qt::ControlModifier);
    const auto type = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    for (const Qt::Key key : {Qt::Key_Z, Qt::Key_Z, Qt::Key_Z}) {
        type(key);
    }
    QVERIFY(m_driver->shows(u"noMatch"_s));
    QCOMPARE(m_driver->text(u"search"_s), u"zzz"_s);
    for (const Qt::Key key : {Qt::Key_Backspace, Qt::Key_Backspace, Qt::Key_Backspace, Qt::Key_B}) {
        type(key);
    }
    QCOMPARE(m_driver->names(), QStringList{u"beta"_s});
    QCOMPARE(focused(), u"search"_s);
}

void WindowKeyboardTest::escapeEmptiesTheSearch()
{
    m_driver->type(u"search"_s, u"zebra"_s);
    QVERIFY(m_driver->shows(u"noMatch"_s));
    QTest::keyClick(m_driver->find(u"search"_s), Qt::Key_Escape);
    QCOMPARE(m_driver->text(u"search"_s), QString());
    QCOMPARE(m_driver->names().size(), 2);
    m_driver->find<QComboBox>(u"statusFilter"_s)->setCurrentText(u"Expired"_s);
    QTest::keyClick(&m_driver->window(), Qt::Key_Escape);
    QCOMPARE(m_driver->find<QComboBox>(u"statusFilter"_s)->currentIndex(), 0);
}

void WindowKeyboardTest::shortcutsDoWhatMenusDo()
{
    m_driver->choose({u"alpha"_s});
    const auto strike = [this](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        m_driver->activate();
        m_driver->table().setFocus();
        QTest::keyClick(&m_driver->table(), key, modifiers);
    };
    strike(Qt::Key_Delete);
    QTRY_VERIFY(m_driver->shows(u"removeDialog"_s));
    m_driver->press(u"cancelRemove"_s);
    strike(Qt::Key_F2);
    QTRY_VERIFY(m_driver->shows(u"editDialog"_s));
    m_driver->press(u"cancel"_s);
    strike(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(m_driver->shows(u"replaceTokenDialog"_s));
    m_driver->press(u"cancel"_s);
    strike(Qt::Key_F5);
    QTRY_COMPARE(m_driver->status(), u"Checked 1 connection: it is valid."_s);
    strike(Qt::Key_F5, Qt::ShiftModifier);
    QTRY_COMPARE(m_driver->status(), u"Checked 2 connections: all are valid."_s);
    strike(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(windmilltoken::developer));
    strike(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_driver->shows(u"appSearch"_s));
}

void WindowKeyboardTest::enterLeadsToTheDetails()
{
    m_driver->choose({u"alpha"_s});
    m_driver->table().setFocus();
    m_driver->trigger(u"showDetails"_s);
    for (int step = 0; step < 20; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY2(!focused().startsWith(u"details"_s), qPrintable(focused()));
    }
    m_driver->table().setFocus();
    QTest::keyClick(&m_driver->table(), Qt::Key_Return);
    QTRY_COMPARE(focused(), u"details_check"_s);
}

void WindowKeyboardTest::everyActionIsInAMenu()
{
    QSet<QString> offered;
    for (const QMenu *menu : m_driver->window().menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            offered.insert(action->objectName());
        }
    }
    for (const auto &name :
         {u"addConnection"_s, u"checkAll"_s, u"find"_s, u"clearFilter"_s, u"check"_s, u"edit"_s,
          u"replaceToken"_s, u"copyToken"_s, u"remove"_s, u"showDetails"_s, u"quit"_s, u"about"_s}) {
        QVERIFY2(offered.contains(name), qPrintable(name));
    }
}

void WindowKeyboardTest::contextMenuHasTheSameActions()
{
    m_driver->choose({u"alpha"_s});
    emit m_driver->table().contextMenuWanted(QPoint(10, 10));
    auto *menu = m_driver->find<QMenu>(u"contextMenu"_s);
    QVERIFY(menu);
    QStringList names;
    for (const QAction *action : menu->actions()) {
        names.append(action->objectName());
    }
    QCOMPARE(names, (QStringList{u"check"_s, u"edit"_s, u"replaceToken"_s, u"copyToken"_s, u"remove"_s}));
    menu->close();
}

void WindowKeyboardTest::controlsAreNamed_data()
{
    QTest::addColumn<QString>("shown");
    for (const char *shown : {"connectionTable", "noMatch", "messageBar", "checkProgress"}) {
        QTest::newRow(shown) << QString::fromLatin1(shown);
    }
}

void WindowKeyboardTest::controlsAreNamed()
{
    QFETCH(QString, shown);
    m_driver->choose({u"alpha"_s});
    if (shown == u"noMatch") {
        m_driver->type(u"search"_s, u"zebra"_s);
    } else if (shown == u"messageBar") {
        m_driver->vault->lose();
        m_driver->trigger(u"copyToken"_s);
    } else if (shown == u"checkProgress") {
        m_driver->misbehave(Misbehaviour::Stalled);
        m_driver->trigger(u"checkAll"_s);
    }
    QTRY_VERIFY(m_driver->shows(shown));
    QCOMPARE(wronglyNamed(m_driver->window()), QStringList());
}

void WindowKeyboardTest::sortAndColumnsNeedNoMouse()
{
    m_driver->trigger(u"sort0"_s);
    QCOMPARE(m_driver->names(), (QStringList{u"beta"_s, u"alpha"_s}));
    m_driver->trigger(u"sort0"_s);
    QCOMPARE(m_driver->names(), (QStringList{u"alpha"_s, u"beta"_s}));
    const int expires = static_cast<int>(ListColumn::Expires);
    QVERIFY(!m_driver->table().isColumnHidden(expires));
    m_driver->trigger(u"column4"_s);
    QVERIFY(m_driver->table().isColumnHidden(expires));
}

QTEST_MAIN(WindowKeyboardTest)
#include "test_windowkeyboard.moc"
