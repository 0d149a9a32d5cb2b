#include "tests/catalogue/samplecheck.h"

#include "tests/sandbox/netlify/netlifyservice.h"
#include "tests/sandbox/northflank/northflankservice.h"
#include "tests/sandbox/sampled/sampledservice.h"
#include "tests/sandbox/windmill/windmillservice.h"

#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSignalSpy>

namespace patchbay::testing
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sandbox::Misbehaviour;

namespace
{

QByteArray variableOf(const QString &app)
{
    return "PATCHBAY_API_BASE_" + app.toUpper().replace(u'-', u'_').toLatin1();
}

CheckLimits quickLimits()
{
    CheckLimits limits;
    limits.http.stall = 2s;
    limits.http.total = 5s;
    limits.http.retries = {5ms, 5ms};
    return limits;
}

std::shared_ptr<sandbox::SandboxService> serviceOf(const sandbox::AppSamples &samples)
{
    if (samples.service == "windmill"_L1) {
        return std::make_shared<sandbox::WindmillService>();
    }
    if (samples.service == "northflank"_L1) {
        return std::make_shared<sandbox::NorthflankService>();
    }
    if (samples.service == "netlify"_L1) {
        return std::make_shared<sandbox::NetlifyService>();
    }
    return std::make_shared<sandbox::SampledService>(samples);
}

void compare(QStringList &lines, const QString &what, const QString &is, const QString &wanted)
{
    if (is != wanted) {
        lines.append(u"%1 is %2, not %3"_s.arg(what, is, wanted));
    }
}

} // namespace

SampleCheck::SampleCheck(const ProviderDescriptor &app, sandbox::AppSamples samples)
    : m_app(app)
    , m_samples(std::move(samples))
    , m_server(std::make_unique<sandbox::SandboxServer>(serviceOf(m_samples)))
{
    if (!m_server->start()) {
        qFatal("the double cannot listen");
    }
    qputenv(variableOf(m_app.id).constData(), m_server->url().toEncoded());
    auto network = std::make_unique<QNetworkAccessManager>();
    network->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_engine = std::make_unique<CheckEngine>(std::move(network), quickLimits());
}

SampleCheck::~SampleCheck()
{
    qunsetenv(variableOf(m_app.id).constData());
}

CheckReport SampleCheck::run(const sandbox::SampleCase &given, const sandbox::Behaviour &behaviour)
{
    if (auto *sampled = dynamic_cast<sandbox::SampledService *>(&m_server->service())) {
        sampled->replaceReplies(given.replies);
    }
    m_server->setBehaviour(behaviour);
    m_server->forgetRequests();
    CheckRequest request;
    request.app = &m_app;
    request.method = given.method;
    request.fields = given.fields;
    const MethodDescriptor *method = m_app.method(given.method);
    if (method && method->instanceField() && !request.fields.contains(method->instanceField()->key)) {
        request.fields.insert(method->instanceField()->key, m_server->url().toString());
    }
    for (auto secret = given.secrets.begin(); secret != given.secrets.end(); ++secret) {
        request.secrets.insert(secret.key(), Secret::fromText(secret.value()));
    }
    QFutureWatcher<Result<CheckReport>> watcher;
    QSignalSpy done(&watcher, &QFutureWatcherBase::finished);
    const auto future = m_engine->check(request);
    watcher.setFuture(future);
    if (!done.wait(30000) || !future.result()) {
        CheckReport none;
        none.identity = u"(no report: is a field of the case missing?)"_s;
        return none;
    }
    return *future.result();
}

QStringList differences(const CheckReport &report, const QJsonObject &expect)
{
    QStringList lines;
    compare(lines, u"verdict"_s, toString(report.verdict), expect["verdict"_L1].toString());
    if (expect.contains("identity"_L1)) {
        compare(lines, u"identity"_s, report.identity, expect["identity"_L1].toString());
    }
    if (expect.contains("expiresAt"_L1)) {
        const QString end = report.expiresAt ? report.expiresAt->toUTC().toString(Qt::ISODate)
                                             : QString(report.neverExpires ? u"never"_s : u"not told"_s);
        compare(lines, u"expiresAt"_s, end, expect["expiresAt"_L1].toString());
    }
    if (expect.contains("resources"_L1)) {
        compare(lines, u"resources"_s, QString::number(report.resources.size()),
                QString::number(expect["resources"_L1].toInt()));
    }
    if (expect.contains("scopes"_L1)) {
        QStringList scopes;
        for (const QJsonValue scope : expect["scopes"_L1].toArray()) {
            scopes.append(scope.toString());
        }
        compare(lines, u"scopes"_s, report.scopes.join(u' '), scopes.join(u' '));
    }
    const QJsonObject checks = expect["checks"_L1].toObject();
    for (auto check = checks.begin(); check != checks.end(); ++check) {
        QString outcome = u"absent"_s;
        for (const CheckResult &result : report.checks) {
            if (result.id == check.key()) {
                outcome = toString(result.outcome);
            }
        }
        compare(lines, u"check "_s + check.key(), outcome, check.value().toString());
    }
    for (const CheckResult &result : report.checks) {
        if (result.outcome == Outcome::Failed && result.hint.isEmpty()) {
            lines.append(u"check %1 fails without a next step"_s.arg(result.id));
        }
    }
    if (!lines.isEmpty()) {
        for (const CheckResult &result : report.checks) {
            lines.append(u"    %1 %2: %3"_s.arg(result.id, toString(result.outcome), result.detail));
        }
    }
    return lines;
}

const QList<GeneralCase> &generalCases()
{
    static const QList<GeneralCase> cases{
        {"a web page answers everything", Misbehaviour::LoginPage, Verdict::Misconfigured},
        {"another service's JSON answers everything", Misbehaviour::ForeignJson, Verdict::Misconfigured},
        {"empty bodies", Misbehaviour::Empty, Verdict::Misconfigured},
        {"429 without end", Misbehaviour::RateLimitedSilent, Verdict::Unreachable},
        {"500 without end", Misbehaviour::ServerError, Verdict::Unreachable},
    };
    return cases;
}

} // namespace patchbay::testing
