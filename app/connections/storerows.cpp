#include "app/connections/storerows.h"

#include "app/connections/storedatabase.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

/// A verdict's number in the file is its place here: only ever add at the end.
constexpr std::array storedVerdicts{Verdict::Unchecked,  Verdict::Valid,   Verdict::Limited,
                                    Verdict::Rejected,   Verdict::Expired, Verdict::Misconfigured,
                                    Verdict::Unreachable};

int stored(Verdict verdict)
{
    return static_cast<int>(std::ranges::find(storedVerdicts, verdict) - storedVerdicts.begin());
}

QVariant boundTime(const std::optional<QDateTime> &time)
{
    return time && time->isValid() ? QVariant(time->toSecsSinceEpoch())
                                   : QVariant(QMetaType(QMetaType::LongLong));
}

qint64 seconds(const QDateTime &time)
{
    return time.isValid() ? time.toSecsSinceEpoch() : 0;
}

QDateTime timeFrom(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

Result<void> run(StoreDatabase &database, const QString &sql, const QVariantList &values)
{
    if (const Result<StoreRows> done = database.execute(sql, values); !done) {
        return std::unexpected(done.error());
    }
    return {};
}

CheckReport reportFrom(const StoreRows &row)
{
    const QJsonObject json = QJsonDocument::fromJson(row.value(14).toByteArray()).object();
    if (const std::optional<CheckReport> report = reportFromJson(json)) {
        return *report;
    }
    CheckReport report;
    report.verdict = verdictFrom(row.value(11).toLongLong());
    report.identity = row.value(12).toString();
    if (const qint64 checkedAt = row.value(13).toLongLong(); checkedAt > 0) {
        report.checkedAt = timeFrom(checkedAt);
    }
    return report;
}

Result<Connection> connectionFrom(const StoreRows &row)
{
    const std::expected<ConnectionName, NameProblem> name = ConnectionName::parse(row.value(1).toString());
    const QUuid id = QUuid::fromRfc4122(row.value(0).toByteArray());
    if (!name || id.isNull()) {
        return failure(ErrorCode::StoreCorrupt, u"a record without a valid name or id"_s);
    }
    Connection connection{.id = id, .name = *name};
    connection.description = row.value(2).toString();
    connection.app = row.value(3).toString();
    connection.method = row.value(4).toString();
    connection.version = row.value(5).toInt();
    connection.createdAt = QDateTime::fromMSecsSinceEpoch(row.value(6).toLongLong(), Qt::UTC);
    connection.updatedAt = QDateTime::fromMSecsSinceEpoch(row.value(7).toLongLong(), Qt::UTC);
    connection.fields = mapFromText(row.value(8).toString());
    connection.vaultKeys = mapFromText(row.value(9).toString());
    if (const QVariant expires = row.value(10); !expires.isNull()) {
        connection.expiresOn = timeFrom(expires.toLongLong()).date();
    }
    connection.plainHttp = row.value(15).toBool() ? PlainHttp::Allowed : PlainHttp::LoopbackOnly;
    connection.caFile = row.value(16).toString();
    if (const QVariant destinations = row.value(17); !destinations.isNull()) {
        connection.destinations = destinations.toString().split(u'\n', Qt::SkipEmptyParts);
    }
    connection.report = reportFrom(row);
    const std::optional<QDateTime> end = endOf(connection);
    connection.report.verdict =
        verdictAt(QDateTime::currentSecsSinceEpoch(), connection.report.verdict,
                  seconds(connection.report.checkedAt), end ? end->toSecsSinceEpoch() : 0);
    return connection;
}

} // namespace

QVariant bound(const QUuid &id)
{
    return id.toRfc4122();
}

QVariant bound(const QString &text)
{
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

QVariant bound(RecordState state)
{
    return static_cast<int>(state);
}

Verdict verdictFrom(qint64 stored)
{
    const auto number = static_cast<size_t>(stored);
    return number < storedVerdicts.size() ? storedVerdicts[number] : Verdict::Unchecked;
}

QVariant bound(const QDate &day)
{
    return boundTime(endOf(day));
}

QString mapText(const QMap<QString, QString> &map)
{
    QJsonObject json;
    for (auto entry = map.cbegin(); entry != map.cend(); ++entry) {
        json.insert(entry.key(), entry.value());
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QMap<QString, QString> mapFromText(const QString &text)
{
    QMap<QString, QString> map;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        map.insert(entry.key(), entry.value().toString());
    }
    return map;
}

Result<QList<Connection>> readConnections(StoreDatabase &database, const QString &condition,
                                          const QVariantList &values)
{
    Result<StoreRows> rows = database.execute(
        u"SELECT id, name, description, app, method, version, created_at, updated_at, fields, vault_keys,"
        " user_expires_at, verdict, identity, checked_at, report, plain_http, ca_file, destinations"
        " FROM connections LEFT JOIN reports ON connection = id WHERE "_s +
            condition,
        values);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    QList<Connection> connections;
    while (true) {
        const Result<bool> row = rows->next();
        if (!row) {
            return std::unexpected(row.error());
        }
        if (!*row) {
            return connections;
        }
        Result<Connection> connection = connectionFrom(*rows);
        if (!connection) {
            return std::unexpected(connection.error());
        }
        connections.append(*std::move(connection));
    }
}

Result<Connection> readConnection(StoreDatabase &database, const QString &condition,
                                  const QVariantList &values)
{
    Result<QList<Connection>> found = readConnections(database, condition, values);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (found->isEmpty()) {
        return failure(ErrorCode::NoSuchConnection);
    }
    return found->takeFirst();
}

Result<void> insertConnection(StoreDatabase &database, const Connection &connection, RecordState state,
                              const QString &owner)
{
    const Result<void> inserted = run(
        database,
        u"INSERT INTO connections (id, state, name, description, app, identity, verdict, expires_at, "
        u"user_expires_at,"
        " never_expires, checked_at, method, version, created_at, updated_at, fields, plain_http, ca_file,"
        " vault_keys, owner, destinations) VALUES (?, ?, ?, ?, ?, '', 0, NULL, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?,"
        " ?)"_s,
        {bound(connection.id), bound(state), bound(connection.name.text()), bound(connection.description),
         bound(connection.app), bound(connection.expiresOn), bound(connection.method), connection.version,
         connection.createdAt.toMSecsSinceEpoch(), connection.updatedAt.toMSecsSinceEpoch(),
         bound(mapText(connection.fields)), connection.plainHttp == PlainHttp::Allowed,
         bound(connection.caFile), bound(mapText(connection.vaultKeys)), bound(owner),
         connection.destinations ? bound(connection.destinations->join(u'\n'))
                                 : QVariant(QMetaType(QMetaType::QString))});
    return inserted ? writeReport(database, connection.id, connection.report) : inserted;
}

Result<void> writeReport(StoreDatabase &database, const QUuid &id, const CheckReport &report)
{
    const Result<void> columns = run(
        database,
        u"UPDATE connections SET identity = ?, verdict = ?, expires_at = ?, never_expires = ?, checked_at = ?"
        " WHERE id = ?"_s,
        {bound(report.identity), stored(report.verdict), boundTime(report.expiresAt), report.neverExpires,
         seconds(report.checkedAt), bound(id)});
    if (!columns) {
        return columns;
    }
    return run(database, u"INSERT OR REPLACE INTO reports (connection, report) VALUES (?, ?)"_s,
               {bound(id), QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact)});
}

} // namespace patchbay
