#include "tests/sandbox/sampled/samplereader.h"

#include <QJsonDocument>

namespace patchbay::sandbox
{

using namespace Qt::StringLiterals;

namespace
{

QMap<QString, QString> texts(const QJsonObject &object)
{
    QMap<QString, QString> result;
    for (auto item = object.begin(); item != object.end(); ++item) {
        result.insert(item.key(), item.value().toString());
    }
    return result;
}

QStringList list(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue item : value.toArray()) {
        result.append(item.toString());
    }
    return result;
}

QList<HttpHeader> headers(const QJsonObject &object)
{
    QList<HttpHeader> result;
    for (auto item = object.begin(); item != object.end(); ++item) {
        result.append({item.key().toUtf8(), item.value().toString().toUtf8()});
    }
    return result;
}

QByteArray bytes(const QJsonValue &value)
{
    if (value.isObject()) {
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    }
    if (value.isArray()) {
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    }
    // A document must be a list or an object, a body need not.
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.sliced(1, wrapped.size() - 2);
}

} // namespace

void SampleReader::report(const QString &path, const QString &reason)
{
    if (m_problem.isEmpty()) {
        m_problem = path + u": "_s + reason;
    }
}

void SampleReader::allow(const QString &path, const QJsonObject &object,
                         std::initializer_list<const char *> keys)
{
    for (const QString &key : object.keys()) {
        if (std::none_of(keys.begin(), keys.end(),
                         [&](const char *known) { return key == QLatin1String(known); })) {
            report(path, u"knows no %1"_s.arg(key));
        }
    }
}

AppSamples SampleReader::read(const QJsonObject &root)
{
    allow(u"file"_s, root,
          {"app", "service", "plain", "access", "refusal", "missing", "routes", "good", "cases"});
    AppSamples samples;
    samples.app = root["app"_L1].toString();
    samples.service = root["service"_L1].toString();
    samples.plain = readPlain(root["plain"_L1].toObject());
    for (const QJsonValue item : root["access"_L1].toArray()) {
        allow(u"access"_s, item.toObject(), {"headers"});
        samples.access.append(headers(item["headers"_L1].toObject()));
    }
    samples.refusal = readReply(u"refusal"_s, root["refusal"_L1].toObject());
    samples.missing = readReply(
        u"missing"_s, root["missing"_L1].toObject(
                          {{u"status"_s, 404}, {u"body"_s, QJsonObject{{u"message"_s, u"Not Found"_s}}}}));
    for (const QJsonValue item : root["routes"_L1].toArray()) {
        samples.routes.append(readRoute(u"routes[%1]"_s.arg(samples.routes.size()), item.toObject()));
    }
    const QJsonObject good = root["good"_L1].toObject();
    allow(u"good"_s, good, {"method", "fields", "secrets"});
    samples.good = {.name = {},
                    .method = good["method"_L1].toString(),
                    .fields = texts(good["fields"_L1].toObject()),
                    .secrets = texts(good["secrets"_L1].toObject()),
                    .replies = {},
                    .expect = {}};
    if (samples.good.method.isEmpty() || samples.good.secrets.isEmpty()) {
        report(u"good"_s, u"needs method and secrets"_s);
    }
    for (const QJsonValue item : root["cases"_L1].toArray()) {
        samples.cases.append(
            readCase(u"cases[%1]"_s.arg(samples.cases.size()), item.toObject(), samples.good));
        for (const QString &name : samples.cases.last().replies.keys()) {
            if (name != "refusal"_L1 && samples.service.isEmpty() &&
                std::none_of(samples.routes.begin(), samples.routes.end(),
                             [&](const SampleRoute &route) { return route.name == name; })) {
                report(samples.cases.last().name, u"%1 names no route"_s.arg(name));
            }
        }
    }
    return samples;
}

PlainRequest SampleReader::readPlain(const QJsonObject &object)
{
    allow(u"plain"_s, object, {"method", "path", "headers", "body", "contentType", "has", "lacks"});
    PlainRequest plain{.method = object["method"_L1].toString(u"GET"_s).toLatin1(),
                       .path = object["path"_L1].toString(),
                       .headers = texts(object["headers"_L1].toObject()),
                       .body = {},
                       .contentType = object["contentType"_L1].toString(u"application/json"_s),
                       .has = list(object["has"_L1]),
                       .lacks = list(object["lacks"_L1])};
    if (!plain.path.startsWith(u'/')) {
        report(u"plain.path"_s, u"must start with a slash"_s);
    }
    const QJsonValue body = object["body"_L1];
    if (body.isString()) {
        plain.body = body.toString();
    } else if (!body.isUndefined() && !body.isNull()) {
        plain.body = QString::fromUtf8(bytes(body));
    }
    return plain;
}

SampleReply SampleReader::readReply(const QString &path, const QJsonObject &object)
{
    allow(path, object, {"status", "headers", "body", "text", "type"});
    SampleReply reply;
    reply.status = object["status"_L1].toInt(200);
    reply.headers = headers(object["headers"_L1].toObject());
    QString type = object["type"_L1].toString();
    if (object.contains("text"_L1)) {
        reply.body = object["text"_L1].toString().toUtf8();
        type = type.isEmpty() ? u"text/plain"_s : type;
    } else if (object.contains("body"_L1)) {
        reply.body = bytes(object["body"_L1]);
        type = type.isEmpty() ? u"application/json"_s : type;
    }
    reply.type = type.toLatin1();
    if (reply.status < 200 || reply.status > 599) {
        report(path, u"status must lie between 200 and 599"_s);
    }
    return reply;
}

SampleRoute SampleReader::readRoute(const QString &path, const QJsonObject &object)
{
    allow(path, object,
          {"name", "request", "query", "where", "contains", "with", "open", "status", "headers", "body",
           "text", "type"});
    const QStringList request = object["request"_L1].toString().split(u' ');
    if (request.size() != 2 || !request.last().startsWith(u'/') || request.last().contains(u'?')) {
        report(path, u"request must be a method and a path without query"_s);
        return {};
    }
    SampleRoute route;
    route.name = object["name"_L1].toString();
    route.method = request.first().toLatin1();
    route.segments = request.last().mid(1).split(u'/');
    route.query = texts(object["query"_L1].toObject());
    route.where = object["where"_L1].toObject();
    route.contains = list(object["contains"_L1]);
    route.with = headers(object["with"_L1].toObject());
    route.open = object["open"_L1].toBool();
    QJsonObject reply;
    for (const auto &key : {"status"_L1, "headers"_L1, "body"_L1, "text"_L1, "type"_L1}) {
        if (object.contains(key)) {
            reply.insert(key, object[key]);
        }
    }
    route.reply = readReply(path, reply);
    return route;
}

SampleCase SampleReader::readCase(const QString &path, const QJsonObject &object, const SampleCase &good)
{
    allow(path, object, {"name", "method", "fields", "secrets", "replies", "expect"});
    SampleCase result = good;
    result.name = object["name"_L1].toString();
    result.expect = object["expect"_L1].toObject();
    if (result.name.isEmpty()) {
        report(path, u"needs a name"_s);
    }
    if (object.contains("method"_L1) && object["method"_L1].toString() != good.method) {
        // Another method has other fields.
        result.method = object["method"_L1].toString();
        result.fields.clear();
        result.secrets.clear();
    }
    const auto fields = texts(object["fields"_L1].toObject());
    for (auto item = fields.begin(); item != fields.end(); ++item) {
        result.fields.insert(item.key(), item.value());
    }
    const auto secrets = texts(object["secrets"_L1].toObject());
    for (auto item = secrets.begin(); item != secrets.end(); ++item) {
        result.secrets.insert(item.key(), item.value());
    }
    const QJsonObject replies = object["replies"_L1].toObject();
    for (auto item = replies.begin(); item != replies.end(); ++item) {
        result.replies.insert(item.key(),
                              readReply(path + u".replies."_s + item.key(), item.value().toObject()));
    }
    readExpect(path + u".expect"_s, result.expect);
    return result;
}

void SampleReader::readExpect(const QString &path, const QJsonObject &object)
{
    static const QStringList verdicts{u"valid"_s,         u"limited"_s,     u"rejected"_s, u"expired"_s,
                                      u"misconfigured"_s, u"unreachable"_s, u"unchecked"_s};
    static const QStringList outcomes{u"passed"_s, u"failed"_s, u"warning"_s, u"skipped"_s, u"unknown"_s};
    allow(path, object, {"verdict", "identity", "expiresAt", "resources", "scopes", "checks"});
    if (!verdicts.contains(object["verdict"_L1].toString())) {
        report(path, u"verdict must be one of "_s + verdicts.join(u", "_s));
    }
    const QJsonObject checks = object["checks"_L1].toObject();
    for (const QJsonValue outcome : checks) {
        if (!outcomes.contains(outcome.toString())) {
            report(path + u".checks"_s, u"must be one of "_s + outcomes.join(u", "_s));
        }
    }
}

} // namespace patchbay::sandbox
