#pragma once

#include "ui/wizard/appfinder.h"

#include <QComboBox>

namespace patchbay
{

/// Which category of apps is shown, with how many apps of it the search leaves.
class CategoryFilter : public QComboBox
{
    Q_OBJECT

public:
    explicit CategoryFilter(QWidget *parent = nullptr);

    QString category() const; ///< empty for all
    void showAll();
    /// Categories without a hit are left out, but for the chosen one.
    void setCategories(const QList<AppCategory> &categories);

signals:
    void changed();
};

} // namespace patchbay
