#include "app/cli/exitcode.h"

#include <algorithm>
#include <array>

namespace patchbay
{

ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreLocked:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreUnavailable:
        return ExitCode::Internal;
    case ErrorCode::Cancelled:
        return ExitCode::Interrupted;
    case ErrorCode::InvalidValue:
        return ExitCode::Usage;
    case ErrorCode::NoSuchConnection:
    case ErrorCode::NoSuchApp:
    case ErrorCode::AppChanged:
        return ExitCode::NotFound;
    case ErrorCode::NameTaken:
        return ExitCode::NameTaken;
    case ErrorCode::TokenRejected:
        return ExitCode::Rejected;
    case ErrorCode::TokenLimited:
        return ExitCode::Limited;
    case ErrorCode::ServiceUnreachable:
    case ErrorCode::ServiceMisconfigured:
        return ExitCode::Unreachable;
    case ErrorCode::VaultUnavailable:
    case ErrorCode::VaultLocked:
    case ErrorCode::VaultDenied:
    case ErrorCode::VaultTimeout:
    case ErrorCode::VaultFull:
    case ErrorCode::SecretMissing:
        return ExitCode::Vault;
    case ErrorCode::StoreCorrupt:
    case ErrorCode::StoreTooNew:
    case ErrorCode::BadFile:
        return ExitCode::BadFile;
    }
    return ExitCode::Internal;
}

ExitCode exitCodeFor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
    case Verdict::Unchecked:
        return ExitCode::Done;
    case Verdict::Limited:
        return ExitCode::Limited;
    case Verdict::Rejected:
    case Verdict::Expired:
        return ExitCode::Rejected;
    case Verdict::Misconfigured:
    case Verdict::Unreachable:
        return ExitCode::Unreachable;
    }
    return ExitCode::Internal;
}

ExitCode worse(ExitCode left, ExitCode right)
{
    // A token that is refused needs a person; a service that is down may come back by itself.
    static constexpr std::array fromBestToWorst{
        ExitCode::Done,     ExitCode::Limited,  ExitCode::Unreachable, ExitCode::Rejected,
        ExitCode::NotFound, ExitCode::Usage,    ExitCode::NameTaken,   ExitCode::BadFile,
        ExitCode::Vault,    ExitCode::Internal, ExitCode::Interrupted,
    };
    const auto rank = [](ExitCode code) { return std::ranges::find(fromBestToWorst, code); };
    return rank(left) < rank(right) ? right : left;
}

} // namespace patchbay
