#include "providers/descriptor/providercatalog.h"
#include "tests/ui/list/samplerows.h"
#include "ui/list/connectionlistmodel.h"
#include "ui/look/relativetime.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using patchbay::testing::manyRows;
using patchbay::testing::row;

class ConnectionListModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsEveryColumn();
    void timesAreReadOutExactly();
    void descriptionIsNoHtmlInToolTips();
    void fewChangesComeAsInsertsAndRemoves();
    void manyChangesComeAsReset();
    void sortingKeepsPersistentIndexes();
    void aChangedRowMovesAndKeepsItsIndex();
    void aRowLeavesAndEntersTheFilter();
    void manyRowsChangeAtOnce();
    void aRowThatWaitsSaysSo();
    void aNewRowIsAdded();
    void aRowBeingCheckedSaysSo();
    void everyRoleIsFreeOfSecrets();

private:
    QString shown(int at, ListColumn column, int role = Qt::DisplayRole) const;
    QStringList names() const;

    ProviderCatalog m_catalog = ProviderCatalog::shipped();
    std::unique_ptr<ConnectionListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void ConnectionListModelTest::init()
{
    m_tester.reset();
    m_model = std::make_unique<ConnectionListModel>(m_catalog);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setRows({row(u"beta"_s, u"netlify"_s, Verdict::Rejected), row(u"alpha"_s), row(u"delta"_s)});
}

QString ConnectionListModelTest::shown(int at, ListColumn column, int role) const
{
    return m_model->index(at, static_cast<int>(column)).data(role).toString();
}

QStringList ConnectionListModelTest::names() const
{
    QStringList names;
    for (int at = 0; at < m_model->rowCount(); ++at) {
        names.append(shown(at, ListColumn::Connection));
    }
    return names;
}

void ConnectionListModelTest::tellsEveryColumn()
{
    ConnectionSummary full = row(u"full"_s, u"northflank"_s, Verdict::Limited);
    full.description = u"All set"_s;
    full.identity = u"ada@example.com"_s;
    full.neverExpires = true;
    ConnectionSummary bare = row(u"bare"_s, u"from-the-future"_s, Verdict::Unchecked);
    m_model->setRows({full, bare});
    QCOMPARE(shown(1, ListColumn::Connection), u"full"_s);
    QCOMPARE(shown(1, ListColumn::Connection, ConnectionListModel::DescriptionRole), u"All set"_s);
    QCOMPARE(shown(1, ListColumn::Connection, Qt::AccessibleTextRole), u"full, All set"_s);
    QCOMPARE(shown(1, ListColumn::App), u"Northflank"_s);
    QCOMPARE(shown(1, ListColumn::Identity), u"ada@example.com"_s);
    QCOMPARE(shown(1, ListColumn::Status), u"Limited"_s);
    QCOMPARE(shown(1, ListColumn::Expires), u"Never"_s);
    QCOMPARE(shown(1, ListColumn::LastCheck), u"Never"_s);
    QCOMPARE(shown(0, ListColumn::App), u"from-the-future"_s);
    QCOMPARE(shown(0, ListColumn::Expires), QString());
    QCOMPARE(shown(0, ListColumn::Connection, Qt::AccessibleTextRole), u"bare"_s);

    QStringList headings;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        headings.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    QCOMPARE(headings, (QStringList{u"Connection"_s, u"App"_s, u"Identity"_s, u"Status"_s, u"Expires"_s,
                                    u"Last check"_s}));
}

void ConnectionListModelTest::timesAreReadOutExactly()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ConnectionSummary timed = row(u"timed"_s);
    timed.checkedAt = now.addSecs(-200).toSecsSinceEpoch();
    timed.expiresAt = now.addDays(12).addSecs(600).toSecsSinceEpoch();
    m_model->setRows({timed});
    QCOMPARE(shown(0, ListColumn::LastCheck), u"3 min ago"_s);
    QCOMPARE(shown(0, ListColumn::Expires), u"in 12 days"_s);
    const QString exact = look::exactTime(QDateTime::fromSecsSinceEpoch(timed.checkedAt, Qt::UTC));
    QCOMPARE(shown(0, ListColumn::LastCheck, Qt::ToolTipRole), exact);
    QCOMPARE(shown(0, ListColumn::LastCheck, Qt::AccessibleTextRole), u"3 min ago, "_s + exact);
}

void ConnectionListModelTest::descriptionIsNoHtmlInToolTips()
{
    ConnectionSummary sly = row(u"sly"_s);
    sly.description = u"<img src='file:///etc/passwd'>"_s;
    m_model->setRows({sly});
    QVERIFY(!shown(0, ListColumn::Connection, Qt::ToolTipRole).contains(u"<img"_s));
}

void ConnectionListModelTest::fewChangesComeAsInsertsAndRemoves()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    const QPersistentModelIndex delta = m_model->indexOf(row(u"delta"_s).id);
    m_model->setRows({row(u"alpha"_s), row(u"delta"_s, u"windmill"_s, Verdict::Expired), row(u"charlie"_s)});
    QCOMPARE(names(), (QStringList{u"alpha"_s, u"charlie"_s, u"delta"_s}));
    QCOMPARE(resets.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(delta.row(), 2);
    QCOMPARE(shown(2, ListColumn::Status), u"Expired"_s);
}

void ConnectionListModelTest::manyChangesComeAsReset()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setRows(manyRows(1000));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(m_model->rowCount(), 1000);
}

void ConnectionListModelTest::sortingKeepsPersistentIndexes()
{
    m_model->setRows(manyRows(50));
    const QPersistentModelIndex kept = m_model->index(17, 3);
    const QUuid id = m_model->id(kept);
    m_model->sort(static_cast<int>(ListColumn::Status), Qt::DescendingOrder);
    QCOMPARE(m_model->id(kept), id);
    QCOMPARE(kept.column(), 3);
    QVERIFY(kept.row() != 17);
    m_model->sort(-1, Qt::AscendingOrder);
    QCOMPARE(m_model->sortColumn(), ListColumn::Status);
}

void ConnectionListModelTest::aChangedRowMovesAndKeepsItsIndex()
{
    const QPersistentModelIndex alpha = m_model->indexOf(row(u"alpha"_s).id);
    ConnectionSummary renamed = row(u"alpha"_s);
    renamed.name = u"zulu"_s;
    m_model->updateRow(renamed);
    QCOMPARE(names(), (QStringList{u"beta"_s, u"delta"_s, u"zulu"_s}));
    QCOMPARE(alpha.row(), 2);
}

void ConnectionListModelTest::aRowLeavesAndEntersTheFilter()
{
    m_model->setCriteria({.text = {}, .app = {}, .verdict = Verdict::Valid});
    QCOMPARE(names(), (QStringList{u"alpha"_s, u"delta"_s}));
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->updateRow(row(u"alpha"_s, u"windmill"_s, Verdict::Rejected));
    QCOMPARE(names(), QStringList{u"delta"_s});
    m_model->updateRow(row(u"beta"_s, u"netlify"_s, Verdict::Valid));
    QCOMPARE(names(), (QStringList{u"beta"_s, u"delta"_s}));
    m_model->updateRow(row(u"alpha"_s, u"windmill"_s, Verdict::Limited));
    QCOMPARE(names(), (QStringList{u"beta"_s, u"delta"_s}));
    QCOMPARE(resets.count(), 0);
    QCOMPARE(m_model->total(), 3);
    m_model->setCriteria({});
    QCOMPARE(names(), (QStringList{u"alpha"_s, u"beta"_s, u"delta"_s}));
}

void ConnectionListModelTest::manyRowsChangeAtOnce()
{
    m_model->setRows(manyRows(50));
    m_model->sort(static_cast<int>(ListColumn::Status), Qt::AscendingOrder);
    const QPersistentModelIndex kept = m_model->index(30, 2);
    const QUuid id = m_model->id(kept);
    QList<ConnectionSummary> changed;
    for (int i = 0; i < 20; ++i) {
        changed.append(m_model->summary(m_model->index(i, 0)));
        changed.last().verdict = static_cast<Verdict>(i % 7);
    }
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy layouts(m_model.get(), &QAbstractItemModel::layoutChanged);
    m_model->updateRows(changed);
    const QStringList incremental = names();
    QCOMPARE(m_model->id(kept), id);
    QCOMPARE(resets.count(), 0);
    QVERIFY(layouts.count() <= 1);
    m_model->setRows(m_model->all()); // sorts all anew
    QCOMPARE(names(), incremental);

    m_model->setCriteria({.text = {}, .app = {}, .verdict = Verdict::Valid});
    const qsizetype before = names().size();
    for (ConnectionSummary &row : changed) {
        row.verdict = row.verdict == Verdict::Valid ? Verdict::Rejected : Verdict::Valid;
    }
    m_model->updateRows(changed);
    QVERIFY(names().size() != before);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QCOMPARE(toString(m_model->summary(m_model->index(row, 0)).verdict), u"valid"_s);
    }
}

void ConnectionListModelTest::aRowThatWaitsSaysSo()
{
    m_model->setQueued({row(u"alpha"_s).id, row(u"beta"_s).id});
    QCOMPARE(shown(0, ListColumn::Status), u"Waiting…"_s);
    QCOMPARE(shown(1, ListColumn::Status), u"Waiting…"_s);
    QVERIFY(shown(2, ListColumn::Status) != u"Waiting…"_s);
    m_model->setChecking(row(u"beta"_s).id, true);
    QCOMPARE(shown(1, ListColumn::Status), u"Checking…"_s);
    m_model->setChecking(row(u"beta"_s).id, false);
    QCOMPARE(shown(1, ListColumn::Status), u"Rejected"_s);
    m_model->setQueued({});
    QVERIFY(shown(0, ListColumn::Status) != u"Waiting…"_s);
}

void ConnectionListModelTest::aNewRowIsAdded()
{
    m_model->updateRow(row(u"charlie"_s));
    QCOMPARE(names(), (QStringList{u"alpha"_s, u"beta"_s, u"charlie"_s, u"delta"_s}));
    m_model->removeRow(row(u"beta"_s).id);
    m_model->removeRow(row(u"nobody"_s).id);
    QCOMPARE(names(), (QStringList{u"alpha"_s, u"charlie"_s, u"delta"_s}));
}

void ConnectionListModelTest::aRowBeingCheckedSaysSo()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setChecking(row(u"beta"_s).id, true);
    QCOMPARE(shown(1, ListColumn::Status), u"Checking…"_s);
    QCOMPARE(changed.count(), 1);
    m_model->setChecking(row(u"beta"_s).id, true);
    QCOMPARE(changed.count(), 1);
    m_model->setChecking(row(u"beta"_s).id, false);
    QCOMPARE(shown(1, ListColumn::Status), u"Rejected"_s);
    m_model->setChecking(row(u"nobody"_s).id, true);
}

void ConnectionListModelTest::everyRoleIsFreeOfSecrets()
{
    // The model is given no more than a summary; this holds what a later role might add.
    for (int role = 0; role < Qt::UserRole + 64; ++role) {
        const QVariant value = m_model->index(0, 0).data(role);
        if (value.isValid()) {
            QVERIFY2(value.canConvert<QString>() || value.typeId() == QMetaType::QUuid, value.typeName());
        }
    }
}

QTEST_MAIN(ConnectionListModelTest)
#include "test_connectionlistmodel.moc"
