#pragma once

#include "app/cli/command.h"

namespace patchbay
{

/// `show`: all that is known of one connection.
class ShowCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    CommandSyntax syntax() const override;

protected:
    void run() override;
};

} // namespace patchbay
