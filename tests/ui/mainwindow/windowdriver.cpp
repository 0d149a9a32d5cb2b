#include "tests/ui/mainwindow/windowdriver.h"

#include "tests/sandbox/windmill/windmillservice.h"
#include "ui/list/connectionlistmodel.h"
#include "ui/list/connectiontable.h"

#include <QStatusBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay::testing
{

WindowDriver::WindowDriver()
    : windmill(std::make_shared<sandbox::WindmillService>())
{
    const bool listening = windmill.start();
    Q_ASSERT(listening);
    Q_UNUSED(listening)
    auto owned = std::make_unique<MemoryVault>();
    vault = owned.get();
    services = std::make_unique<Services>(ProviderCatalog::shipped(),
                                          ConnectionStore::open(folder.filePath(u"data"_s)).value(),
                                          std::move(owned), std::make_unique<CheckEngine>());
}

WindowDriver::~WindowDriver() = default;

Connection WindowDriver::add(const QString &name, const char *token, Verdict verdict)
{
    Connection connection{.id = QUuid::createUuid(), .name = ConnectionName::parse(name).value()};
    connection.app = u"windmill"_s;
    connection.method = u"access-token"_s;
    connection.createdAt = QDateTime::currentDateTimeUtc();
    connection.updatedAt = connection.createdAt;
    connection.fields = {{u"instanceUrl"_s, windmill.url().toString()}};
    connection.vaultKeys = {
        {u"accessToken"_s, connection.id.toString(QUuid::WithoutBraces) + u"/accessToken"_s}};
    connection.report = report(verdict);
    insert(connection);
    setToken(connection, token);
    return connection;
}

CheckReport WindowDriver::report(Verdict verdict) const
{
    CheckReport report;
    report.verdict = verdict;
    if (verdict != Verdict::Unchecked) {
        report.checkedAt = QDateTime::currentDateTimeUtc().addSecs(-180);
    }
    return report;
}

void WindowDriver::insert(const Connection &connection)
{
    QVERIFY(services->store->insertPending(connection));
    QVERIFY(services->store->markReady(connection.id));
}

void WindowDriver::setToken(const Connection &connection, const char *token)
{
    const QString key = connection.vaultKeys.value(u"accessToken"_s);
    vault->write(key, Secret(QByteArray(token)));
    QTRY_VERIFY(vault->secrets().contains(key));
}

MainWindow &WindowDriver::open(MainWindow::Patience patience)
{
    m_window = std::make_unique<MainWindow>(*services, patience);
    m_window->show();
    activate();
    return *m_window;
}

void WindowDriver::activate()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowDriver::close()
{
    m_window->close();
    m_window.reset();
}

ConnectionTable &WindowDriver::table() const
{
    return *m_window->findChild<ConnectionTable *>();
}

ConnectionListModel &WindowDriver::model() const
{
    return *m_window->findChild<ConnectionListModel *>();
}

QStringList WindowDriver::names() const
{
    QStringList names;
    for (int row = 0; row < model().rowCount(); ++row) {
        names.append(model().summary(model().index(row, 0)).name);
    }
    return names;
}

void WindowDriver::choose(const QStringList &names)
{
    table().clearSelection();
    for (const QString &name : names) {
        const QModelIndex index = model().indexOf(stored(name)->id);
        QVERIFY2(index.isValid(), qPrintable(name));
        table().selectionModel()->setCurrentIndex(index,
                                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

QString WindowDriver::cell(const QString &name, int column) const
{
    const auto connection = stored(name);
    return connection ? model().indexOf(connection->id).siblingAtColumn(column).data().toString() : QString();
}

QString WindowDriver::status() const
{
    return m_window->statusBar()->currentMessage();
}

QByteArray WindowDriver::tokenOf(const QString &name) const
{
    return vault->secrets().value(stored(name)->vaultKeys.value(u"accessToken"_s)).reveal();
}

void WindowDriver::misbehave(sandbox::Misbehaviour kind, const QString &path)
{
    sandbox::Behaviour behaviour;
    behaviour.kind = kind;
    behaviour.path = path;
    windmill.setBehaviour(behaviour);
}

std::unique_ptr<ConnectionStore> WindowDriver::otherStore() const
{
    return ConnectionStore::open(folder.filePath(u"data"_s)).value();
}

} // namespace patchbay::testing
