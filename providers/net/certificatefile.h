#pragma once

#include <QSslConfiguration>
#include <QString>

#include <expected>

namespace patchbay
{

enum class CertificateFileProblem { Missing, Unreadable, NoCertificate, TooLarge };

/// The system's TLS settings plus the certificate authorities in a PEM file; the system's alone for an empty
/// name.
std::expected<QSslConfiguration, CertificateFileProblem> trusting(const QString &caFile);

} // namespace patchbay
