#include "ui/wizard/choicefieldrow.h"

#include "app/connections/connectiondraft.h"

#include <QComboBox>

namespace patchbay
{

ChoiceFieldRow::ChoiceFieldRow(const FieldDescriptor &field, QWidget *parent)
    : FormRow(field, parent)
    , m_field(field)
    , m_combo(new QComboBox(this))
{
    m_combo->addItems(field.choices);
    m_combo->setCurrentText(field.defaultValue);
    setEditor(m_combo);
    connect(m_combo, &QComboBox::currentIndexChanged, this, &FormRow::edited);
}

void ChoiceFieldRow::write(ConnectionDraft &draft) const
{
    draft.fields.insert(m_field.key, m_combo->currentText());
}

void ChoiceFieldRow::read(const ConnectionDraft &draft)
{
    m_combo->setCurrentText(draft.fields.value(m_field.key, m_field.defaultValue));
}

void ChoiceFieldRow::clear()
{
    m_combo->setCurrentText(m_field.defaultValue);
}

} // namespace patchbay
