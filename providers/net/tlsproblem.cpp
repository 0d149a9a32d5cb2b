#include "providers/net/tlsproblem.h"

#include <algorithm>
#include <array>

namespace patchbay
{

namespace
{

TlsProblem problemOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return TlsProblem::Expired;
    case QSslError::CertificateNotYetValid:
        return TlsProblem::NotYetValid;
    case QSslError::HostNameMismatch:
        return TlsProblem::WrongHost;
    case QSslError::SelfSignedCertificate:
        return TlsProblem::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return TlsProblem::UnknownAuthority;
    default:
        return TlsProblem::Other;
    }
}

} // namespace

HttpFailure untrusted(const QList<QSslError> &errors)
{
    // A self-signed certificate often has the wrong host too, and another host's certificate is rarely
    // expired only.
    constexpr std::array order{TlsProblem::SelfSigned, TlsProblem::Expired,          TlsProblem::NotYetValid,
                               TlsProblem::WrongHost,  TlsProblem::UnknownAuthority, TlsProblem::Other};
    HttpFailure failure{.problem = HttpProblem::Untrusted, .origin = {}, .detail = {}};
    auto best = order.end();
    for (const QSslError &error : errors) {
        const auto found = std::find(order.begin(), order.end(), problemOf(error.error()));
        if (found < best) {
            best = found;
            failure.tls = *found;
            failure.detail = error.errorString();
        }
    }
    return failure;
}

} // namespace patchbay
