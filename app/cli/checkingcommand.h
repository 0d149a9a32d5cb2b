#pragma once

#include "app/cli/command.h"
#include "app/connections/acceptance.h"
#include "app/connections/connection.h"
#include "providers/check/checkengine.h"

namespace patchbay
{

/// A command that stores only what a check has found good enough.
class CheckingCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

protected:
    static QList<QCommandLineOption> checkOptions();

    bool isUnchecked() const;
    /// Unchecked where --unchecked says so.
    Acceptance acceptance() const;
    /// Goes on with a report that acceptance() covers; ends the command with another.
    void checkThen(const CheckRequest &request, std::function<void(const CheckReport &)> next);
    /// Goes on with the secrets under these vault keys, by field key, and with those of `before`.
    void readSecretsThen(const QMap<QString, QString> &vaultKeys,
                         std::function<void(const QMap<QString, Secret> &)> next,
                         const QMap<QString, Secret> &before = {});

private:
    CommandError refusal(const CheckReport &report, const QString &appName) const;
};

} // namespace patchbay
