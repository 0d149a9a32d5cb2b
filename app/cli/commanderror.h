#pragma once

#include "app/cli/exitcode.h"
#include "providers/base/error.h"

#include <QJsonObject>
#include <QString>

#include <expected>
#include <optional>

namespace patchbay
{

/// Why a command ends early: a sentence for people, a code for scripts, an exit code for the shell. No secret
/// in it.
struct CommandError {
    ExitCode exitCode = ExitCode::Internal;
    QString code; ///< `name-taken`; stable
    QString message;
    std::optional<CheckReport> report; ///< where a check is the reason
};

template <typename T> using Parsed = std::expected<T, CommandError>;

/// The word for scripts: `no-such-connection`, `vault-locked` …
QString toString(ErrorCode code);

/// A wrong command line or a value that cannot be.
std::unexpected<CommandError> usageError(const QString &message);
CommandError commandError(const Error &error, const QString &vaultName);
/// For a report that is not good enough to store.
CommandError commandError(const CheckReport &report, const QString &appName);

/// `{"error":{"code":…,"message":…}}`, and `status` where there is a report.
QJsonObject toJson(const CommandError &error);

} // namespace patchbay
