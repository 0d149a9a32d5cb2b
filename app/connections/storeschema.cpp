#include "app/connections/storeschema.h"

#include "app/connections/storedatabase.h"

#include <array>

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

// Columns of the list come first: SQLite reads a row from its start, and the rest is not needed for it.
constexpr auto connectionsTable = uR"(
CREATE TABLE connections (
    id BLOB PRIMARY KEY NOT NULL,
    state INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    app TEXT NOT NULL,
    identity TEXT NOT NULL,
    verdict INTEGER NOT NULL,
    expires_at INTEGER,
    user_expires_at INTEGER,
    never_expires INTEGER NOT NULL,
    checked_at INTEGER NOT NULL,
    method TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    fields TEXT NOT NULL,
    plain_http INTEGER NOT NULL,
    ca_file TEXT NOT NULL,
    vault_keys TEXT NOT NULL,
    key_serial INTEGER NOT NULL DEFAULT 1,
    owner TEXT
) WITHOUT ROWID)";

constexpr auto reportsTable = uR"(
CREATE TABLE reports (
    connection BLOB PRIMARY KEY NOT NULL REFERENCES connections (id) ON DELETE CASCADE,
    report BLOB NOT NULL
))";

// Outlives its connection: a key stays known until its secret is out of the vault.
constexpr auto journalTable = uR"(
CREATE TABLE vault_journal (
    key TEXT PRIMARY KEY NOT NULL,
    connection BLOB NOT NULL,
    owner TEXT
) WITHOUT ROWID)";

constexpr auto unfinishedIndex = u"CREATE INDEX unfinished ON connections (owner) WHERE state <> 1";

// What the list shows of ready connections, each as one value in the order that the list has at first: asking
// for single columns takes longer than all of SQLite's own work. Only the triggers write here.
constexpr auto listingTable = uR"(
CREATE TABLE listing (
    name TEXT PRIMARY KEY NOT NULL,
    packed BLOB NOT NULL
) WITHOUT ROWID)";

/// Texts that may hold anything come last, after their lengths in characters.
constexpr auto packedRow = uR"(
INSERT OR REPLACE INTO listing SELECT name, CAST(printf('%s %s %s %d %d %d %d %d %s%s',
    hex(id), name, app, verdict, checked_at,
    CASE WHEN never_expires THEN -1 ELSE coalesce(expires_at, user_expires_at, 0) END,
    length(identity), length(description), identity, description) AS BLOB)
FROM connections WHERE state = 1)";

constexpr auto listingInsert = uR"(
CREATE TRIGGER listing_insert AFTER INSERT ON connections BEGIN %1 AND id = NEW.id; END)";

constexpr auto listingUpdate = uR"(
CREATE TRIGGER listing_update AFTER UPDATE OF state, name, description, app, identity, verdict, expires_at,
    user_expires_at, never_expires, checked_at ON connections
BEGIN DELETE FROM listing WHERE name = OLD.name; %1 AND id = NEW.id; END)";

constexpr auto listingDelete = uR"(
CREATE TRIGGER listing_delete AFTER DELETE ON connections
BEGIN DELETE FROM listing WHERE name = OLD.name; END)";

// NULL for a shipped app, which is what every record before this was.
constexpr auto destinationsColumn = u"ALTER TABLE connections ADD COLUMN destinations TEXT";

QString text(const char16_t *sql)
{
    return QString::fromUtf16(sql);
}

Result<void> run(StoreDatabase &database, const QString &sql)
{
    if (const Result<StoreRows> done = database.execute(sql); !done) {
        return std::unexpected(done.error());
    }
    return {};
}

Result<void> applyFrom(StoreDatabase &database, std::span<const Migration> migrations)
{
    // Read again: another process may have migrated the file while this one waited for it.
    const Result<qint64> version = database.number(u"PRAGMA user_version"_s);
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version > static_cast<qint64>(migrations.size())) {
        return failure(ErrorCode::StoreTooNew, u"schema version %1"_s.arg(*version));
    }
    if (*version == 0) {
        const Result<qint64> tables = database.number(u"SELECT count(*) FROM sqlite_master"_s);
        if (!tables) {
            return std::unexpected(tables.error());
        }
        if (*tables > 0) {
            return failure(ErrorCode::StoreCorrupt, u"the file is a database of another program"_s);
        }
    }
    for (size_t next = static_cast<size_t>(*version); next < migrations.size(); ++next) {
        for (const QString &statement : migrations[next]) {
            if (const Result<void> done = run(database, statement); !done) {
                return done;
            }
        }
    }
    return run(database, u"PRAGMA user_version=%1"_s.arg(migrations.size()));
}

} // namespace

std::span<const Migration> storeMigrations()
{
    static const std::array migrations{
        Migration{text(connectionsTable), text(reportsTable), text(journalTable), text(unfinishedIndex)},
        Migration{text(listingTable), text(packedRow), text(listingInsert).arg(text(packedRow)),
                  text(listingUpdate).arg(text(packedRow)), text(listingDelete)},
        Migration{text(destinationsColumn)},
    };
    return migrations;
}

Result<void> migrate(StoreDatabase &database, std::span<const Migration> migrations)
{
    const Result<qint64> version = database.number(u"PRAGMA user_version"_s);
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version < 0 || *version > static_cast<qint64>(migrations.size())) {
        return failure(ErrorCode::StoreTooNew, u"schema version %1"_s.arg(*version));
    }
    if (*version == static_cast<qint64>(migrations.size())) {
        return {};
    }
    return database.atomically(StoreDatabase::Durability::Flushed,
                               [&] { return applyFrom(database, migrations); });
}

} // namespace patchbay
