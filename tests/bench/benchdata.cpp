#include "tests/bench/benchdata.h"

#include "app/connections/connectionstore.h"

#include <QTimeZone>

#include <array>

namespace patchbay::bench
{

namespace
{

using namespace Qt::StringLiterals;

Connection sample(int number)
{
    static const std::array apps = {u"windmill"_s, u"northflank"_s, u"netlify"_s};
    static const std::array areas = {u"billing"_s, u"search"_s, u"warehouse"_s, u"edge"_s, u"reports"_s};
    const QString area = areas.at(static_cast<size_t>(number) % areas.size());
    const QString app = apps.at(static_cast<size_t>(number) % apps.size());
    const QDateTime start(QDate(2026, 1, 1), QTime(8, 0), QTimeZone::utc());
    Connection connection{{}, *ConnectionName::parse(u"%1-%2-%3"_s.arg(area, app).arg(number))};
    connection.id = QUuid::createUuid();
    connection.description = u"Deploys of team %1, cluster %2"_s.arg(area).arg(number % 40);
    connection.app = app;
    connection.method = app == "northflank"_L1 ? u"api-token"_s : u"access-token"_s;
    connection.createdAt = start.addSecs(number * 60);
    connection.updatedAt = connection.createdAt;
    connection.report.verdict = static_cast<Verdict>(number % 7);
    connection.report.identity = u"%1@example.com"_s.arg(area);
    connection.report.checkedAt = start.addDays(number % 300);
    connection.report.expiresAt = start.addDays(400 + number % 300);
    connection.report.checks = {{u"service"_s, u"The instance answers"_s, Outcome::Passed, {}, {}},
                                {u"token"_s, u"Token accepted"_s, Outcome::Passed, {}, {}}};
    return connection;
}

} // namespace

Result<void> fill(const QString &dataDir, int count)
{
    auto store = ConnectionStore::open(dataDir);
    if (!store) {
        return std::unexpected(store.error());
    }
    for (int i = 0; i < count; ++i) {
        const Connection connection = sample(i);
        if (const auto inserted = (*store)->insertPending(connection); !inserted) {
            return std::unexpected(inserted.error());
        }
        if (const auto ready = (*store)->markReady(connection.id); !ready) {
            return std::unexpected(ready.error());
        }
    }
    return {};
}

} // namespace patchbay::bench
