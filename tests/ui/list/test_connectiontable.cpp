#include "providers/descriptor/providercatalog.h"
#include "tests/ui/list/samplerows.h"
#include "ui/list/connectionlistmodel.h"
#include "ui/list/connectiontable.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using patchbay::testing::manyRows;
using patchbay::testing::row;

class ConnectionTableTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void rowsAreChosenAsAWhole();
    void arrowKeysWalkTheRows();
    void choiceOutlivesARefresh();
    void choiceOutlivesAFilter();
    void choiceOutlivesASort();
    void scrollPlaceOutlivesARefresh();
    void menuKeyAsksForTheMenu();
    void columnsGoByImportance();
    void unwantedColumnsStayHidden();
    void allRowsAreOneHeight();

private:
    ConnectionListModel &model() { return *m_model; }
    QList<bool> hidden() const;

    ProviderCatalog m_catalog = ProviderCatalog::shipped();
    std::unique_ptr<ConnectionListModel> m_model;
    std::unique_ptr<ConnectionTable> m_table;
};

void ConnectionTableTest::init()
{
    m_table.reset();
    m_model = std::make_unique<ConnectionListModel>(m_catalog);
    m_table = std::make_unique<ConnectionTable>(*m_model, m_catalog);
    m_model->setRows(manyRows(300));
    m_table->resize(1000, 600);
    m_table->show();
    m_table->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    m_table->setFocus();
}

QList<bool> ConnectionTableTest::hidden() const
{
    QList<bool> hidden;
    for (int column = 0; column < listColumnCount; ++column) {
        hidden.append(m_table->isColumnHidden(column));
    }
    return hidden;
}

void ConnectionTableTest::rowsAreChosenAsAWhole()
{
    QSignalSpy changed(m_table.get(), &ConnectionTable::choiceChanged);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                      m_table->visualRect(model().index(3, 2)).center());
    QCOMPARE(m_table->selectedIds(), QList<QUuid>{model().id(model().index(3, 0))});
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      m_table->visualRect(model().index(5, 0)).center());
    QCOMPARE(m_table->selectedIds().size(), 2);
    QVERIFY(changed.count() >= 2);
    m_table->selectAll();
    QCOMPARE(m_table->selectedRows().size(), 300);
}

void ConnectionTableTest::arrowKeysWalkTheRows()
{
    const auto current = [this] { return m_table->currentIndex().row(); };
    QCOMPARE(current(), 0);
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    QCOMPARE(current(), 1);
    QCOMPARE(m_table->selectedIds().size(), 1);
    QTest::keyClick(m_table.get(), Qt::Key_Right);
    QCOMPARE(current(), 1);
    QTest::keyClick(m_table.get(), Qt::Key_End);
    QCOMPARE(current(), 299);
    QTest::keyClick(m_table.get(), Qt::Key_Home);
    QCOMPARE(current(), 0);
    QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_table->selectedIds().size(), 3);
    QTest::keyClick(m_table.get(), Qt::Key_PageDown);
    QVERIFY(current() > 5);
    QTest::keyClick(m_table.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_table->selectedIds().size(), 300);
}

void ConnectionTableTest::choiceOutlivesARefresh()
{
    const QUuid id = model().id(model().index(7, 0));
    m_table->choose(id);
    QSignalSpy changed(m_table.get(), &ConnectionTable::choiceChanged);
    model().setRows(manyRows(250)); // a reset: too many go
    QCOMPARE(m_table->selectedIds(), QList<QUuid>{id});
    QCOMPARE(m_table->currentId(), id);
    QCOMPARE(changed.count(), 0);
    QList<ConnectionSummary> fewer = model().all();
    fewer.removeIf([&](const ConnectionSummary &one) { return one.id == id; });
    model().setRows(fewer);
    QCOMPARE(m_table->selectedIds(), QList<QUuid>{});
    QVERIFY(changed.count() > 0);
}

void ConnectionTableTest::choiceOutlivesAFilter()
{
    m_table->selectAll();
    model().setCriteria({.text = u"netlify"_s, .app = {}, .verdict = {}});
    QCOMPARE(m_table->selectedIds().size(), 100);
    QCOMPARE(model().rowCount(), 100);
}

void ConnectionTableTest::choiceOutlivesASort()
{
    const QUuid id = model().id(model().index(7, 0));
    m_table->choose(id);
    m_table->sortByColumn(static_cast<int>(ListColumn::Status), Qt::DescendingOrder);
    QCOMPARE(m_table->selectedIds(), QList<QUuid>{id});
    QCOMPARE(m_table->currentId(), id);
    QCOMPARE(model().sortColumn(), ListColumn::Status);
    QCOMPARE(model().sortOrder(), Qt::DescendingOrder);
}

void ConnectionTableTest::scrollPlaceOutlivesARefresh()
{
    m_table->verticalScrollBar()->setValue(2000);
    model().setRows(manyRows(290));
    QCOMPARE(m_table->verticalScrollBar()->value(), 2000);
}

void ConnectionTableTest::menuKeyAsksForTheMenu()
{
    QSignalSpy wanted(m_table.get(), &ConnectionTable::contextMenuWanted);
    m_table->choose(model().id(model().index(2, 0)));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(0, 0), QPoint(0, 0));
    QCoreApplication::sendEvent(m_table->viewport(), &event);
    QCOMPARE(wanted.count(), 1);
    const QPoint place = m_table->viewport()->mapFromGlobal(wanted.first().first().toPoint());
    QCOMPARE(m_table->rowAt(place.y()), 2);
}

void ConnectionTableTest::columnsGoByImportance()
{
    m_table->resize(1400, 600);
    QCOMPARE(hidden(), (QList<bool>{false, false, false, false, false, false}));
    m_table->resize(300, 600);
    QCOMPARE(hidden(), (QList<bool>{false, true, true, false, true, true}));
    m_table->resize(1400, 600);
    QCOMPARE(hidden().count(true), 0);
    QVERIFY(!m_table->horizontalScrollBar()->isVisible());
}

void ConnectionTableTest::unwantedColumnsStayHidden()
{
    m_table->resize(1400, 600);
    m_table->columns().setWanted(ListColumn::Expires, false);
    m_table->columns().setWanted(ListColumn::Connection, false);
    QCOMPARE(hidden(), (QList<bool>{false, false, false, false, true, false}));
    m_table->resize(1300, 600);
    QVERIFY(m_table->isColumnHidden(static_cast<int>(ListColumn::Expires)));
    m_table->columns().setWanted(ListColumn::Expires, true);
    QCOMPARE(hidden().count(true), 0);
}

void ConnectionTableTest::allRowsAreOneHeight()
{
    const int height = m_table->rowHeight(0);
    QVERIFY(height >= 48);
    QCOMPARE(m_table->rowHeight(299), height);
    QFont larger = m_table->font();
    larger.setPointSizeF(larger.pointSizeF() * 3);
    m_table->setFont(larger);
    QVERIFY(m_table->rowHeight(0) > height);
    QCOMPARE(m_table->rowHeight(299), m_table->rowHeight(0));
}

QTEST_MAIN(ConnectionTableTest)
#include "test_connectiontable.moc"
