#include "app/connections/connection.h"
#include "providers/descriptor/providercatalog.h"
#include "ui/details/detailspane.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace patchbay;

class DetailsPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingScrollsSideways_data();
    void nothingScrollsSideways();
    void foreignTextIsNeverHtml();
    void theSameConnectionKeepsPlaceAndFocus();
    void anotherConnectionStartsAtTheTop();
    void everyCheckIsReadOut();

private:
    static Connection connection(const QString &name, int resources);

    ProviderCatalog m_catalog = ProviderCatalog::shipped();
    std::unique_ptr<QAction> m_check;
    std::unique_ptr<DetailsPane> m_pane;
};

void DetailsPaneTest::init()
{
    m_pane.reset();
    m_check = std::make_unique<QAction>(u"&Check"_s);
    m_check->setObjectName(u"check"_s);
    m_pane = std::make_unique<DetailsPane>(m_catalog);
    m_pane->setActions({m_check.get()}, {m_check.get()});
    m_pane->resize(320, 300);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

Connection DetailsPaneTest::connection(const QString &name, int resources)
{
    Connection connection{.id = QUuid::createUuidV5(QUuid(), name),
                          .name = ConnectionName::parse(name).value()};
    connection.app = u"windmill"_s;
    connection.method = u"access-token"_s;
    connection.createdAt = QDateTime::currentDateTimeUtc();
    connection.updatedAt = connection.createdAt;
    connection.description = u"<b>bold</b> claims"_s;
    connection.report.verdict = Verdict::Limited;
    connection.report.identity = u"<img src=x>"_s;
    connection.report.checks = {
        {u"role"_s, u"Role"_s, Outcome::Failed, u"<i>Operator</i> only"_s, u"Ask an admin."_s}};
    for (int i = 0; i < resources; ++i) {
        connection.report.resources.append({u"Workspace"_s, u"w%1"_s.arg(i), u"<u>w%1</u>"_s.arg(i), {}});
    }
    return connection;
}

void DetailsPaneTest::nothingScrollsSideways_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("usual") << u"alpha"_s;
    QTest::newRow("long with hyphens")
        << u"very-long-name-with-many-words-in-it-until-sixty-four-characters"_s;
    QTest::newRow("long without") << QString(64, u'w');
}

void DetailsPaneTest::nothingScrollsSideways()
{
    QFETCH(QString, name);
    m_pane->showConnection(connection(name, 3));
    QCoreApplication::processEvents();
    QVERIFY(m_pane->widget()->width() <= m_pane->viewport()->width());
    const auto *title = m_pane->findChild<QLabel *>(u"detailsName"_s);
    QCOMPARE(title->text(), name);
    QVERIFY(title->toolTip().contains(name));
}

void DetailsPaneTest::foreignTextIsNeverHtml()
{
    m_pane->showConnection(connection(u"alpha"_s, 3));
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        if (label->text().contains(u'<')) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->toolTip().contains(u"<img"_s) && !label->toolTip().contains(u"<b>"_s));
        }
    }
}

void DetailsPaneTest::theSameConnectionKeepsPlaceAndFocus()
{
    m_pane->showConnection(connection(u"alpha"_s, 40));
    QCoreApplication::processEvents();
    m_pane->findChild<QToolButton *>(u"details_check"_s)->setFocus();
    m_pane->verticalScrollBar()->setValue(120);
    m_pane->showConnection(connection(u"alpha"_s, 41));
    QCOMPARE(QApplication::focusWidget(), m_pane->widget()->findChild<QToolButton *>(u"details_check"_s));
    QCoreApplication::processEvents();
    QCOMPARE(m_pane->widget()->findChild<QPushButton *>(u"resources0ShowAll"_s)->text(), u"Show all 41"_s);
}

void DetailsPaneTest::anotherConnectionStartsAtTheTop()
{
    m_pane->showConnection(connection(u"alpha"_s, 40));
    QCoreApplication::processEvents();
    m_pane->verticalScrollBar()->setValue(120);
    m_pane->showConnection(connection(u"alpha"_s, 40));
    QCOMPARE(m_pane->verticalScrollBar()->value(), 120);
    m_pane->showConnection(connection(u"beta"_s, 40));
    QCOMPARE(m_pane->verticalScrollBar()->value(), 0);
    m_pane->showNothing();
    QVERIFY(m_pane->findChild<QLabel *>(u"detailsNothing"_s));
    QVERIFY(!m_pane->widget()->findChild<QLabel *>(u"detailsName"_s));
}

void DetailsPaneTest::everyCheckIsReadOut()
{
    m_pane->showConnection(connection(u"alpha"_s, 1));
    const auto *row = m_pane->findChild<QWidget *>(u"check_role"_s);
    QVERIFY(row);
    QCOMPARE(row->accessibleName(), u"Failed, Role, <i>Operator</i> only, Ask an admin."_s);
}

QTEST_MAIN(DetailsPaneTest)
#include "test_detailspane.moc"
