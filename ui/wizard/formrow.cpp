#include "ui/wizard/formrow.h"

#include "providers/descriptor/providerdescriptor.h"
#include "ui/look/metrics.h"
#include "ui/look/textlabel.h"
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
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_hint->setObjectName(name + QStringLiteral("Hint"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::halfGrid);
    m_labelLine->addWidget(m_label, 1);
    m_column->addLayout(m_labelLine);
    m_column->addWidget(m_hint);
}

FormRow::FormRow(const FieldDescriptor &field, QWidget *parent)
    : FormRow(field.key, QString(field.label).replace(u'&', QLatin1String("&&")), parent)
{
    m_help = field.help;
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
    if (!m_help.isEmpty()) {
        auto *help = new look::TextLabel(m_help, look::TextLabel::Tone::Faint, this);
        help->setObjectName(m_name + QStringLiteral("Help"));
        look::setTextSize(*help, look::TextSize::Small);
        m_column->insertWidget(2, help);
        m_editor->setAccessibleDescription(m_help);
    }
}

} // namespace patchbay
