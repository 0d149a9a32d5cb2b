#pragma once

#include "app/cli/command.h"

namespace patchbay
{

/// `apps`: the apps that Patchbay knows, with their methods and fields.
class AppsCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    CommandSyntax syntax() const override;

protected:
    void run() override;
};

} // namespace patchbay
