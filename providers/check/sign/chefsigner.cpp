#include "providers/check/sign/requestsigner.h"
#include "providers/check/sign/rsasignature.h"

#include <QCryptographicHash>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype signatureLine = 60;

/// As it is signed: without query, double slashes or a slash at the end.
QByteArray canonicalPath(const QString &pathAndQuery)
{
    QByteArray path = pathAndQuery.section(u'?', 0, 0).toLatin1();
    while (path.contains("//")) {
        path.replace("//", "/");
    }
    return path.size() > 1 && path.endsWith('/') ? path.chopped(1) : path;
}

} // namespace

void signForChef(HttpRequest &request, const CheckValues &values, const QDateTime &now)
{
    const auto key = RsaPrivateKey::read(values.secret(u"privateKey"_s));
    if (!key) {
        return;
    }
    const QByteArray hash = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toBase64();
    const QByteArray time = now.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s).toLatin1();
    const QByteArray user = values.field(u"userName"_s).toUtf8();
    const QByteArray text = "Method:" + request.verb + "\nPath:" + canonicalPath(request.pathAndQuery) +
                            "\nX-Ops-Content-Hash:" + hash +
                            "\nX-Ops-Sign:version=1.3\nX-Ops-Timestamp:" + time + "\nX-Ops-UserId:" + user +
                            "\nX-Ops-Server-API-Version:1";
    request.headers.append(HttpHeaders::value_type{"X-Ops-Sign", "algorithm=sha256;version=1.3;"});
    request.headers.append(HttpHeaders::value_type{"X-Ops-UserId", user});
    request.headers.append(HttpHeaders::value_type{"X-Ops-Timestamp", time});
    request.headers.append(HttpHeaders::value_type{"X-Ops-Content-Hash", hash});
    request.headers.append(HttpHeaders::value_type{"X-Ops-Server-API-Version", "1"});
    request.headers.append(HttpHeaders::value_type{"X-Chef-Version", "14.0.0"});
    const QByteArray signature = key->sign(text).toBase64();
    for (qsizetype at = 0, number = 1; at < signature.size(); at += signatureLine, ++number) {
        request.headers.append(HttpHeaders::value_type{"X-Ops-Authorization-" + QByteArray::number(number),
                                                       signature.mid(at, signatureLine)});
    }
}

} // namespace patchbay
