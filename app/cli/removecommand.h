#pragma once

#include "app/cli/command.h"

namespace patchbay
{

/// `remove`: removes a connection and its token.
class RemoveCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    CommandSyntax syntax() const override;

protected:
    void run() override;

private:
    void begin();
    Parsed<void> confirm(const Connection &connection);
    void remove(const Connection &connection);
    /// What is to be said where the token could not be taken out of the keychain.
    CommandError withoutSecret(const Connection &connection, const Error &why);
};

} // namespace patchbay
