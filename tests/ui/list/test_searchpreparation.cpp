#include "providers/descriptor/providercatalog.h"
#include "tests/ui/list/samplerows.h"
#include "ui/list/connectionlistmodel.h"
#include "ui/list/searchpreparation.h"

#include <QTest>

using namespace patchbay;
using patchbay::testing::manyRows;

class SearchPreparationTest : public QObject
{
    Q_OBJECT

private slots:
    void preparesAllWhileIdle();
    void beginsAnewWithOtherRows();
    void finishesAtOnce();

private:
    static constexpr int manyMore = 5000; // takes several turns of the event loop

    ProviderCatalog m_catalog = ProviderCatalog::shipped();
};

void SearchPreparationTest::preparesAllWhileIdle()
{
    ConnectionListModel model(m_catalog);
    const SearchPreparation preparation(model);
    model.setRows(manyRows(manyMore));
    QVERIFY(!model.prepareSearch(0));
    QTRY_VERIFY(model.prepareSearch(0));
}

void SearchPreparationTest::beginsAnewWithOtherRows()
{
    ConnectionListModel model(m_catalog);
    const SearchPreparation preparation(model);
    model.setRows(manyRows(10));
    QTRY_VERIFY(model.prepareSearch(0));
    model.setRows(manyRows(manyMore));
    QVERIFY(!model.prepareSearch(0));
    QTRY_VERIFY(model.prepareSearch(0));
}

void SearchPreparationTest::finishesAtOnce()
{
    ConnectionListModel model(m_catalog);
    SearchPreparation preparation(model);
    model.setRows(manyRows(manyMore));
    preparation.finish();
    QVERIFY(model.prepareSearch(0));
}

QTEST_MAIN(SearchPreparationTest)
#include "test_searchpreparation.moc"
