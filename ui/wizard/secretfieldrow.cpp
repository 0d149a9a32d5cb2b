#include "ui/wizard/secretfieldrow.h"

#include "app/connections/connectiondraft.h"
#include "app/connections/tokentext.h"
#include "app/text/problemtext.h"
#include "ui/look/secretedit.h"

#include <QLineEdit>

namespace patchbay
{

SecretFieldRow::SecretFieldRow(const FieldDescriptor &field, QWidget *parent)
    : FormRow(field, parent)
    , m_field(field)
    , m_edit(new look::SecretEdit(this))
{
    m_edit->setLabel(field.key, field.label);
    m_edit->line()->setPlaceholderText(field.placeholder);
    setEditor(m_edit, m_edit->line());
    connect(m_edit->line(), &QLineEdit::textChanged, this, [this] {
        refresh();
        emit edited();
    });
}

void SecretFieldRow::write(ConnectionDraft &draft) const
{
    if (const auto secret = parseToken(m_edit->text(), m_field)) {
        draft.secrets.insert(m_field.key, *secret);
    } else {
        draft.secrets.remove(m_field.key);
    }
}

bool SecretFieldRow::validate()
{
    const auto secret = parseToken(m_edit->text(), m_field);
    if (secret || (secret.error() == TokenProblem::Empty && !m_field.required)) {
        return true;
    }
    showProblem(sentence(secret.error(), m_field));
    return false;
}

void SecretFieldRow::refresh()
{
    const auto secret = parseToken(m_edit->text(), m_field);
    if (!secret) {
        // Emptying the field is no mistake yet, blanks in it are.
        if (secret.error() == TokenProblem::Empty && m_edit->text().isEmpty()) {
            hint()->clear();
        } else {
            showProblem(sentence(secret.error(), m_field));
        }
    } else if (!looksLikeToken(*secret, m_field)) {
        hint()->show(look::HintLabel::Tone::Hint, m_field.formatHint);
    } else if (const auto breaks = m_edit->text().trimmed().count(u'\n'); breaks > 0) {
        // One masked line does not tell whether all of a key arrived.
        hint()->show(look::HintLabel::Tone::Note, tr("Holds %L1 lines.").arg(breaks + 1));
    } else {
        hint()->clear();
    }
}

bool SecretFieldRow::hasInput() const
{
    return !m_edit->text().isEmpty();
}

void SecretFieldRow::clear()
{
    m_edit->clear();
    hint()->clear();
}

} // namespace patchbay
