#pragma once

#include "providers/descriptor/providerdescriptor.h"
#include "providers/net/origin.h"

#include <QString>

#include <expected>

namespace patchbay
{

/// What a user gives in an instance URL field; a field that keeps a bare host takes one without https:// too.
std::expected<Origin, UrlProblem> parseInstance(const FieldDescriptor &field, const QString &text,
                                                PlainHttp plainHttp = PlainHttp::LoopbackOnly);

/// As the field keeps it: a bare host where it wants one and https is meant, else the origin.
QString instanceText(const FieldDescriptor &field, const Origin &origin);

} // namespace patchbay
