#include "tests/app/place.h"

#include "app/connections/recoverstore.h"
#include "tests/app/samples.h"
#include "tests/support/settled.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace patchbay::testing
{

namespace
{

/// The first value of the statement's first row.
QVariant runSql(const QString &file, const QString &statement)
{
    const QString name = u"test-"_s + QUuid::createUuid().toString();
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        if (!database.open()) {
            qFatal("cannot open the store's file");
        }
        QSqlQuery query(database);
        if (!query.exec(statement)) {
            qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
        }
        if (query.next()) {
            value = query.value(0);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return value;
}

} // namespace

Place::Place()
    : m_store(ConnectionStore::open(folder()).value())
{
}

Place::~Place() = default;

void Place::add(const Connection &connection)
{
    if (!m_store->insertPending(connection) || !m_store->markReady(connection.id)) {
        qFatal("cannot add a connection");
    }
}

Connection Place::addConnection(const QString &name, const QString &token)
{
    const Connection connection = samples::connection(name);
    add(connection);
    settled(m_vault.write(connection.vaultKeys.value(u"apiToken"_s), Secret::fromText(token))).value();
    return connection;
}

void Place::restart()
{
    m_store.reset();
    m_store = ConnectionStore::open(folder()).value();
}

void Place::sql(const QString &statement) const
{
    runSql(m_store->filePath(), statement);
}

qint64 Place::number(const QString &query) const
{
    return runSql(m_store->filePath(), query).toLongLong();
}

void Place::breakStep(const QString &statement, const QString &table, const QString &when)
{
    const QString name = u"broken_%1"_s.arg(m_broken.size());
    sql(u"CREATE TRIGGER %1 BEFORE %2 ON %3 WHEN %4 BEGIN SELECT RAISE(ABORT, 'broken'); END"_s.arg(
        name, statement, table, when));
    m_broken.append(name);
}

void Place::repair()
{
    for (const QString &name : std::exchange(m_broken, {})) {
        sql(u"DROP TRIGGER "_s + name);
    }
}

QString Place::inconsistency()
{
    if (number(u"SELECT count(*) FROM connections WHERE state <> 1 OR owner IS NOT NULL"_s) > 0) {
        return u"unfinished records"_s;
    }
    if (number(u"SELECT count(*) FROM vault_journal"_s) > 0) {
        return u"journalled keys"_s;
    }
    QSet<QString> keys;
    const QList<ConnectionSummary> summaries = m_store->summaries().value();
    for (const ConnectionSummary &summary : summaries) {
        const Connection connection = m_store->find(summary.id).value();
        for (const QString &key : connection.vaultKeys) {
            keys.insert(key);
        }
    }
    const QList<QString> held = m_vault.secrets().keys();
    const QSet<QString> secrets(held.begin(), held.end());
    if (!(keys - secrets).isEmpty()) {
        return u"lost secrets: "_s + (keys - secrets).values().join(u' ');
    }
    if (!(secrets - keys).isEmpty()) {
        return u"orphaned secrets: "_s + (secrets - keys).values().join(u' ');
    }
    return {};
}

QString Place::inconsistencyAfterRecovery()
{
    repair();
    restart();
    m_vault.heal();
    RecoverStore recover(*m_store, m_vault);
    const Result<RecoverStore::Outcome> outcome = settled(recover.run());
    if (!outcome || outcome->left > 0) {
        return u"recovery did not end its work"_s;
    }
    return inconsistency();
}

} // namespace patchbay::testing
