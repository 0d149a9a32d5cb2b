#include "tests/ui/wizard/wizarddriver.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using patchbay::testing::WizardDriver;

/// The app page without a mouse.
class AppKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void typingAnywhereSearches_data();
    void typingAnywhereSearches();
    void blanksPressButtons();
    void arrowsStepOverHeadings();
    void upLeadsBackToTheSearch();
    void homeEndAndPages();
    void enterTakesTheCard();
    void escapeClearsTheSearchFirst_data();
    void escapeClearsTheSearchFirst();
    void categoryIsReachable();
    void mirrored();

private:
    static void key(int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); }
    /// Each to what has the focus by then.
    static void keys(const QString &text)
    {
        for (const QChar letter : text) {
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
        }
    }
    static QString focus() { return QApplication::focusWidget()->objectName(); }
    QString current() const { return m_cards->currentIndex().data().toString(); }
    QString text() const { return m_driver->text(u"appSearch"_s); }

    std::unique_ptr<WizardDriver> m_driver;
    QAbstractItemView *m_cards = nullptr;
};

void AppKeysTest::init()
{
    m_driver = std::make_unique<WizardDriver>();
    m_driver->open();
    m_cards = m_driver->find<QAbstractItemView>(u"apps"_s);
    QCOMPARE(focus(), u"appSearch"_s);
}

void AppKeysTest::typingAnywhereSearches_data()
{
    QTest::addColumn<QString>("from");
    QTest::newRow("cards") << u"apps"_s;
    QTest::newRow("category") << u"appCategory"_s;
    QTest::newRow("button") << u"cancel"_s;
}

void AppKeysTest::typingAnywhereSearches()
{
    QFETCH(QString, from);
    m_driver->find<QWidget>(from)->setFocus();
    keys(u"wi"_s);
    QCOMPARE(focus(), u"appSearch"_s);
    QCOMPARE(text(), u"wi"_s);
    m_driver->find<QWidget>(from)->setFocus();
    keys(u"n"_s);
    QCOMPARE(text(), u"win"_s);
    QCOMPARE(current(), u"Windmill"_s);
    m_driver->find<QWidget>(from)->setFocus();
    key(Qt::Key_Backspace);
    QCOMPARE(text(), u"wi"_s);
    QCOMPARE(focus(), u"appSearch"_s);
}

void AppKeysTest::blanksPressButtons()
{
    m_driver->find<QWidget>(u"cancel"_s)->setFocus();
    key(Qt::Key_Space);
    QVERIFY(!m_driver->isOpen());
}

void AppKeysTest::arrowsStepOverHeadings()
{
    key(Qt::Key_Down);
    QCOMPARE(focus(), u"apps"_s);
    QCOMPARE(current(), u"Anthropic"_s);
    for (const QString &app :
         {u"Devin"_s, u"Fireworks"_s, u"LiteLLM"_s, u"OpenAI"_s, u"OpenRouter"_s, u"Azure DevOps"_s}) {
        key(Qt::Key_Right);
        QCOMPARE(current(), app);
    }
    key(Qt::Key_Left);
    QCOMPARE(current(), u"OpenRouter"_s);
    key(Qt::Key_Down); // the third column of the next section
    QCOMPARE(current(), u"Octopus Deploy"_s);
    key(Qt::Key_Down); // a line of two
    QCOMPARE(current(), u"Travis CI"_s);
    key(Qt::Key_Up);
    QCOMPARE(current(), u"CircleCI"_s);
}

void AppKeysTest::upLeadsBackToTheSearch()
{
    key(Qt::Key_Down);
    key(Qt::Key_Right);
    key(Qt::Key_Up);
    QCOMPARE(focus(), u"appSearch"_s);
    key(Qt::Key_Down);
    QCOMPARE(current(), u"Devin"_s);
}

void AppKeysTest::homeEndAndPages()
{
    key(Qt::Key_End);
    QCOMPARE(focus(), u"apps"_s);
    const QString last = current();
    QCOMPARE(last, u"Windmill"_s);
    QVERIFY(m_cards->viewport()->rect().contains(m_cards->visualRect(m_cards->currentIndex())));
    key(Qt::Key_Home);
    QCOMPARE(current(), u"Anthropic"_s);
    QVERIFY(m_cards->viewport()->rect().contains(m_cards->visualRect(m_cards->model()->index(0, 0))));
    QStringList stops;
    while (current() != last && stops.size() < 20) {
        const QRect before = m_cards->visualRect(m_cards->currentIndex());
        const QModelIndex from = m_cards->currentIndex();
        key(Qt::Key_PageDown);
        QVERIFY(m_cards->viewport()->rect().contains(m_cards->visualRect(m_cards->currentIndex())));
        QVERIFY(m_cards->currentIndex().row() > from.row() || current() == stops.value(stops.size() - 1));
        stops.append(current());
        if (before == m_cards->visualRect(m_cards->currentIndex()) && from == m_cards->currentIndex()) {
            break;
        }
    }
    QVERIFY2(stops.size() >= 3 && stops.size() < 10, qPrintable(stops.join(u' ')));
    for (qsizetype i = 0; i < stops.size(); ++i) {
        key(Qt::Key_PageUp);
    }
    QCOMPARE(current(), u"Anthropic"_s);
}

void AppKeysTest::enterTakesTheCard()
{
    key(Qt::Key_PageDown);
    QCOMPARE(focus(), u"apps"_s);
    key(Qt::Key_Home);
    key(Qt::Key_Right);
    key(Qt::Key_Return);
    QCOMPARE(m_driver->wizard().currentId(), int(AddConnectionWizard::NamePage));
    QCOMPARE(m_driver->text(u"name"_s), u"my-devin-connection"_s);
}

void AppKeysTest::escapeClearsTheSearchFirst_data()
{
    QTest::addColumn<QString>("from");
    QTest::newRow("search") << u"appSearch"_s;
    QTest::newRow("cards") << u"apps"_s;
    QTest::newRow("category") << u"appCategory"_s;
}

void AppKeysTest::escapeClearsTheSearchFirst()
{
    QFETCH(QString, from);
    keys(u"net"_s);
    m_driver->find<QWidget>(from)->setFocus();
    key(Qt::Key_Escape);
    QVERIFY(m_driver->isOpen());
    QCOMPARE(text(), QString());
    QCOMPARE(focus(), u"appSearch"_s);
    key(Qt::Key_Escape);
    QVERIFY(!m_driver->isOpen());
}

void AppKeysTest::categoryIsReachable()
{
    key(Qt::Key_Tab);
    QCOMPARE(focus(), u"appCategory"_s);
    key(Qt::Key_Down);
    QCOMPARE(m_driver->find<QComboBox>(u"appCategory"_s)->currentText(), u"AI (6)"_s);
    QCOMPARE(m_cards->model()->rowCount(), 6);
    key(Qt::Key_Tab);
    QCOMPARE(focus(), u"apps"_s);
    QCOMPARE(current(), u"Anthropic"_s);
    QVERIFY(m_cards->selectionModel()->isSelected(m_cards->currentIndex()));
    key(Qt::Key_Return);
    QCOMPARE(m_driver->text(u"name"_s), u"my-anthropic-connection"_s);
}

void AppKeysTest::mirrored()
{
    m_driver->wizard().setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    key(Qt::Key_Down);
    key(Qt::Key_Left);
    QCOMPARE(current(), u"Devin"_s);
    key(Qt::Key_Right);
    QCOMPARE(current(), u"Anthropic"_s);
}

QTEST_MAIN(AppKeysTest)
#include "test_wizardappkeys.moc"
