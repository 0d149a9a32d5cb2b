#pragma once

#include "providers/base/result.h"
#include "providers/base/secret.h"
#include "providers/check/checklimits.h"
#include "providers/check/checkreport.h"
#include "providers/descriptor/providerdescriptor.h"
#include "providers/net/origin.h"
#include "providers/net/requestgate.h"

#include <QDate>
#include <QFuture>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace patchbay
{

/// Everything a check needs to know. `app` must outlive the check.
struct CheckRequest {
    const ProviderDescriptor *app = nullptr;
    QString method;
    QMap<QString, QString>
        fields; ///< by key, without secrets; an absent or empty instance URL means the default
    QMap<QString, Secret> secrets; ///< by key
    PlainHttp plainHttp = PlainHttp::LoopbackOnly;
    QString caFile;    ///< PEM of a private certificate authority; empty means the system's
    QDate expiresOn;   ///< as the user gave it, where the API does not tell; may be invalid
    bool bulk = false; ///< one of many: lets what somebody waits for go first, minds the vendor's rate limit
};

/// Hears of each check as it happens, from the thread that started it.
struct CheckObserver {
    std::function<void(const QString &id, const QString &title)> started;
    std::function<void(const CheckResult &result)> finished;
};

/// Where the token of this request would go, the `PATCHBAY_API_BASE_<APP>` override included (loopback only).
std::expected<Origin, UrlProblem> originOf(const CheckRequest &request);

/// The same, and the other fixed origins to which single steps of the check send a secret.
std::expected<QList<Origin>, UrlProblem> originsOf(const CheckRequest &request);

/// Asks the services about tokens. One engine serves any number of checks at a time.
class CheckEngine : public QObject
{
    Q_OBJECT

public:
    /// With a network access manager of its own, on the system's proxy.
    explicit CheckEngine(QObject *parent = nullptr);
    /// With the given one, as tests do.
    explicit CheckEngine(std::unique_ptr<QNetworkAccessManager> network, QObject *parent = nullptr);
    CheckEngine(std::unique_ptr<QNetworkAccessManager> network, const CheckLimits &limits,
                QObject *parent = nullptr);
    ~CheckEngine() override;

    /// Ends with a report, whatever the service does; with Cancelled when the future is cancelled, which also
    /// aborts the request on its way; with InvalidValue where a required field is missing.
    QFuture<Result<CheckReport>> check(const CheckRequest &request, const CheckObserver &observer = {});

    /// What all requests of this engine pass.
    RequestGate &gate() { return m_gate; }

private:
    RequestGate m_gate;
    std::unique_ptr<QNetworkAccessManager> m_network;
    CheckLimits m_limits;
    bool m_isolates = false; ///< a check with a certificate file gets connections of its own
};

} // namespace patchbay
