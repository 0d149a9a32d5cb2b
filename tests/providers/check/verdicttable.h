#pragma once

#include "tests/providers/check/checkharness.h"

namespace patchbay::testing
{

/// One row of a table from replies to conclusions. `check` is the one that tells the difference.
struct VerdictRow {
    const char *name;
    Answers answers; ///< in the place of the good ones
    Verdict verdict;
    QString check;
    Outcome outcome;
    QString detail = {}; ///< exact; empty means any
    QMap<QString, QString> fields = {};
};

void addVerdictColumns();
void addVerdictRow(const VerdictRow &row);
/// Runs the current row of `app` and fails the test with an overview where it differs.
void checkVerdictRow(const QString &app, const Answers &good);

} // namespace patchbay::testing
