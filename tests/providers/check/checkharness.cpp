#include "tests/providers/check/checkharness.h"

#include "providers/descriptor/descriptorreader.h"
#include "providers/descriptor/providercatalog.h"

#include <QFutureWatcher>
#include <QSignalSpy>

namespace patchbay::testing
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// Read once a program: reading it for every check would cost more than the check.
const ProviderCatalog &shippedApps()
{
    static const ProviderCatalog catalog = ProviderCatalog::shipped();
    return catalog;
}

} // namespace

CheckHarness::CheckHarness(const CheckLimits &limits)
{
    auto owned = std::make_unique<FakeNetwork>();
    network = owned.get();
    m_engine = std::make_unique<CheckEngine>(std::move(owned), limits);
}

CheckHarness::CheckHarness(const QString &app, const CheckLimits &limits)
    : CheckHarness(limits)
{
    use(shippedApps().find(app));
}

std::unique_ptr<CheckHarness> CheckHarness::described(const QByteArray &checks, const QByteArray &auth,
                                                      const CheckLimits &limits)
{
    const QByteArray usual = R"({"headers": {"Authorization": "Bearer {token}"}})";
    const QByteArray file =
        R"({"id": "svc", "name": "Svc", "category": "Tests", "monogram": "Sv", "color": "#112233",
        "errorPointers": ["/error"], "environment": {"SVC": "token"}, "sources": ["made up"],
        "methods": [{"id": "token", "name": "Token", "origin": "https://api.svc.example", "help": {"steps": ["Make one."]},
            "fields": [{"key": "token", "label": "Token", "kind": "secret", "required": true},
                       {"key": "team", "label": "Team", "kind": "text"}, {"key": "user", "label": "User", "kind": "text"}],
            "auth": )" +
        (auth.isEmpty() ? usual : auth) + R"(}], "checks": )" + checks + "}";
    const auto parsed = parseDescriptor(u"svc.json"_s, file);
    if (!parsed) {
        qFatal("%s", qPrintable(parsed.error().text()));
    }
    std::unique_ptr<CheckHarness> harness(new CheckHarness(limits));
    harness->m_described = *parsed;
    harness->use(&harness->m_described);
    return harness;
}

void CheckHarness::use(const ProviderDescriptor *app)
{
    if (app == nullptr) {
        qFatal("no such app");
    }
    request.app = app;
    request.method = app->methods.first().id;
    setToken("S3cretT0kenAbcdefghijklmnopqrstu");
}

CheckLimits CheckHarness::quickLimits()
{
    CheckLimits limits;
    limits.http.stall = 150ms;
    limits.http.total = 2s;
    limits.http.retries = {1ms, 1ms};
    limits.http.body = 1'000'000;
    limits.pages = 5;
    limits.probes = 3;
    return limits;
}

void CheckHarness::setToken(const QByteArray &token)
{
    const QString key = request.app->methods.first().secretFields().first()->key;
    request.secrets.insert(key, Secret(token));
}

void CheckHarness::answer(const Answers &answers)
{
    for (const auto &[key, value] : answers) {
        network->replace(key, value);
    }
}

CheckObserver CheckHarness::observer()
{
    return {.started = [this](const QString &id, const QString &) { started.append(id); },
            .finished = [this](const CheckResult &result) { finished.append(result); }};
}

CheckReport CheckHarness::run()
{
    QFutureWatcher<Result<CheckReport>> watcher;
    QSignalSpy done(&watcher, &QFutureWatcherBase::finished);
    const auto future = m_engine->check(request, observer());
    watcher.setFuture(future);
    if (!done.wait(10000)) {
        qFatal("the check did not end");
    }
    if (!future.result()) {
        qFatal("no report: %s", qPrintable(future.result().error().detail));
    }
    return *future.result();
}

CheckResult checkOf(const CheckReport &report, const QString &id)
{
    for (const CheckResult &check : report.checks) {
        if (check.id == id) {
            return check;
        }
    }
    return {};
}

QString outcomeOf(const CheckReport &report, const QString &id)
{
    return toString(checkOf(report, id).outcome);
}

QString overview(const CheckReport &report)
{
    QStringList parts{toString(report.verdict)};
    for (const CheckResult &check : report.checks) {
        parts.append(u"%1=%2 \"%3\""_s.arg(check.id, toString(check.outcome), check.detail));
    }
    return parts.join(u'\n');
}

} // namespace patchbay::testing
