#pragma once

#include "providers/descriptor/checkplan.h"
#include "providers/descriptor/methodreader.h"
#include "providers/descriptor/stepreader.h"

#include <QList>
#include <QStringList>

#include <memory>

namespace patchbay
{

/// The plan of one method out of the steps that are for it. Reports what does not fit the method's fields and
/// what earlier steps capture. `checks` is the node of all steps.
std::shared_ptr<const CheckPlan> buildPlan(const ParsedMethod &method, const QList<ParsedStep> &steps,
                                           const QStringList &errorPointers, const JsonNode &checks);

} // namespace patchbay
