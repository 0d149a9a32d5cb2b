#pragma once

#include "providers/check/checkreport.h"
#include "providers/net/certificatefile.h"
#include "providers/net/httpanswer.h"
#include "providers/net/origin.h"

#include <QString>

namespace patchbay
{

/// What a failure on the way to a service means, in words.
struct TransportText {
    Verdict verdict = Verdict::Unreachable;
    QString detail;
    QString hint;
};

/// `ownAddress`: the user chose the address and can correct it.
TransportText transportText(const HttpFailure &failure, const Origin &origin, const QString &app,
                            bool ownAddress);

TransportText certificateFileText(CertificateFileProblem problem);

} // namespace patchbay
