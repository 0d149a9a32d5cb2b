#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace patchbay::testing
{

/// What Tab stops at inside of `root`, in no order; Qt's own parts of a control are left out.
QList<QWidget *> tabStops(const QWidget &root);

/// What a screen reader cannot call by what is on the screen, or a driver by its name; empty where all is
/// well.
QStringList wronglyNamed(const QWidget &root);

} // namespace patchbay::testing
