#pragma once

#include "providers/descriptor/checkstep.h"
#include "providers/descriptor/jsonnode.h"
#include "providers/descriptor/placeholders.h"

#include <QList>
#include <QStringList>

namespace patchbay
{

/// A step as it stands in `checks`, together with what can be judged only beside a method's fields.
struct ParsedStep {
    CheckStep step;
    JsonNode node;
    QStringList methods; ///< ids of the methods that it is for; empty means all
    QList<TemplateSite> templates;
};

ParsedStep readStep(const JsonNode &node);

} // namespace patchbay
