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
    auto *area = new QScrollArea(this);
    area->setObjectName(objectName() + QStringLiteral("Scroller"));
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(area);

    auto *body = new QWidget(area);
    area->setWidget(body);
    // QScrollArea turns this on for its widget; the page's own ground shall show through.
    body->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(look::halfGrid, look::halfGrid, look::halfGrid, look::halfGrid);
    layout->setSpacing(look::grid * 2);
    return layout;
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
