#include "providers/net/certificatefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>

namespace patchbay
{

std::expected<QSslConfiguration, CertificateFileProblem> trusting(const QString &caFile)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (caFile.isEmpty()) {
        return configuration;
    }
    const QFileInfo info(caFile);
    if (!info.exists()) {
        return std::unexpected(CertificateFileProblem::Missing);
    }
    QFile file(caFile);
    // A pipe or a device could block or never end.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return std::unexpected(CertificateFileProblem::Unreadable);
    }
    constexpr qint64 largest = 1024 * 1024;
    const QByteArray bytes = file.read(largest + 1);
    if (bytes.size() > largest) {
        return std::unexpected(CertificateFileProblem::TooLarge);
    }
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (certificates.isEmpty()) {
        return std::unexpected(CertificateFileProblem::NoCertificate);
    }
    // Adding to the configuration turns off loading the system's on demand, so they are added too.
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + certificates);
    return configuration;
}

} // namespace patchbay
