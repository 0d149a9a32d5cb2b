#include "ui/details/section.h"

#include "ui/look/metrics.h"
#include "ui/look/textlabel.h"
#include "ui/look/textsize.h"

#include <QVBoxLayout>

namespace patchbay
{

Section::Section(const QString &heading, QWidget *parent)
    : QWidget(parent)
    , m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(0, look::grid, 0, 0);
    m_body->setSpacing(look::grid);
    auto *title = new look::TextLabel(heading, look::TextLabel::Tone::Normal, this);
    look::setTextSize(*title, look::TextSize::Body, true);
    m_body->addWidget(title);
    setAccessibleName(heading);
}

void Section::add(QWidget *widget)
{
    m_body->addWidget(widget);
}

} // namespace patchbay
