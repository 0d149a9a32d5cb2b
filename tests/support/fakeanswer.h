#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QList>
#include <QNetworkReply>
#include <QPair>
#include <QSslError>
#include <QString>

#include <optional>

namespace patchbay::testing
{

/// What a FakeNetwork answers to one request. Made by the functions below and refined by the `with…` ones:
/// `FakeAnswer::json(R"({"id": 1})").withHeader("Link", "…")`.
struct FakeAnswer {
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QNetworkReply::NetworkError error = QNetworkReply::NoError; ///< instead of an answer
    QList<QSslError> tlsErrors;                                 ///< instead of an answer
    bool stalled = false;                ///< says nothing before FakeNetwork::release()
    std::optional<qsizetype> stallAfter; ///< sends headers and so much of the body, the rest after release()
    qsizetype chunk = 0;                 ///< bytes a turn of the event loop; 0 means all at once

    static FakeAnswer json(const QByteArray &body, int status = 200);
    static FakeAnswer text(const QByteArray &body, int status = 200);
    static FakeAnswer html(const QByteArray &body = "<!doctype html><title>Sign in</title>",
                           int status = 200);
    static FakeAnswer redirect(const QByteArray &location, int status = 302);
    static FakeAnswer failure(QNetworkReply::NetworkError error);
    static FakeAnswer untrusted(QSslError::SslError error);
    static FakeAnswer stall(); ///< an empty one, for requests that are cancelled or time out

    FakeAnswer withHeader(const QByteArray &name, const QByteArray &value) const;
    FakeAnswer withChunks(qsizetype bytes) const;
    FakeAnswer stallingFirst() const;
    FakeAnswer stallingAfter(qsizetype bytes) const;
};

} // namespace patchbay::testing
