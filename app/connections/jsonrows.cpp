#include "app/connections/jsonrows.h"

#include "app/connections/connectionjson.h"
#include "app/connections/storedatabase.h"
#include "app/connections/storerows.h"
#include "providers/base/jsonparser.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

constexpr auto rowsSql = u"SELECT id, CAST(name AS BLOB), app, verdict, CAST(description AS BLOB),"
                         " CAST(method AS BLOB), version, created_at, updated_at, CAST(fields AS BLOB),"
                         " user_expires_at, report, checked_at,"
                         " CASE WHEN never_expires THEN 0"
                         " ELSE coalesce(expires_at, user_expires_at, 0) END"
                         " FROM connections LEFT JOIN reports ON connection = id WHERE state = 1";

/// Whether JSON strings spell any of these bytes otherwise. Without a way out, so that the compiler looks at
/// many of them at once.
bool needsEscape(QByteArrayView utf8)
{
    unsigned char any = 0;
    for (const char byte : utf8) {
        any |= static_cast<unsigned char>((byte == '"') | (byte == '\\') | (uchar(byte) < 0x20));
    }
    return any != 0;
}

/// Writes JSON objects into bytes, member by member and one after the other.
class ObjectWriter
{
public:
    void text(std::string_view key, QByteArrayView utf8)
    {
        startMember(key);
        m_bytes += '"';
        if (needsEscape(utf8)) {
            for (const char byte : utf8) {
                appendEscaped(byte);
            }
        } else {
            m_bytes.append(utf8.data(), size_t(utf8.size()));
        }
        m_bytes += '"';
    }
    void json(std::string_view key, QByteArrayView value)
    {
        startMember(key);
        m_bytes.append(value.data(), size_t(value.size()));
    }
    QByteArray finished()
    {
        m_bytes += '}';
        const QByteArray object(m_bytes.data(), qsizetype(m_bytes.size()));
        m_bytes.clear();
        return object;
    }

private:
    void appendEscaped(char byte)
    {
        // As QJsonDocument writes them.
        constexpr std::string_view signs = "\"\\\b\f\n\r\t";
        constexpr std::string_view letters = "\"\\bfnrt";
        if (const std::size_t sign = signs.find(byte); sign != std::string_view::npos) {
            m_bytes += '\\';
            m_bytes += letters[sign];
        } else if (uchar(byte) < 0x20) {
            m_bytes += "\\u00" + QByteArray(1, byte).toHex().toStdString();
        } else {
            m_bytes += byte;
        }
    }
    void startMember(std::string_view key)
    {
        m_bytes += m_bytes.empty() ? "{\"" : ",\"";
        m_bytes += key;
        m_bytes += "\":";
    }

    std::string m_bytes;
};

/// Qt's own text of a time takes longer than all the rest of a row; most rows share their day.
class TimeTexts
{
public:
    QByteArray text(qint64 milliseconds)
    {
        constexpr qint64 dayLength = 86'400'000;
        const qint64 sinceMidnight = ((milliseconds % dayLength) + dayLength) % dayLength;
        const qint64 midnight = milliseconds - sinceMidnight;
        QByteArray &day = m_days[midnight];
        if (day.isEmpty()) {
            day = QDateTime::fromMSecsSinceEpoch(midnight, Qt::UTC).date().toString(Qt::ISODate).toLatin1();
        }
        QByteArray text = day + "T00:00:00.000Z";
        const auto put = [&text, at = day.size()](qsizetype offset, qint64 number) {
            for (qsizetype place = at + offset; number > 0; number /= 10, --place) {
                text[place] = char('0' + number % 10);
            }
        };
        put(2, sinceMidnight / 3'600'000);
        put(5, sinceMidnight / 60'000 % 60);
        put(8, sinceMidnight / 1000 % 60);
        put(12, sinceMidnight % 1000);
        return text;
    }

private:
    QHash<qint64, QByteArray> m_days; ///< by their midnight
};

/// A report as it is stored, with what its verdict is worth today, and with the end that the user gave where
/// the service told none. Nothing where it is stored otherwise than it is today.
std::optional<QByteArray> status(QByteArray report, Verdict stored, Verdict today, const QVariant &userExpiry)
{
    if (today != stored) {
        const auto lastMember = [](Verdict verdict) {
            return ",\"verdict\":\"" + toString(verdict).toLatin1() + "\"}";
        };
        const QByteArray end = lastMember(stored);
        if (!report.endsWith(end)) {
            return std::nullopt;
        }
        report.replace(report.size() - end.size(), end.size(), lastMember(today));
    }
    if (!userExpiry.isNull()) {
        const QString end =
            QDateTime::fromSecsSinceEpoch(userExpiry.toLongLong(), Qt::UTC).toString(Qt::ISODateWithMs);
        report.replace(",\"expiresAt\":null,", ",\"expiresAt\":\"" + end.toLatin1() + "\",");
    }
    return report;
}

bool isJson(const QByteArray &stored)
{
    return stored.startsWith('{') && JsonItems::parse(stored);
}

/// Nothing where it takes the long way.
std::optional<QByteArray> jsonOf(const StoreRows &row, const QUuid &id, Verdict today, ObjectWriter &object,
                                 TimeTexts &times)
{
    const QByteArray fields = row.value(9).toByteArray();
    const QByteArray stored = row.value(11).toByteArray();
    if (!isJson(fields) || !isJson(stored)) {
        return std::nullopt;
    }
    const std::optional<QByteArray> report =
        status(stored, verdictFrom(row.value(3).toLongLong()), today, row.value(10));
    if (!report) {
        return std::nullopt;
    }
    object.text("app", row.value(2).toString().toUtf8());
    object.text("createdAt", times.text(row.value(7).toLongLong()));
    object.json("credentials", fields);
    object.text("description", row.value(4).toByteArray());
    object.text("id", id.toByteArray(QUuid::WithoutBraces));
    object.text("method", row.value(5).toByteArray());
    object.text("name", row.value(1).toByteArray());
    object.json("status", *report);
    object.text("updatedAt", times.text(row.value(8).toLongLong()));
    object.json("version", QByteArray::number(row.value(6).toInt()));
    return object.finished();
}

/// The long way, for what is stored otherwise than it is today.
Result<void> mend(StoreDatabase &database, const QUuid &id, ConnectionJson &entry)
{
    const Result<Connection> connection = readConnection(database, u"id = ?"_s, {bound(id)});
    if (!connection) {
        return std::unexpected(connection.error());
    }
    entry.verdict = connection->report.verdict;
    entry.json = QJsonDocument(toJson(*connection)).toJson(QJsonDocument::Compact);
    return {};
}

} // namespace

Result<QList<ConnectionJson>> readJson(StoreDatabase &database)
{
    // Reports do not stand in the order of their connections: with the usual cache, nearly each would be read
    // from the disk by itself.
    if (const Result<StoreRows> set = database.execute(u"PRAGMA cache_size=-8192"_s); !set) {
        return std::unexpected(set.error());
    }
    Result<StoreRows> rows = database.execute(QString::fromUtf16(rowsSql));
    if (!rows) {
        return std::unexpected(rows.error());
    }
    QList<ConnectionJson> entries;
    QList<std::pair<qsizetype, QUuid>> others;
    ObjectWriter object;
    TimeTexts times;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    while (true) {
        const Result<bool> row = rows->next();
        if (!row) {
            return std::unexpected(row.error());
        }
        if (!*row) {
            break;
        }
        const QUuid id = QUuid::fromRfc4122(rows->value(0).toByteArray());
        ConnectionJson &entry = entries.emplace_back();
        entry.name = rows->value(1).toByteArray();
        entry.app = rows->value(2).toString();
        entry.verdict = verdictAt(now, verdictFrom(rows->value(3).toLongLong()), rows->value(12).toLongLong(),
                                  rows->value(13).toLongLong());
        if (std::optional<QByteArray> json = jsonOf(*rows, id, entry.verdict, object, times)) {
            entry.json = *std::move(json);
        } else {
            others.append({entries.size() - 1, id});
        }
    }
    for (const auto &[index, id] : std::as_const(others)) {
        if (const Result<void> mended = mend(database, id, entries[index]); !mended) {
            return std::unexpected(mended.error());
        }
    }
    std::ranges::sort(entries, {}, &ConnectionJson::name);
    return entries;
}

} // namespace patchbay
