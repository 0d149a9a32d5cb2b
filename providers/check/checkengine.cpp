#include "providers/check/checkengine.h"

#include "providers/base/async.h"
#include "providers/check/checkrun.h"
#include "providers/net/systemproxy.h"

#include <QNetworkAccessManager>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

/// The key of the first required field without a value; empty where there is none.
QString missingField(const MethodDescriptor &method, const CheckRequest &request)
{
    for (const FieldDescriptor &field : method.fields) {
        const bool isEmpty = field.kind == FieldKind::Secret
                                 ? request.secrets.value(field.key).isEmpty()
                                 : request.fields.value(field.key, field.defaultValue).trimmed().isEmpty();
        if (field.required && isEmpty) {
            return field.key;
        }
    }
    return {};
}

} // namespace

CheckEngine::CheckEngine(QObject *parent)
    : QObject(parent)
    , m_network(systemNetwork())
    , m_isolates(true)
{
}

CheckEngine::CheckEngine(std::unique_ptr<QNetworkAccessManager> network, QObject *parent)
    : CheckEngine(std::move(network), CheckLimits(), parent)
{
}

CheckEngine::CheckEngine(std::unique_ptr<QNetworkAccessManager> network, const CheckLimits &limits,
                         QObject *parent)
    : QObject(parent)
    , m_network(std::move(network))
    , m_limits(limits)
{
}

CheckEngine::~CheckEngine()
{
    // They use the network, which goes before an object's children do.
    qDeleteAll(findChildren<CheckRun *>(Qt::FindDirectChildrenOnly));
}

QFuture<Result<CheckReport>> CheckEngine::check(const CheckRequest &request, const CheckObserver &observer)
{
    const auto refused = [](const QString &why) {
        return readyFuture<CheckReport>(failure(ErrorCode::InvalidValue, why));
    };
    const MethodDescriptor *method = request.app == nullptr ? nullptr : request.app->method(request.method);
    if (method == nullptr || method->plan == nullptr) {
        return refused(u"unknown app or method"_s);
    }
    if (const QString key = missingField(*method, request); !key.isEmpty()) {
        return refused(u"%1 is missing"_s.arg(key));
    }
    const auto origin = originOf(request);
    if (!origin) {
        return refused(u"no valid address"_s);
    }
    auto *run = new CheckRun(request, *origin, observer, *m_network, m_gate, m_limits, this);
    if (m_isolates && !request.caFile.isEmpty()) {
        // An open connection would be used again by a check that does not trust this authority.
        run->keep(systemNetwork());
    }
    return run->future();
}

} // namespace patchbay
