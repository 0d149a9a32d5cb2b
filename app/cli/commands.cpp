#include "app/cli/commands.h"

#include "app/cli/addcommand.h"
#include "app/cli/appscommand.h"
#include "app/cli/checkcommand.h"
#include "app/cli/editcommand.h"
#include "app/cli/listcommand.h"
#include "app/cli/removecommand.h"
#include "app/cli/replacetokencommand.h"
#include "app/cli/revealcommand.h"
#include "app/cli/showcommand.h"

namespace patchbay
{

std::vector<std::unique_ptr<Command>> makeCommands(const CommandContext &context)
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<AppsCommand>(context));
    commands.push_back(std::make_unique<AddCommand>(context));
    commands.push_back(std::make_unique<ListCommand>(context));
    commands.push_back(std::make_unique<ShowCommand>(context));
    commands.push_back(std::make_unique<CheckCommand>(context));
    commands.push_back(std::make_unique<EditCommand>(context));
    commands.push_back(std::make_unique<ReplaceTokenCommand>(context));
    commands.push_back(std::make_unique<RemoveCommand>(context));
    commands.push_back(std::make_unique<RevealCommand>(context));
    return commands;
}

} // namespace patchbay
