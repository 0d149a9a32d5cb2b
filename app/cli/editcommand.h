#pragma once

#include "app/cli/checkingcommand.h"
#include "app/cli/connectionarguments.h"

namespace patchbay
{

/// `edit`: changes what a connection is called, where it points to and its other fields.
class EditCommand : public CheckingCommand
{
    Q_OBJECT

public:
    using CheckingCommand::CheckingCommand;
    CommandSyntax syntax() const override;

protected:
    void run() override;

private:
    void begin();
    Parsed<Connection> changed(const Connection &before) const;
    void checkAndStore(const Connection &before, const Connection &after);
    void store(const Connection &before, const Connection &after, const std::optional<CheckReport> &report);
};

} // namespace patchbay
