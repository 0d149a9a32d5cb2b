#include "ui/wizard/leftoutapps.h"

#include "ui/look/metrics.h"
#include "ui/wizard/wizardstep.h"

#include <QPlainTextEdit>
#include <QTextOption>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchbay
{

namespace
{

constexpr int mostLines = 5;

} // namespace

LeftOutApps::LeftOutApps(const QList<CatalogProblem> &problems, QWidget *parent)
    : QWidget(parent)
{
    if (problems.isEmpty()) {
        hide();
        return;
    }
    const auto count = static_cast<int>(problems.size());
    auto *fold = new QToolButton(this);
    nameControl(fold, QStringLiteral("leftOutApps"),
                count == 1 ? tr("One app file could not be used")
                           : tr("%n app files could not be used", nullptr, count));
    fold->setText(fold->accessibleName());
    fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold->setAutoRaise(true);
    fold->setCheckable(true);
    fold->setArrowType(Qt::RightArrow);
    fold->setFocusPolicy(Qt::StrongFocus);

    QStringList lines;
    for (const CatalogProblem &problem : problems) {
        lines.append(problem.text());
    }
    auto *reasons = new QPlainTextEdit(lines.join(u'\n'), this);
    nameControl(reasons, QStringLiteral("leftOutReasons"), tr("Reasons"));
    reasons->setReadOnly(true);
    reasons->setTabChangesFocus(true);
    reasons->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    reasons->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    reasons->setMaximumHeight(mostLines * reasons->fontMetrics().lineSpacing() + 2 * look::grid);
    reasons->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::halfGrid, 0, look::halfGrid, 0);
    layout->setSpacing(look::halfGrid);
    layout->addWidget(fold, 0, Qt::AlignLeading);
    layout->addWidget(reasons);
    connect(fold, &QToolButton::toggled, this, [fold, reasons](bool open) {
        fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        reasons->setVisible(open);
    });
}

} // namespace patchbay
