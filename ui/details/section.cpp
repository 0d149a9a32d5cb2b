#include "ui/details/section.h"

#include "ui/look/metrics.h"
#include "ui/look/textsize.h"

#include <QLabel>
#include <QVBoxLayout>

namespace patchbay
{

Section::Section(const QString &heading, QWidget *parent)
    : QWidget(parent)
    , m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(0, look::grid, 0, 0);
    m_body->setSpacing(look::grid);
    auto *title = new QLabel(heading, this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    look::setTextSize(*title, look::TextSize::Body, true);
    m_body->addWidget(title);
    setAccessibleName(heading);
}

void Section::add(QWidget *widget)
{
    m_body->addWidget(widget);
}

} // namespace patchbay
