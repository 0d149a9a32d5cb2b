#pragma once

#include "providers/check/checkengine.h"
#include "providers/check/checklimits.h"
#include "providers/check/checkvalues.h"
#include "providers/check/finding.h"
#include "providers/check/listeditems.h"
#include "providers/check/redactor.h"
#include "providers/net/httpclient.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>

namespace patchbay
{

/// What the actions of one run share: the request, the way to the service, and the report in the making.
class CheckContext : public QObject
{
    Q_OBJECT

public:
    using Receive = std::function<void(const HttpOutcome &outcome)>;

    /// Once `report` is cancelled nothing more is sent or received.
    CheckContext(const CheckRequest &request, const Origin &origin, HttpClient &client,
                 const CheckLimits &limits, const QFuture<Result<CheckReport>> &report,
                 QObject *parent = nullptr);
    ~CheckContext() override;

    const ProviderDescriptor &app() const { return *m_request.app; }
    const QString &appName() const { return m_request.app->name; }
    const MethodDescriptor &method() const { return *m_method; }
    const Origin &origin() const { return m_origin; }
    const CheckLimits &limits() const { return m_limits; }
    CheckValues &values() { return m_values; }
    const CheckValues &values() const { return m_values; }
    /// Identity, expiry, scopes and resources; its checks and verdict are the run's.
    CheckReport &draft() { return m_draft; }
    const CheckReport &draft() const { return m_draft; }

    /// The time that this check took so far, without that spent waiting for its turn.
    std::chrono::milliseconds used() const;

    /// Sends one request after another; `receive` is dropped when this context goes, and the request aborted.
    void send(const Origin &origin, const HttpRequest &request, const Receive &receive);
    /// A GET to the service for JSON, with the method's token.
    void get(const QString &pathAndQuery, const Receive &receive);

    /// Without any answer that only a good token gets, a report can never be valid.
    void setTokenAccepted() { m_tokenAccepted = true; }
    bool isTokenAccepted() const { return m_tokenAccepted; }

    /// A result beside the one that the running action ends with.
    void note(const QString &id, const QString &title, const Finding &finding);

    void addSecret(const QString &name, const Secret &secret);
    void addResource(const Resource &resource);
    /// Keeps of a step's list what later lists may be asked about.
    void keepListed(const QString &step, ListedItems listed);
    ListedItems listed(const QString &step) const { return m_listed.value(step); }
    /// Fit for a report.
    QString clean(const QString &text, qsizetype maxLength = 200) const;

signals:
    void noted(const QString &id, const QString &title, const patchbay::Finding &finding);
    /// The check cannot go on, and not because of the service.
    void failed(const patchbay::Error &error);

private:
    const CheckRequest m_request;
    const MethodDescriptor *m_method;
    const Origin m_origin;
    HttpClient &m_client;
    const CheckLimits m_limits;
    CheckValues m_values;
    Redactor m_redactor;
    CheckReport m_draft;
    QHash<QString, ListedItems> m_listed;
    bool m_tokenAccepted = false;
    QElapsedTimer m_since;
    const QFuture<Result<CheckReport>> m_report;
    QFuture<Result<HttpOutcome>> m_current;
};

} // namespace patchbay
