#include "tests/integration/sandboxcheck.h"

#include "providers/descriptor/providercatalog.h"
#include "tests/sandbox/netlify/netlifyservice.h"
#include "tests/sandbox/northflank/northflankservice.h"
#include "tests/sandbox/tokens.h"
#include "tests/sandbox/windmill/windmillservice.h"

#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
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

QByteArray variableOf(const QString &app)
{
    return "PATCHBAY_API_BASE_" + app.toUpper().toLatin1();
}

CheckLimits quickLimits()
{
    CheckLimits limits;
    limits.http.stall = 600ms;
    limits.http.total = 2500ms;
    limits.http.retries = {10ms, 10ms};
    return limits;
}

} // namespace

SandboxCheck::SandboxCheck(const QString &app)
    : m_app(app)
    , m_server(std::make_unique<sandbox::SandboxServer>(sandboxService(app)))
{
    if (!m_server->start()) {
        qFatal("the sandbox cannot listen");
    }
    lead(m_server->url());
    auto network = std::make_unique<QNetworkAccessManager>();
    network->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_engine = std::make_unique<CheckEngine>(std::move(network), quickLimits());
}

SandboxCheck::~SandboxCheck()
{
    qunsetenv(variableOf(m_app).constData());
}

CheckReport SandboxCheck::run(const QByteArray &token, const QMap<QString, QString> &fields)
{
    return reportOf(*m_engine, request(token, fields));
}

CheckRequest SandboxCheck::request(const QByteArray &token, const QMap<QString, QString> &fields) const
{
    CheckRequest request;
    request.app = shippedApps().find(m_app);
    request.method = request.app->methods.first().id;
    request.fields = fields;
    request.secrets.insert(request.app->methods.first().secretFields().first()->key, Secret(token));
    return request;
}

void SandboxCheck::lead(const QUrl &url)
{
    qputenv(variableOf(m_app).constData(), url.toEncoded());
}

QByteArray goodToken(const QString &app)
{
    if (app == "windmill"_L1) {
        return sandbox::windmilltoken::developer;
    }
    return app == "northflank"_L1 ? QByteArray(sandbox::northflanktoken::team)
                                  : QByteArray(sandbox::netlifytoken::owner);
}

std::shared_ptr<sandbox::SandboxService> sandboxService(const QString &app)
{
    if (app == "windmill"_L1) {
        return std::make_shared<sandbox::WindmillService>();
    }
    if (app == "northflank"_L1) {
        return std::make_shared<sandbox::NorthflankService>();
    }
    return std::make_shared<sandbox::NetlifyService>();
}

CheckReport reportOf(CheckEngine &engine, const CheckRequest &request)
{
    QFutureWatcher<Result<CheckReport>> watcher;
    QSignalSpy done(&watcher, &QFutureWatcherBase::finished);
    const auto future = engine.check(request);
    watcher.setFuture(future);
    if (!done.wait(30000) || !future.result()) {
        qFatal("no report");
    }
    return *future.result();
}

QString summary(const CheckReport &report)
{
    QStringList lines{toString(report.verdict)};
    for (const CheckResult &check : report.checks) {
        lines.append(u"%1=%2 \"%3\""_s.arg(check.id, toString(check.outcome), check.detail));
    }
    return lines.join(u'\n');
}

} // namespace patchbay::testing
