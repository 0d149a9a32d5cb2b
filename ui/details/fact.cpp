#include "ui/details/fact.h"

#include "ui/look/textlabel.h"
#include "ui/look/textsize.h"

#include <QVBoxLayout>

namespace patchbay
{

Fact::Fact(const QString &objectName, const QString &caption, const QString &value, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(objectName);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *title = new look::TextLabel(caption, look::TextLabel::Tone::Faint, this);
    look::setTextSize(*title, look::TextSize::Small);
    auto *text = new look::TextLabel(value, look::TextLabel::Tone::Normal, this);
    text->setObjectName(objectName + QStringLiteral("Value"));
    layout->addWidget(title);
    layout->addWidget(text);
    setAccessibleName(QStringLiteral("%1: %2").arg(caption, value));
}

} // namespace patchbay
