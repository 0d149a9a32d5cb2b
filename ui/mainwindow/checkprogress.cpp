#include "ui/mainwindow/checkprogress.h"

#include "ui/look/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace patchbay
{

CheckProgress::CheckProgress(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("checkProgress"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    m_text->setObjectName(QStringLiteral("checkProgressText"));
    m_bar->setObjectName(QStringLiteral("checkProgressBar"));
    m_bar->setAccessibleName(tr("Progress of the checks"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(16 * look::grid);
    m_cancel->setObjectName(QStringLiteral("cancelChecks"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setToolTip(tr("Stops checking; what is done stays (Esc)"));
    connect(m_cancel, &QPushButton::clicked, this, &CheckProgress::cancelled);
}

void CheckProgress::setProgress(int done, int total)
{
    m_text->setText(tr("Checking %1 of %2").arg(std::min(done + 1, total)).arg(total));
    m_bar->setMaximum(total);
    m_bar->setValue(done);
}

} // namespace patchbay
