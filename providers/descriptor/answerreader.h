#pragma once

#include "providers/descriptor/answerrule.h"
#include "providers/descriptor/capture.h"
#include "providers/descriptor/jsonnode.h"
#include "providers/descriptor/placeholders.h"

namespace patchbay
{

/// The JSON forms of how an answer is judged and what is taken from it.

enum class PointerStar { Forbidden, Allowed };

/// A JSON pointer; empty is allowed and means the whole value.
QString readPointer(const JsonNode &node, PointerStar star = PointerStar::Forbidden);
/// One of the keys `pointer`, `header` and `text` of `node`.
AnswerPart readPart(const JsonNode &node, PointerStar star = PointerStar::Forbidden);
Meaning readMeaning(const JsonNode &node, TemplateReader &templates);
Expectation readExpectation(const JsonNode &node, TemplateReader &templates);
StatusRule readStatusRule(const JsonNode &node, TemplateReader &templates);
Capture readCapture(const JsonNode &node);
/// Whether later steps may name a value so.
bool isCaptureName(const QString &name);

} // namespace patchbay
