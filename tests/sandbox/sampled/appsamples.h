#pragma once

#include "tests/sandbox/http/httpmessage.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <expected>

namespace patchbay::sandbox
{

/// A recorded answer. `{base}` in its headers and body stands for the double's own address.
struct SampleReply {
    int status = 200;
    QByteArray type;
    QList<HttpHeader> headers;
    QByteArray body;

    HttpResponse response(const QByteArray &base) const;
};

struct SampleRoute {
    QString name; ///< by which cases give it another answer; may be empty
    QByteArray method;
    QStringList segments;         ///< `{}` matches any
    QMap<QString, QString> query; ///< that must be there
    QJsonObject where;            ///< JSON pointer or form key: value, within the request's body
    QStringList contains;         ///< texts in the request's body
    QList<HttpHeader> with;       ///< headers that the request must have
    bool open = false;            ///< answers without a good credential too
    SampleReply reply;

    bool fits(const HttpRequest &request) const;
};

/// The one request by which a plain judgement is made; placeholders name fields.
struct PlainRequest {
    QByteArray method;
    QString path;
    QMap<QString, QString> headers;
    QString body;
    QString contentType;
    QStringList has;   ///< pointers that a good answer has
    QStringList lacks; ///< and those that it must not have
};

struct SampleCase {
    QString name;
    QString method;
    QMap<QString, QString> fields;
    QMap<QString, QString> secrets;
    QMap<QString, SampleReply> replies; ///< by route name; `refusal` too
    QJsonObject expect;
};

/// What `tests/data/samples/<app>.json` holds: an app's API as recorded samples, and what a check has to say
/// of it.
struct AppSamples {
    QString app;
    QString
        service; ///< a service of the sandbox written in C++ that answers in the place of routes; or empty
    PlainRequest plain;
    QList<QList<HttpHeader>> access; ///< a request with all headers of one of these is let in
    SampleReply refusal;
    SampleReply missing;
    QList<SampleRoute> routes;
    SampleCase good;
    QList<SampleCase> cases; ///< complete: what a case leaves out is taken from `good`

    /// The reason with the path of the key where the file cannot be used.
    static std::expected<AppSamples, QString> read(const QString &fileName);
};

} // namespace patchbay::sandbox
