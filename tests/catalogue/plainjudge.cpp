#include "tests/catalogue/plainjudge.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>

#include <memory>

namespace patchbay::testing
{

using namespace Qt::StringLiterals;

namespace
{

QString expanded(QString text, const QMap<QString, QString> &values)
{
    for (auto value = values.begin(); value != values.end(); ++value) {
        text.replace(u'{' + value.key() + u'}', value.value());
    }
    return text;
}

bool has(const QByteArray &body, const QString &pointer)
{
    QJsonValue value = QJsonDocument::fromJson(body).object();
    for (const QString &key : pointer.mid(1).split(u'/')) {
        value = value[key];
    }
    return !value.isUndefined() && !value.isNull();
}

} // namespace

PlainJudge::PlainJudge()
{
    m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_network.setTransferTimeout(5000);
}

bool PlainJudge::takesForValid(const sandbox::AppSamples &samples, const sandbox::SampleCase &given,
                               const MethodDescriptor &method, const QUrl &base)
{
    QMap<QString, QString> values;
    for (const FieldDescriptor &field : method.fields) {
        values.insert(field.key, field.defaultValue);
    }
    values.insert(given.fields);
    values.insert(given.secrets);
    const sandbox::PlainRequest &plain = samples.plain;
    QNetworkRequest request(QUrl(base.toString() + expanded(plain.path, values)));
    request.setRawHeader("Content-Type", plain.contentType.toLatin1());
    for (auto header = plain.headers.begin(); header != plain.headers.end(); ++header) {
        QByteArray value = expanded(header.value(), values).toUtf8();
        if (header.value().startsWith("Basic "_L1) && header.value().contains(u'{')) {
            value = "Basic " + value.sliced(6).toBase64();
        }
        request.setRawHeader(header.key().toUtf8(), value);
    }
    const std::unique_ptr<QNetworkReply> reply(
        m_network.sendCustomRequest(request, plain.method, expanded(plain.body, values).toUtf8()));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished()) {
        finished.wait(10000);
    }
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200 || status > 299) {
        return false;
    }
    const QByteArray body = reply->readAll();
    return std::all_of(plain.has.begin(), plain.has.end(),
                       [&](const auto &pointer) { return has(body, pointer); }) &&
           std::none_of(plain.lacks.begin(), plain.lacks.end(),
                        [&](const auto &pointer) { return has(body, pointer); });
}

} // namespace patchbay::testing
