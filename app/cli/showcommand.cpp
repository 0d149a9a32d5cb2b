#include "app/cli/showcommand.h"

namespace patchbay
{

CommandSyntax ShowCommand::syntax() const
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("show");
    syntax.summary = tr("Show all that is known of a connection, its token left out.");
    syntax.operands = QStringLiteral("NAME");
    syntax.minOperands = 1;
    syntax.maxOperands = 1;
    syntax.notes = {
        tr("JSON: id, name, description, app, method, version, createdAt, updatedAt, credentials (without "
           "secrets) and status with verdict, checkedAt, identity, expiresAt and checks.")};
    syntax.examples = {QStringLiteral("patchbayctl show my-windmill-connection --json")};
    return syntax;
}

void ShowCommand::run()
{
    if (const std::optional<Connection> connection = findConnection(arguments().operands().constFirst())) {
        show(*connection);
    }
}

} // namespace patchbay
