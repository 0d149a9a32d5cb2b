#pragma once

#include "providers/check/answercontent.h"
#include "providers/descriptor/capture.h"

#include <QList>

namespace patchbay
{

class CheckContext;

/// Takes from an answer what the step captures: into the report, and for the placeholders of later steps.
void capture(const QList<Capture> &captures, const AnswerContent &answer, CheckContext &context);

/// The time that a service gave, in UTC; invalid where it is none.
QDateTime timeOf(const QJsonValue &value, Capture::Time format);

} // namespace patchbay
