#include "ui/wizard/formrow.h"

#include "ui/look/metrics.h"
#include "ui/look/textsize.h"
#include "ui/wizard/wizardstep.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace patchbay
{

FormRow::FormRow(const QString &name, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_column(new QVBoxLayout(this))
    , m_labelLine(new QHBoxLayout)
    , m_label(new QLabel(label, this))
    , m_hint(new look::HintLabel(this))
{
    setObjectName(name + QStringLiteral("Row"));
    m_label->setObjectName(name + QStringLiteral("Label"));
    m_label->setWordWrap(true);
    m_hint->setObjectName(name + QStringLiteral("Hint"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::halfGrid);
    m_labelLine->addWidget(m_label, 1);
    m_column->addLayout(m_labelLine);
    m_column->addWidget(m_hint);
}

void FormRow::markOptional()
{
    auto *mark = new QLabel(tr("Optional"), this);
    mark->setObjectName(m_name + QStringLiteral("Optional"));
    look::setTextSize(*mark, look::TextSize::Small);
    m_labelLine->addWidget(mark);
}

void FormRow::setEditor(QWidget *editor, QWidget *control)
{
    m_editor = control ? control : editor;
    nameControl(m_editor, m_name, m_label->text());
    m_label->setBuddy(m_editor);
    setFocusProxy(m_editor);
    m_column->insertWidget(1, editor);
}

} // namespace patchbay
