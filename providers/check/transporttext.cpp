#include "providers/check/transporttext.h"

#include <QCoreApplication>

namespace patchbay
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::TransportText)
};

QString checkNetwork(bool ownAddress)
{
    return ownAddress ? Words::tr("Check the instance URL and your network, then try again.")
                      : Words::tr("Check your network, then try again.");
}

QString somethingBetween(bool ownAddress)
{
    return ownAddress ? Words::tr("Check the instance URL. A proxy may also stand in between.")
                      : Words::tr("A proxy or a sign-in page of your network may stand in between.");
}

TransportText untrustedText(TlsProblem problem, const QString &origin)
{
    const Verdict verdict = Verdict::Misconfigured;
    switch (problem) {
    case TlsProblem::Expired:
        return {
            verdict, Words::tr("The certificate of %1 has expired.").arg(origin),
            Words::tr("Check the clock of this computer, or have the certificate of the service renewed.")};
    case TlsProblem::NotYetValid:
        return {verdict, Words::tr("The certificate of %1 is not valid yet.").arg(origin),
                Words::tr("Check the clock of this computer.")};
    case TlsProblem::WrongHost:
        return {
            verdict, Words::tr("The certificate of %1 is for another address.").arg(origin),
            Words::tr("Use the address that the certificate names. If that is what you did, someone may be "
                      "listening in.")};
    case TlsProblem::SelfSigned:
        return {verdict,
                Words::tr("The certificate of %1 is signed by itself, so nobody vouches for it.").arg(origin),
                Words::tr("If it is yours, choose it as the certificate file of this connection.")};
    case TlsProblem::UnknownAuthority:
        return {verdict,
                Words::tr("The certificate of %1 comes from an authority that this computer does not know.")
                    .arg(origin),
                Words::tr("If it is your own authority, choose its certificate file for this connection.")};
    case TlsProblem::Other:
        return {verdict, Words::tr("The certificate of %1 cannot be trusted.").arg(origin),
                Words::tr("Ask whoever runs the service.")};
    }
    Q_UNREACHABLE();
}

} // namespace

TransportText transportText(const HttpFailure &failure, const Origin &origin, const QString &app,
                            bool ownAddress)
{
    const QString address = origin.text();
    switch (failure.problem) {
    case HttpProblem::NoConnection:
        return {Verdict::Unreachable, Words::tr("No connection to %1 could be made.").arg(address),
                checkNetwork(ownAddress)};
    case HttpProblem::HostNotFound:
        return {Verdict::Unreachable, Words::tr("There is no computer with the name %1.").arg(origin.host()),
                checkNetwork(ownAddress)};
    case HttpProblem::Refused:
        return {Verdict::Unreachable, Words::tr("Nothing answers at %1.").arg(address),
                ownAddress ? Words::tr("Check that the service runs and that the instance URL is right.")
                           : checkNetwork(false)};
    case HttpProblem::TimedOut:
        return {Verdict::Unreachable, Words::tr("%1 did not answer in time.").arg(address),
                checkNetwork(ownAddress)};
    case HttpProblem::ConnectionLost:
        return {Verdict::Unreachable, Words::tr("%1 hung up without an answer.").arg(address),
                checkNetwork(ownAddress)};
    case HttpProblem::Proxy:
        return {Verdict::Unreachable,
                Words::tr("The proxy of this computer did not let the request through."),
                Words::tr("Check the proxy settings of your system, then try again.")};
    case HttpProblem::Truncated:
        return {Verdict::Misconfigured, Words::tr("The answer of %1 was cut off.").arg(address),
                somethingBetween(ownAddress)};
    case HttpProblem::TooLarge:
        return {Verdict::Misconfigured,
                Words::tr("The answer of %1 is far larger than one of %2.").arg(address, app),
                somethingBetween(ownAddress)};
    case HttpProblem::Unreadable:
        return {Verdict::Misconfigured, Words::tr("The answer of %1 could not be read.").arg(address),
                somethingBetween(ownAddress)};
    case HttpProblem::NotSecure:
        return {Verdict::Misconfigured, Words::tr("%1 does not offer a secure connection.").arg(address),
                ownAddress ? Words::tr("Check the instance URL and its port.") : somethingBetween(false)};
    case HttpProblem::Untrusted:
        return untrustedText(failure.tls, address);
    case HttpProblem::OtherOrigin:
        return {Verdict::Misconfigured,
                Words::tr("%1 leads on to %2. The token was not sent there.").arg(address, failure.origin),
                ownAddress
                    ? Words::tr("If that is the service you mean, give its address as the instance URL.")
                    : somethingBetween(false)};
    case HttpProblem::RedirectLoop:
        return {Verdict::Misconfigured,
                Words::tr("%1 leads from one address to the next without an answer.").arg(address),
                somethingBetween(ownAddress)};
    case HttpProblem::AskedToWait:
        return {Verdict::Unreachable,
                Words::tr("%1 has asked for a pause, so this was not asked again.").arg(app),
                Words::tr("Check this connection again later.")};
    }
    Q_UNREACHABLE();
}

TransportText certificateFileText(CertificateFileProblem problem)
{
    const Verdict verdict = Verdict::Misconfigured;
    const QString hint = Words::tr("Choose another certificate file.");
    switch (problem) {
    case CertificateFileProblem::Missing:
        return {verdict, Words::tr("The certificate file of this connection is no longer there."), hint};
    case CertificateFileProblem::Unreadable:
        return {verdict, Words::tr("The certificate file of this connection cannot be read."),
                Words::tr("Check who may read it, or choose another certificate file.")};
    case CertificateFileProblem::NoCertificate:
        return {verdict, Words::tr("The certificate file of this connection holds no certificate."),
                Words::tr("Choose a file in PEM format.")};
    case CertificateFileProblem::TooLarge:
        return {verdict, Words::tr("The certificate file of this connection is too large."), hint};
    }
    Q_UNREACHABLE();
}

} // namespace patchbay
