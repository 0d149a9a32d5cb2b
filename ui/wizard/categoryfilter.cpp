#include "ui/wizard/categoryfilter.h"

#include <QSignalBlocker>

namespace patchbay
{

namespace
{

constexpr int fewCharacters = 18;

} // namespace

CategoryFilter::CategoryFilter(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(fewCharacters);
    connect(this, &QComboBox::currentIndexChanged, this, &CategoryFilter::changed);
}

QString CategoryFilter::category() const
{
    return currentData().toString();
}

void CategoryFilter::showAll()
{
    setCurrentIndex(0);
}

void CategoryFilter::setCategories(const QList<AppCategory> &categories)
{
    const QString chosen = category();
    int all = 0;
    for (const AppCategory &category : categories) {
        all += category.hits;
    }
    const QSignalBlocker blocker(this);
    clear();
    addItem(tr("All categories (%L1)").arg(all), QString());
    setMaxVisibleItems(static_cast<int>(categories.size()) + 1);
    for (const AppCategory &category : categories) {
        if (category.hits > 0 || category.name == chosen) {
            addItem(tr("%1 (%L2)", "category, number of apps").arg(category.name).arg(category.hits),
                    category.name);
        }
    }
    setCurrentIndex(findData(chosen));
}

} // namespace patchbay
