#pragma once

#include "app/connections/connection.h"

#include <QList>

namespace patchbay::testing
{

/// A row by its name; the id follows from the name, so the same name is the same row.
ConnectionSummary row(const QString &name, const QString &app = QStringLiteral("windmill"),
                      Verdict verdict = Verdict::Valid);

/// Rows like those of a large company, the same ones at every call.
QList<ConnectionSummary> manyRows(int count);

} // namespace patchbay::testing
