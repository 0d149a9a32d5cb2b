#pragma once

#include "providers/descriptor/checkplan.h"
#include "providers/descriptor/jsonnode.h"
#include "providers/descriptor/placeholders.h"
#include "providers/descriptor/providerdescriptor.h"

#include <QList>

#include <optional>

namespace patchbay
{

/// A method without its plan, and what is needed to build that.
struct ParsedMethod {
    MethodDescriptor method;
    JsonNode node;
    std::optional<TokenAuth> auth;
    QList<TemplateSite> authTemplates;
};

ParsedMethod readMethod(const JsonNode &node);

} // namespace patchbay
