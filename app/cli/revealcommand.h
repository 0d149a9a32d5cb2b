#pragma once

#include "app/cli/command.h"
#include "providers/base/secret.h"

namespace patchbay
{

/// `reveal`: prints a token.
class RevealCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    CommandSyntax syntax() const override;

protected:
    void run() override;

private:
    Parsed<QString> chosenField(const Connection &connection) const;
    void print(const Connection &connection, const QString &field, const Secret &secret);
};

} // namespace patchbay
