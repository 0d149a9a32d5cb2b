#pragma once

#include "app/cli/commandsyntax.h"

#include <QList>
#include <QString>

namespace patchbay
{

/// What `patchbayctl --help` prints.
QString programHelp(const QList<CommandSyntax> &commands);
/// What `patchbayctl COMMAND --help` prints.
QString commandHelp(const CommandSyntax &syntax);

/// One paragraph in lines of at most `width` columns, those after the first indented; words are never cut.
QString wrapped(const QString &text, int width, int indent);

} // namespace patchbay
