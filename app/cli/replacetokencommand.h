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
    void replace(const QUuid &id, const CheckRequest &request, const CheckReport &report);
    void conclude(const Result<Connection> &replaced);
};

} // namespace patchbay
