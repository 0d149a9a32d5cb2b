#pragma once

#include "providers/check/finding.h"
#include "providers/check/listeditems.h"
#include "providers/check/listfetch.h"
#include "providers/check/listitems.h"
#include "providers/descriptor/checkstep.h"

#include <QList>
#include <QString>

namespace patchbay
{

class CheckContext;

/// Judges each page of a list by its step, and takes what the step captures from the first good one. Both
/// given must outlive it.
ListFetch::Judge pageJudge(const CheckStep &step, CheckContext &context);

/// Puts the items of a step's list into the report. `parent` is the name of what they belong to, if the step
/// runs for each of several; it is shown with them.
void addItems(const QList<ListItem> &items, const CheckStep &step, const QString &parent,
              CheckContext &context);

QList<ListedItem> listedItems(const QList<ListItem> &items, const Listing &listing);

/// How a step ends whose list was read to its end and has `count` items.
Finding wholeListFinding(const CheckStep &step, qsizetype count, const CheckContext &context);

} // namespace patchbay
