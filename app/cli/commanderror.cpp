#include "app/cli/commanderror.h"

#include "app/text/problemtext.h"

namespace patchbay
{

QString toString(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return QStringLiteral("internal");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::InvalidValue:
        return QStringLiteral("invalid-value");
    case ErrorCode::NoSuchConnection:
        return QStringLiteral("no-such-connection");
    case ErrorCode::NoSuchApp:
        return QStringLiteral("no-such-app");
    case ErrorCode::AppChanged:
        return QStringLiteral("app-changed");
    case ErrorCode::NameTaken:
        return QStringLiteral("name-taken");
    case ErrorCode::TokenRejected:
        return QStringLiteral("token-rejected");
    case ErrorCode::TokenLimited:
        return QStringLiteral("token-limited");
    case ErrorCode::ServiceUnreachable:
        return QStringLiteral("service-unreachable");
    case ErrorCode::ServiceMisconfigured:
        return QStringLiteral("service-misconfigured");
    case ErrorCode::VaultUnavailable:
        return QStringLiteral("vault-unavailable");
    case ErrorCode::VaultLocked:
        return QStringLiteral("vault-locked");
    case ErrorCode::VaultDenied:
        return QStringLiteral("vault-denied");
    case ErrorCode::VaultTimeout:
        return QStringLiteral("vault-timeout");
    case ErrorCode::VaultFull:
        return QStringLiteral("vault-full");
    case ErrorCode::SecretMissing:
        return QStringLiteral("secret-missing");
    case ErrorCode::StoreCorrupt:
        return QStringLiteral("store-corrupt");
    case ErrorCode::StoreTooNew:
        return QStringLiteral("store-too-new");
    case ErrorCode::StoreReadOnly:
        return QStringLiteral("store-read-only");
    case ErrorCode::StoreLocked:
        return QStringLiteral("store-locked");
    case ErrorCode::StoreFull:
        return QStringLiteral("store-full");
    case ErrorCode::StoreUnavailable:
        return QStringLiteral("store-unavailable");
    case ErrorCode::BadFile:
        return QStringLiteral("bad-file");
    }
    return QStringLiteral("internal");
}

std::unexpected<CommandError> usageError(const QString &message)
{
    return std::unexpected(CommandError{ExitCode::Usage, QStringLiteral("usage"), message, {}});
}

CommandError commandError(const Error &error, const QString &vaultName)
{
    return {exitCodeFor(error.code), toString(error.code), sentence(error, vaultName), {}};
}

CommandError commandError(const CheckReport &report, const QString &appName)
{
    ErrorCode code = ErrorCode::Internal;
    switch (report.verdict) {
    case Verdict::Limited:
        code = ErrorCode::TokenLimited;
        break;
    case Verdict::Rejected:
    case Verdict::Expired:
        code = ErrorCode::TokenRejected;
        break;
    case Verdict::Misconfigured:
        code = ErrorCode::ServiceMisconfigured;
        break;
    case Verdict::Unreachable:
    case Verdict::Unchecked: // no step of the check could be taken
        code = ErrorCode::ServiceUnreachable;
        break;
    case Verdict::Valid:
        break;
    }
    return {exitCodeFor(code), toString(code), verdictSentence(report, appName), report};
}

QJsonObject toJson(const CommandError &error)
{
    QJsonObject json{{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), error.code},
                                                           {QStringLiteral("message"), error.message}}}};
    if (error.report) {
        json.insert(QStringLiteral("status"), toJson(*error.report));
    }
    return json;
}

} // namespace patchbay
