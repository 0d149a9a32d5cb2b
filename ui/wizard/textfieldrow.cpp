#include "ui/wizard/textfieldrow.h"

#include "app/connections/connectiondraft.h"

#include <QLineEdit>

namespace patchbay
{

TextFieldRow::TextFieldRow(const FieldDescriptor &field, QWidget *parent)
    : FormRow(field, parent)
    , m_field(field)
    , m_line(new QLineEdit(field.defaultValue, this))
{
    m_line->setPlaceholderText(field.placeholder);
    setEditor(m_line);
    if (!field.required) {
        markOptional();
    }
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        hint()->clear();
        emit edited();
    });
}

void TextFieldRow::write(ConnectionDraft &draft) const
{
    const QString value = m_line->text().trimmed();
    if (value.isEmpty()) {
        draft.fields.remove(m_field.key);
    } else {
        draft.fields.insert(m_field.key, value);
    }
}

void TextFieldRow::read(const ConnectionDraft &draft)
{
    m_line->setText(draft.fields.value(m_field.key));
}

bool TextFieldRow::validate()
{
    const QString value = m_line->text().trimmed();
    if (value.isEmpty() && m_field.required) {
        showProblem(tr("%1 is needed. Fill it in.").arg(m_field.label));
        return false;
    }
    if (m_field.maxLength > 0 && value.size() > m_field.maxLength) {
        showProblem(
            tr("%1 is too long. Use at most %n characters.", nullptr, m_field.maxLength).arg(m_field.label));
        return false;
    }
    return true;
}

bool TextFieldRow::hasInput() const
{
    return m_line->text() != m_field.defaultValue;
}

void TextFieldRow::clear()
{
    m_line->setText(m_field.defaultValue);
    hint()->clear();
}

} // namespace patchbay
