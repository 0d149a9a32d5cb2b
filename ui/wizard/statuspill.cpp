#include "ui/wizard/statuspill.h"

#include "app/text/problemtext.h"
#include "ui/look/statuslook.h"

#include <QPainter>

namespace patchbay
{

StatusPill::StatusPill(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("statusPill"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setVerdict(m_verdict);
}

void StatusPill::setVerdict(Verdict verdict)
{
    m_verdict = verdict;
    setAccessibleName(word(verdict));
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    return look::pillSize(m_verdict, font());
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    look::paintPill(painter, QRectF(rect()), m_verdict, palette(), font());
}

} // namespace patchbay
