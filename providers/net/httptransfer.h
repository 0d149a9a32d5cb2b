#pragma once

#include "providers/net/httpanswer.h"
#include "providers/net/httplimits.h"
#include "providers/net/httprequest.h"

#include <QList>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>
#include <QUrl>

class QNetworkAccessManager;

namespace patchbay
{

/// One request on the wire. Follows no redirect, keeps no cookie, uses no cache, answers no sign-in challenge
/// and ignores no TLS error. Destroying it aborts.
class HttpTransfer : public QObject
{
    Q_OBJECT

public:
    HttpTransfer(QNetworkAccessManager &network, const QUrl &url, const HttpRequest &request,
                 const QSslConfiguration &tls, const HttpLimits &limits, QObject *parent = nullptr);
    ~HttpTransfer() override;

    void fail(HttpProblem problem); ///< aborts and ends with `problem`

signals:
    void done(const patchbay::HttpOutcome &outcome); ///< once

private:
    void read();
    void finish();
    void end(const HttpOutcome &outcome);
    HttpFailure failureOf(QNetworkReply::NetworkError error) const;
    HttpAnswer answer() const;
    bool isTruncated() const;

    const HttpLimits m_limits;
    QPointer<QNetworkReply> m_reply; ///< gone where the network goes first
    QTimer m_stall;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    bool m_ended = false;
};

} // namespace patchbay
