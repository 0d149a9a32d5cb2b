#include "tests/ui/list/samplerows.h"

namespace patchbay::testing
{

ConnectionSummary row(const QString &name, const QString &app, Verdict verdict)
{
    ConnectionSummary row;
    row.id = QUuid::createUuidV5(QUuid(), name);
    row.name = name;
    row.app = app;
    row.verdict = verdict;
    return row;
}

QList<ConnectionSummary> manyRows(int count)
{
    const QStringList apps{QStringLiteral("windmill"), QStringLiteral("northflank"),
                           QStringLiteral("netlify")};
    const QStringList teams{QStringLiteral("payments"), QStringLiteral("search"), QStringLiteral("mobile"),
                            QStringLiteral("data"), QStringLiteral("platform")};
    QList<ConnectionSummary> rows;
    rows.reserve(count);
    for (int i = 0; i < count; ++i) {
        const QString &team = teams[(i / 3) % teams.size()];
        ConnectionSummary next = row(QStringLiteral("%1-%2-%3").arg(apps[i % 3], team).arg(i), apps[i % 3],
                                     static_cast<Verdict>(i % 7));
        next.description = QStringLiteral("Deploys the %1 services of region %2").arg(team).arg(i % 11);
        next.identity = QStringLiteral("robot%1@example.com").arg(i % 400);
        next.checkedAt = 1'760'000'000 + i;
        next.expiresAt = i % 4 == 0 ? 0 : 1'800'000'000 + i * 60;
        rows.append(next);
    }
    return rows;
}

} // namespace patchbay::testing
