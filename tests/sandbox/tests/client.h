#pragma once

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

namespace patchbay::sandbox
{

/// An answer as a client of the doubles sees it.
struct Answer {
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int status = 0;
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    QByteArray header(const QByteArray &name) const;
    QJsonDocument json() const { return QJsonDocument::fromJson(body); }
};

/// Asks a server of the sandbox and waits for the answer, at most some seconds.
class Client
{
public:
    explicit Client(QUrl base)
        : m_base(std::move(base))
    {
    }

    Answer get(const QString &pathAndQuery, const QByteArray &token = {})
    {
        return ask("GET", pathAndQuery, token);
    }
    Answer ask(const QByteArray &method, const QString &pathAndQuery, const QByteArray &token = {},
               const QByteArray &body = {});
    /// The request as it was sent out, for those who watch or abort it. Owned by the caller.
    QNetworkReply *send(const QByteArray &method, const QString &pathAndQuery, const QByteArray &token = {},
                        const QByteArray &body = {});
    void trust(const QString &caFile) { m_caFile = caFile; }

private:
    QUrl m_base;
    QString m_caFile;
    QNetworkAccessManager m_network;
};

} // namespace patchbay::sandbox
