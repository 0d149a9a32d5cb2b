#pragma once

#include "providers/descriptor/catalogproblem.h"

#include <QList>
#include <QWidget>

namespace patchbay
{

/// A quiet line that says how many of the user's own app files could not be used, and unfolds to the reasons.
/// Not there where all could.
class LeftOutApps : public QWidget
{
    Q_OBJECT

public:
    explicit LeftOutApps(const QList<CatalogProblem> &problems, QWidget *parent = nullptr);
};

} // namespace patchbay
