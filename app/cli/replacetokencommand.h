#pragma once

#include "app/cli/checkingcommand.h"

namespace patchbay
{

/// `replace-token`: checks a new token and puts it in the place of the old one.
class ReplaceTokenCommand : public CheckingCommand
{
    Q_OBJECT

public:
    using CheckingCommand::CheckingCommand;
    CommandSyntax syntax() const override;

protected:
    void run() override;

private:
    Parsed<QMap<QString, Secret>> newSecrets(const Connection &connection, const MethodDescriptor &method);
    void begin();
    void replace(const Connection &checked, const QMap<QString, Secret> &secrets, const CheckReport &report);
};

} // namespace patchbay
