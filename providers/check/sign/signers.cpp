#include "providers/check/sign/requestsigner.h"
#include "providers/check/sign/rsasignature.h"

#include <QCoreApplication>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::RequestSigner)
};

} // namespace

void sign(HttpRequest &request, const QString &signer, const CheckValues &values, const QDateTime &now)
{
    if (signer == "dns-made-easy"_L1) {
        signForDnsMadeEasy(request, values, now);
    } else if (signer == "chef"_L1) {
        signForChef(request, values, now);
    }
}

std::optional<Finding> signingProblem(const QString &signer, const CheckValues &values)
{
    if (signer == "chef"_L1 && !RsaPrivateKey::read(values.secret(u"privateKey"_s))) {
        return Finding::failed(
            Verdict::Rejected, Words::tr("This is no RSA private key."),
            Words::tr("Paste the whole file that Chef gave out, from its BEGIN line to its "
                      "END line. A key with a passphrase cannot be used."));
    }
    return std::nullopt;
}

} // namespace patchbay
