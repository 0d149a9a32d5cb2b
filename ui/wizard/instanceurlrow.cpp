#include "ui/wizard/instanceurlrow.h"

#include "app/connections/connectiondraft.h"
#include "app/text/problemtext.h"
#include "providers/check/instanceaddress.h"
#include "ui/wizard/wizardstep.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cstdlib>

namespace patchbay
{

namespace
{

bool isPageAddress(const QString &text, bool bareHost)
{
    const qsizetype scheme = text.indexOf(QLatin1String("://"));
    if (scheme < 0 && !bareHost) {
        return false;
    }
    for (qsizetype i = scheme < 0 ? 0 : scheme + 3; i < text.size(); ++i) {
        if (text[i] == u'/' || text[i] == u'?' || text[i] == u'#') {
            return text.size() - i > 1;
        }
    }
    return false;
}

} // namespace

InstanceUrlRow::InstanceUrlRow(const FieldDescriptor &field, QWidget *parent)
    : FormRow(field, parent)
    , m_field(field)
    , m_line(new QLineEdit(this))
    , m_plainChoice(new QCheckBox(tr("Send the token unencrypted to this host"), this))
{
    m_line->setPlaceholderText(field.defaultValue.isEmpty() ? field.placeholder : field.defaultValue);
    m_line->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    setEditor(m_line);
    if (!field.required) {
        markOptional();
    }
    nameControl(m_plainChoice, QStringLiteral("plainHttp"), m_plainChoice->text());
    m_plainChoice->hide();
    column()->addWidget(m_plainChoice);
    connect(m_line, &QLineEdit::textChanged, this, &InstanceUrlRow::retype);
    connect(m_line, &QLineEdit::editingFinished, this, &InstanceUrlRow::tidy);
    connect(m_plainChoice, &QCheckBox::toggled, this, [this] {
        refresh();
        emit edited();
    });
}

InstanceUrlRow::~InstanceUrlRow()
{
    // A line that has the focus as it goes says that its editing is finished.
    disconnect(m_line, nullptr, this, nullptr);
}

std::expected<Origin, UrlProblem> InstanceUrlRow::origin() const
{
    return parseInstance(m_field, m_line->text(),
                         m_plainChoice->isChecked() ? PlainHttp::Allowed : PlainHttp::LoopbackOnly);
}

void InstanceUrlRow::retype(const QString &text)
{
    // More than one character at once was pasted, so it is meant as it is.
    m_tells = m_tells || std::abs(text.size() - m_previous.size()) > 1;
    m_previous = text;
    refresh();
    emit edited();
}

void InstanceUrlRow::refresh()
{
    const QString text = m_line->text().trimmed();
    const auto open = parseInstance(m_field, text, PlainHttp::Allowed);
    const bool plain = open && open->isPlainHttp() && !open->isLoopback();
    if (!plain || m_plainOrigin != *open) {
        const QSignalBlocker blocker(m_plainChoice);
        m_plainChoice->setChecked(false);
    }
    m_plainOrigin = plain ? std::optional(*open) : std::nullopt;
    m_plainChoice->setVisible(plain && m_tells);

    const auto parsed = origin();
    if (text.isEmpty()) {
        m_tells = false;
        hint()->clear();
    } else if (!parsed) {
        if (m_tells) {
            showProblem(sentence(parsed.error()));
        } else {
            hint()->clear();
        }
    } else if (const QString words = remark(*parsed); !words.isEmpty()) {
        const bool foreign = parsed->host().contains(QLatin1String("xn--"));
        hint()->show(foreign ? look::HintLabel::Tone::Hint : look::HintLabel::Tone::Note, words);
    } else {
        hint()->clear();
    }
}

QString InstanceUrlRow::remark(const Origin &origin) const
{
    const QString text = m_line->text().trimmed();
    if (origin.host().contains(QLatin1String("xn--")) && !text.contains(QLatin1String("xn--"))) {
        return tr("Spelled out, this address is %1. Make sure that this is the host you mean.")
            .arg(origin.text());
    }
    if (isPageAddress(text, m_field.bareHost)) {
        return tr("Cut to the address of the instance: %1").arg(origin.text());
    }
    return {};
}

void InstanceUrlRow::tidy()
{
    m_tells = true;
    refresh();
    const auto parsed = origin();
    if (!parsed) {
        return;
    }
    if (const QString kept = instanceText(m_field, *parsed); m_line->text() != kept) {
        // The remark under the field is about what was typed, so it stays.
        const QSignalBlocker blocker(m_line);
        m_line->setText(kept);
        m_previous = kept;
    }
}

void InstanceUrlRow::write(ConnectionDraft &draft) const
{
    draft.fields.remove(m_field.key);
    draft.plainHttp = PlainHttp::LoopbackOnly;
    if (const auto parsed = origin()) {
        draft.fields.insert(m_field.key, instanceText(m_field, *parsed));
        draft.plainHttp = m_plainChoice->isChecked() ? PlainHttp::Allowed : PlainHttp::LoopbackOnly;
    }
}

void InstanceUrlRow::read(const ConnectionDraft &draft)
{
    m_line->setText(draft.fields.value(m_field.key));
    m_plainChoice->setChecked(m_plainOrigin && draft.plainHttp == PlainHttp::Allowed);
}

bool InstanceUrlRow::validate()
{
    if (m_line->text().trimmed().isEmpty()) {
        if (!m_field.required) {
            return true;
        }
        showProblem(sentence(UrlProblem::Empty));
        return false;
    }
    tidy();
    return origin().has_value();
}

bool InstanceUrlRow::isUsable() const
{
    return m_line->text().trimmed().isEmpty() ? !m_field.required : origin().has_value();
}

bool InstanceUrlRow::hasInput() const
{
    return !m_line->text().isEmpty();
}

void InstanceUrlRow::clear()
{
    m_line->clear();
    m_previous.clear();
    m_tells = false;
    refresh();
}

} // namespace patchbay
