#include "tests/sandbox/tls/testcertificates.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

using Done = std::expected<void, QString>;

// Every extension is named here, so that the system's own openssl.cnf has no say.
constexpr char openSslConfig[] = R"([ca]
default_ca = authority
[authority]
new_certs_dir = .
database = index.txt
default_md = sha256
policy = any
rand_serial = yes
unique_subject = no
copy_extensions = none
[any]
commonName = supplied
[req]
distinguished_name = name
prompt = no
[name]
commonName = unused
[authority_extensions]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[this_host]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = IP:127.0.0.1,DNS:localhost
[other_host]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:elsewhere.invalid
)";

constexpr QLatin1String authority("ca");

QString baseName(TlsKind kind)
{
    switch (kind) {
    case TlsKind::PrivateCa:
    case TlsKind::WholeChain:
        return u"private"_s;
    case TlsKind::SelfSigned:
        return u"selfsigned"_s;
    case TlsKind::Expired:
        return u"expired"_s;
    case TlsKind::WrongHost:
        return u"wronghost"_s;
    }
    return {};
}

Done writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(content) != content.size()) {
        return std::unexpected(u"%1 cannot be written: %2."_s.arg(path, file.errorString()));
    }
    return {};
}

Done runOpenSsl(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"openssl"_s, arguments);
    if (!process.waitForStarted()) {
        return std::unexpected(
            u"The openssl command is missing. Install it, or leave TLS out with --no-tls."_s);
    }
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        return std::unexpected(u"openssl %1 failed: %2"_s.arg(
            arguments.first(), QString::fromLocal8Bit(process.readAllStandardError()).trimmed()));
    }
    return {};
}

// The authority signs by RSA: of signatures by elliptic curves Wine refuses one in some fifty.
QStringList newKey(const QString &name)
{
    const QStringList kind = name == authority
                                 ? QStringList{u"rsa:2048"_s}
                                 : QStringList{u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s};
    return QStringList{u"-config"_s, u"openssl.cnf"_s, u"-newkey"_s} + kind +
           QStringList{u"-nodes"_s, u"-keyout"_s, name + ".key"_L1, u"-subj"_s,
                       u"/CN=Patchbay sandbox "_s + name};
}

Done selfSign(const QString &folder, const QString &name, const QString &extensions)
{
    return runOpenSsl(folder, QStringList{u"req"_s, u"-x509"_s, u"-days"_s, u"30"_s, u"-extensions"_s,
                                          extensions, u"-out"_s, name + ".pem"_L1} +
                                  newKey(name));
}

Done issue(const QString &folder, const QString &name, const QString &extensions, const QDateTime &from,
           const QDateTime &until)
{
    const auto asn1 = [](const QDateTime &time) { return time.toString(u"yyMMddHHmmss"_s) + u'Z'; };
    const Done asked =
        runOpenSsl(folder, QStringList{u"req"_s, u"-new"_s, u"-out"_s, name + ".csr"_L1} + newKey(name));
    if (!asked) {
        return asked;
    }
    return runOpenSsl(folder, {u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, u"openssl.cnf"_s, u"-cert"_s,
                               u"ca.pem"_s, u"-keyfile"_s, u"ca.key"_s, u"-extensions"_s, extensions,
                               u"-startdate"_s, asn1(from), u"-enddate"_s, asn1(until), u"-in"_s,
                               name + ".csr"_L1, u"-out"_s, name + ".pem"_L1});
}

Done makeAll(const QString &folder)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto issueFor = [&](TlsKind kind, const QString &extensions, int fromDay, int untilDay) {
        return issue(folder, baseName(kind), extensions, now.addDays(fromDay), now.addDays(untilDay));
    };
    const std::function<Done()> steps[] = {
        [&] { return writeFile(folder + "/openssl.cnf"_L1, openSslConfig); },
        [&] { return writeFile(folder + "/index.txt"_L1, {}); },
        [&] { return selfSign(folder, authority, u"authority_extensions"_s); },
        [&] { return selfSign(folder, baseName(TlsKind::SelfSigned), u"this_host"_s); },
        [&] { return issueFor(TlsKind::PrivateCa, u"this_host"_s, -1, 30); },
        [&] { return issueFor(TlsKind::Expired, u"this_host"_s, -30, -1); },
        [&] { return issueFor(TlsKind::WrongHost, u"other_host"_s, -1, 30); },
    };
    for (const auto &step : steps) {
        if (const Done done = step(); !done) {
            return done;
        }
    }
    return {};
}

} // namespace

TestCertificates::TestCertificates(std::unique_ptr<QTemporaryDir> folder)
    : m_folder(std::move(folder))
{
}

TestCertificates::TestCertificates(TestCertificates &&) noexcept = default;

TestCertificates::~TestCertificates() = default;

std::expected<TestCertificates, QString> TestCertificates::make()
{
    auto folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/patchbay-sandbox-XXXXXX"_L1);
    if (!folder->isValid()) {
        return std::unexpected(u"No temporary folder can be made: %1."_s.arg(folder->errorString()));
    }
    if (const Done made = makeAll(folder->path()); !made) {
        return std::unexpected(made.error());
    }
    return TestCertificates(std::move(folder));
}

QString TestCertificates::caFile() const
{
    return m_folder->filePath(u"ca.pem"_s);
}

QSslConfiguration TestCertificates::configuration(TlsKind kind) const
{
    const QString base = m_folder->filePath(baseName(kind));
    QFile keyFile(base + ".key"_L1);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (keyFile.open(QFile::ReadOnly)) {
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    }
    QList<QSslCertificate> chain = QSslCertificate::fromPath(base + ".pem"_L1);
    if (kind == TlsKind::WholeChain) {
        chain += QSslCertificate::fromPath(caFile());
    }
    configuration.setLocalCertificateChain(chain);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace patchbay::sandbox
