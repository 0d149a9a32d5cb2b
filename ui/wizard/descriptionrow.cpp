#include "ui/wizard/descriptionrow.h"

#include "app/connections/connection.h"
#include "app/connections/connectiondraft.h"
#include "app/text/problemtext.h"
#include "ui/look/textsize.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>

namespace patchbay
{

namespace
{
constexpr int shownLines = 3;
}

DescriptionRow::DescriptionRow(QWidget *parent)
    : FormRow(QStringLiteral("description"), tr("&Description"), parent)
    , m_edit(new QPlainTextEdit(this))
    , m_counter(new QLabel(this))
{
    m_edit->setTabChangesFocus(true);
    m_edit->setPlaceholderText(tr("Optional"));
    setEditor(m_edit);
    const int frame = 2 * (m_edit->frameWidth() + static_cast<int>(m_edit->document()->documentMargin()));
    m_edit->setFixedHeight(shownLines * m_edit->fontMetrics().lineSpacing() + frame + 2);
    m_counter->setObjectName(QStringLiteral("descriptionCounter"));
    look::setTextSize(*m_counter, look::TextSize::Small);
    labelLine()->addWidget(m_counter);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        validate();
        emit edited();
    });
    validate();
}

QString DescriptionRow::text() const
{
    return m_edit->toPlainText().trimmed();
}

void DescriptionRow::write(ConnectionDraft &draft) const
{
    draft.description = text();
}

void DescriptionRow::read(const ConnectionDraft &draft)
{
    m_edit->setPlainText(draft.description);
}

bool DescriptionRow::validate()
{
    const auto length = static_cast<int>(text().size());
    //: How many of the allowed characters are used
    m_counter->setText(tr("%1 of %2").arg(length).arg(maxDescriptionLength));
    if (length > maxDescriptionLength) {
        showProblem(descriptionTooLongSentence());
        return false;
    }
    hint()->clear();
    return true;
}

bool DescriptionRow::hasInput() const
{
    return !text().isEmpty();
}

void DescriptionRow::clear()
{
    m_edit->clear();
}

} // namespace patchbay
