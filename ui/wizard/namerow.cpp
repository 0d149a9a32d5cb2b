#include "ui/wizard/namerow.h"

#include "app/connections/connectiondraft.h"
#include "app/connections/connectionname.h"
#include "app/connections/connectionstore.h"
#include "app/services.h"
#include "app/text/problemtext.h"
#include "app/vault/secretvault.h"

#include <QLineEdit>

namespace patchbay
{

NameRow::NameRow(Services &services, QWidget *parent)
    : FormRow(QStringLiteral("name"), tr("&Name"), parent)
    , m_services(services)
    , m_line(new QLineEdit(this))
{
    setEditor(m_line);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        validate();
        emit edited();
    });
}

void NameRow::suggest(const QString &name)
{
    if (!hasInput()) {
        m_suggested = name;
        m_line->setText(name);
        m_line->selectAll();
    }
}

void NameRow::write(ConnectionDraft &draft) const
{
    draft.name = m_line->text().trimmed();
}

void NameRow::read(const ConnectionDraft &draft)
{
    m_suggested = draft.name;
    m_line->setText(draft.name);
}

bool NameRow::validate()
{
    const auto name = ConnectionName::parse(m_line->text());
    if (!name) {
        showProblem(sentence(name.error()));
        return false;
    }
    const Result<bool> taken = m_services.store->nameTaken(name->text(), m_owner);
    if (!taken) {
        showProblem(sentence(taken.error(), m_services.vault->displayName()));
        return false;
    }
    if (*taken) {
        showProblem(nameTakenSentence(name->text()));
        return false;
    }
    if (name->text().size() > ConnectionName::safeLength) {
        hint()->show(look::HintLabel::Tone::Hint,
                     tr("Older KMS servers refuse names of more than %n characters.", nullptr,
                        ConnectionName::safeLength));
    } else {
        hint()->clear();
    }
    return true;
}

bool NameRow::hasInput() const
{
    return m_line->text() != m_suggested;
}

void NameRow::clear()
{
    m_suggested.clear();
    m_line->clear();
    hint()->clear();
}

} // namespace patchbay
