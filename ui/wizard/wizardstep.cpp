#include "ui/wizard/wizardstep.h"

#include "ui/look/metrics.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace patchbay
{

WizardStep::WizardStep(WizardContext &context, const QString &objectName, QWidget *parent)
    : QWizardPage(parent)
    , m_context(context)
{
    setObjectName(objectName);
}

QVBoxLayout *WizardStep::makeScrollingBody()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_area = new QScrollArea(this);
    m_area->setObjectName(objectName() + QStringLiteral("Scroller"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(m_area);

    auto *body = new QWidget(m_area);
    m_area->setWidget(body);
    // QScrollArea turns this on for its widget; the page's own ground shall show through.
    body->setAutoFillBackground(false);
    m_area->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(look::grid, look::grid, look::grid, look::grid);
    layout->setSpacing(look::grid * 2);
    return layout;
}

void WizardStep::bringIntoView(QWidget *widget)
{
    // Its place is known only once the layout has been done.
    QMetaObject::invokeMethod(
        widget, [this, widget] { m_area->ensureWidgetVisible(widget, 0, look::grid); }, Qt::QueuedConnection);
}

void nameControl(QWidget *control, const QString &objectName, const QString &label)
{
    QString plain;
    plain.reserve(label.size());
    for (qsizetype i = 0; i < label.size(); ++i) {
        if (label[i] == u'&' && i + 1 < label.size()) {
            ++i;
        }
        plain += label[i];
    }
    control->setObjectName(objectName);
    control->setAccessibleName(plain);
}

} // namespace patchbay
