#include "app/connections/storeowner.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

const auto filePattern = "owner-*.lock"_L1;

} // namespace

/// SQLite's own file lock on an empty database: unlike a file with a process id in it, it cannot be mistaken
/// for the lock of another process that was given the same id, not even across containers.
class StoreOwner::Lock
{
public:
    explicit Lock(const QString &path)
        : m_name(u"patchbay-owner-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
        , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
    {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
        // Nothing is ever written, so a journal would only be one more file to leave behind.
        m_held = m_database.open() && QSqlQuery(m_database).exec(u"PRAGMA journal_mode=MEMORY"_s) &&
                 QSqlQuery(m_database).exec(u"BEGIN EXCLUSIVE"_s);
    }
    ~Lock()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;

    bool isHeld() const { return m_held; }

private:
    QString m_name;
    QSqlDatabase m_database;
    bool m_held = false;
};

StoreOwner::StoreOwner(QString folder)
    : m_folder(std::move(folder))
{
}

StoreOwner::~StoreOwner()
{
    if (m_lock) {
        m_lock.reset();
        QFile::remove(path(m_token));
    }
}

QString StoreOwner::path(const QString &token) const
{
    return QDir(m_folder).absoluteFilePath(QString(filePattern).replace(u'*', token));
}

Result<QString> StoreOwner::token()
{
    if (m_lock) {
        return m_token;
    }
    m_token = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QFile file(path(m_token));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) {
        return failure(ErrorCode::StoreUnavailable, u"cannot create the owner's lock"_s);
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // what the umask may have taken
    file.close();
    auto lock = std::make_unique<Lock>(path(m_token));
    if (!lock->isHeld()) {
        QFile::remove(path(m_token));
        return failure(ErrorCode::StoreUnavailable, u"cannot take the owner's lock"_s);
    }
    m_lock = std::move(lock);
    return m_token;
}

bool StoreOwner::isAlive(const QString &token) const
{
    if (m_lock && token == m_token) {
        return true;
    }
    // Opening would create a file that is not there.
    return QFile::exists(path(token)) && !Lock(path(token)).isHeld();
}

void StoreOwner::sweep() const
{
    const QStringList files = QDir(m_folder).entryList({filePattern}, QDir::Files);
    for (const QString &file : files) {
        const QString token = file.section(u'-', 1).section(u'.', 0, 0);
        if (!isAlive(token)) {
            QFile::remove(path(token));
        }
    }
}

} // namespace patchbay
