#pragma once

#include "app/cli/command.h"

namespace patchbay
{

/// `apps`: the apps that Patchbay knows, with their methods and fields; and whether files describe apps well.
class AppsCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    CommandSyntax syntax() const override;

protected:
    void run() override;

private:
    void list();
    void validate();
};

} // namespace patchbay
