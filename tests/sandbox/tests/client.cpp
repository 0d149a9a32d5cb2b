#include "tests/sandbox/tests/client.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <memory>

namespace patchbay::sandbox
{

QByteArray Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

QNetworkReply *Client::send(const QByteArray &method, const QString &pathAndQuery, const QByteArray &token,
                            const QByteArray &body)
{
    QNetworkRequest request(m_base.resolved(QUrl(pathAndQuery)));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!token.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + token);
    }
    if (!body.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    }
    if (!m_caFile.isEmpty()) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(m_caFile));
        request.setSslConfiguration(configuration);
    }
    return m_network.sendCustomRequest(request, method, body);
}

Answer Client::ask(const QByteArray &method, const QString &pathAndQuery, const QByteArray &token,
                   const QByteArray &body)
{
    const std::unique_ptr<QNetworkReply> reply(send(method, pathAndQuery, token, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished()) {
        finished.wait(10000);
    }
    return {reply->error(), reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            reply->readAll(), reply->rawHeaderPairs()};
}

} // namespace patchbay::sandbox
