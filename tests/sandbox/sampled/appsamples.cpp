#include "tests/sandbox/sampled/appsamples.h"

#include "tests/sandbox/sampled/samplereader.h"

#include <QFile>
#include <QJsonDocument>

namespace patchbay::sandbox
{

using namespace Qt::StringLiterals;

namespace
{

/// The value at a JSON pointer, or undefined.
QJsonValue at(QJsonValue value, const QString &pointer)
{
    for (QString key : pointer.mid(1).split(u'/')) {
        key.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        bool isIndex = false;
        const int index = key.toInt(&isIndex);
        value = value.isArray() && isIndex ? QJsonValue(value.toArray().at(index)) : QJsonValue(value[key]);
    }
    return value;
}

QString textOf(const QJsonValue &value)
{
    if (value.isBool()) {
        return value.toBool() ? u"true"_s : u"false"_s;
    }
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

} // namespace

HttpResponse SampleReply::response(const QByteArray &base) const
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    response.body.replace("{base}", base);
    for (HttpHeader header : headers) {
        header.value.replace("{base}", base);
        response.headers.append(header);
    }
    if (!type.isEmpty()) {
        response.setHeader("Content-Type", type);
    }
    return response;
}

bool SampleRoute::fits(const HttpRequest &request) const
{
    if ((request.method == "HEAD" ? QByteArray("GET") : request.method) != method ||
        request.segments.size() != segments.size()) {
        return false;
    }
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (segments[i] != "{}"_L1 && segments[i] != request.segments[i]) {
            return false;
        }
    }
    for (auto item = query.begin(); item != query.end(); ++item) {
        if (request.argument(item.key()) != item.value()) {
            return false;
        }
    }
    for (const HttpHeader &header : with) {
        if (request.header(header.name) != header.value) {
            return false;
        }
    }
    for (const QString &text : contains) {
        if (!request.body.contains(text.toUtf8())) {
            return false;
        }
    }
    const QJsonValue json = QJsonDocument::fromJson(request.body).object();
    const QUrlQuery form(QString::fromUtf8(request.body).replace(u'+', u' '));
    for (auto item = where.begin(); item != where.end(); ++item) {
        const QString given = item.key().startsWith(u'/')
                                  ? textOf(at(json, item.key()))
                                  : form.queryItemValue(item.key(), QUrl::FullyDecoded);
        if (given != textOf(item.value())) {
            return false;
        }
    }
    return true;
}

std::expected<AppSamples, QString> AppSamples::read(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(fileName + u": "_s + file.errorString());
    }
    QJsonParseError syntax;
    const QByteArray bytes = file.readAll();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &syntax);
    if (!document.isObject()) {
        const auto line = bytes.first(std::min<qsizetype>(syntax.offset, bytes.size())).count('\n') + 1;
        return std::unexpected(u"%1: line %2: %3"_s.arg(fileName).arg(line).arg(syntax.errorString()));
    }
    SampleReader reader;
    AppSamples samples = reader.read(document.object());
    if (!reader.problem().isEmpty()) {
        return std::unexpected(fileName + u": "_s + reader.problem());
    }
    return samples;
}

} // namespace patchbay::sandbox
