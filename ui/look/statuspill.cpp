#include "ui/look/statuspill.h"

#include "app/text/problemtext.h"
#include "ui/look/statuslook.h"

#include <QPainter>

namespace patchbay::look
{

StatusPill::StatusPill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setVerdict(Verdict::Unchecked);
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
    return pillSize(m_verdict, font());
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(painter, rect(), m_verdict, palette(), font());
}

} // namespace patchbay::look
