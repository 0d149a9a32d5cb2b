#include "ui/wizard/checklist.h"

#include "ui/look/metrics.h"
#include "ui/wizard/checkrow.h"

#include <QVBoxLayout>

namespace patchbay
{

CheckList::CheckList(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("checkList"));
    setAccessibleName(tr("Checks"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
}

void CheckList::clear()
{
    qDeleteAll(m_rows);
    m_rows.clear();
}

CheckRow *CheckList::row(const QString &id, const QString &title)
{
    for (CheckRow *known : std::as_const(m_rows)) {
        if (known->id() == id) {
            return known;
        }
    }
    auto *added = new CheckRow(id, title, this);
    layout()->addWidget(added);
    added->show();
    m_rows.append(added);
    return added;
}

void CheckList::start(const QString &id, const QString &title)
{
    row(id, title);
}

void CheckList::finish(const CheckResult &result)
{
    row(result.id, result.title)->setResult(result);
}

void CheckList::setResults(const QList<CheckResult> &results)
{
    QList<CheckRow *> ordered;
    for (const CheckResult &result : results) {
        CheckRow *shown = row(result.id, result.title);
        shown->setResult(result);
        layout()->removeWidget(shown);
        layout()->addWidget(shown);
        ordered.append(shown);
        m_rows.removeOne(shown);
    }
    qDeleteAll(m_rows);
    m_rows = ordered;
}

void CheckList::stopRunning()
{
    for (CheckRow *shown : std::as_const(m_rows)) {
        if (shown->isRunning()) {
            shown->setStopped();
        }
    }
}

} // namespace patchbay
