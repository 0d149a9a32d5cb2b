#include "tests/app/samples.h"

using namespace Qt::StringLiterals;

namespace patchbay::samples
{

ConnectionName name(const QString &text)
{
    return ConnectionName::parse(text).value();
}

CheckReport report(Verdict verdict)
{
    return {
        .verdict = verdict,
        .checkedAt = QDateTime({2026, 11, 20}, {8, 30, 15, 250}, Qt::UTC),
        .identity = u"ada@example.com"_s,
        .expiresAt = QDateTime({2027, 3, 1}, {12, 0, 0}, Qt::UTC),
        .neverExpires = false,
        .scopes = {u"jobs:run"_s, u"variables:write"_s},
        .resources = {{u"Workspace"_s, u"demo"_s, u"Demo"_s, u"Developer"_s}},
        .checks = {{u"token"_s, u"Token accepted"_s, Outcome::Passed, u"as Ada"_s, u"nothing to do"_s}},
    };
}

Connection connection(const QString &text)
{
    const QUuid id = QUuid::createUuid();
    return {
        .id = id,
        .name = name(text),
        .description = u"Deploys of the demo"_s,
        .app = u"windmill"_s,
        .method = u"access-token"_s,
        .version = 1,
        .createdAt = QDateTime({2026, 11, 19}, {7, 0, 0, 1}, Qt::UTC),
        .updatedAt = QDateTime({2026, 11, 19}, {7, 0, 0, 2}, Qt::UTC),
        .fields = {{u"instanceUrl"_s, u"https://windmill.example.com"_s}, {u"workspace"_s, u"demo"_s}},
        .vaultKeys = {{u"apiToken"_s, id.toString(QUuid::WithoutBraces) + u"/apiToken"_s}},
        .expiresOn = QDate(2027, 1, 5),
        .plainHttp = PlainHttp::Allowed,
        .caFile = u"/etc/ssl/private-ca.pem"_s,
        .report = report(),
    };
}

} // namespace patchbay::samples
