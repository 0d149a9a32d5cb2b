#pragma once

#include <QSslConfiguration>
#include <QString>

#include <expected>
#include <memory>

class QTemporaryDir;

namespace patchbay::sandbox
{

/// How a TLS server presents itself.
enum class TlsKind {
    PrivateCa,  ///< right in every way, for a client that knows the authority
    SelfSigned, ///< right host and dates, but nobody vouches for it
    Expired,    ///< by the authority, over since yesterday
    WrongHost,  ///< by the authority, for another host
    WholeChain, ///< as PrivateCa, and sends the authority's certificate as well
};

/// A private certificate authority and server certificates for 127.0.0.1, made anew each time in a folder
/// that goes with this object.
class TestCertificates
{
public:
    /// Runs the openssl command; the reason in a sentence where that fails.
    static std::expected<TestCertificates, QString> make();
    TestCertificates(TestCertificates &&) noexcept;
    ~TestCertificates();

    QString caFile() const; ///< PEM of the authority
    QSslConfiguration configuration(TlsKind kind) const;

private:
    explicit TestCertificates(std::unique_ptr<QTemporaryDir> folder);
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace patchbay::sandbox
