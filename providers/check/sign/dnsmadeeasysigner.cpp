#include "providers/check/sign/requestsigner.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QMessageAuthenticationCode>

namespace patchbay
{

void signForDnsMadeEasy(HttpRequest &request, const CheckValues &values, const QDateTime &now)
{
    const QByteArray date =
        QLocale::c().toString(now.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
    const QByteArray code = QMessageAuthenticationCode::hash(
        date, values.secret(QStringLiteral("secretKey")).reveal(), QCryptographicHash::Sha1);
    request.headers.append({"x-dnsme-apiKey", values.secret(QStringLiteral("apiKey")).reveal()});
    request.headers.append({"x-dnsme-requestDate", date});
    request.headers.append({"x-dnsme-hmac", code.toHex()});
}

} // namespace patchbay
