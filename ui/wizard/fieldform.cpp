#include "ui/wizard/fieldform.h"

#include "app/connections/connectiondraft.h"
#include "ui/look/metrics.h"
#include "ui/wizard/certificaterow.h"
#include "ui/wizard/choicefieldrow.h"
#include "ui/wizard/expiryrow.h"
#include "ui/wizard/instanceurlrow.h"
#include "ui/wizard/secretfieldrow.h"
#include "ui/wizard/textfieldrow.h"
#include "ui/wizard/wizardstep.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace patchbay
{

FieldForm::FieldForm(const MethodDescriptor &method, QWidget *parent)
    : FieldForm(method, Part::All, parent)
{
}

FieldForm::FieldForm(const MethodDescriptor &method, Part part, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid + look::halfGrid);
    for (const FieldDescriptor &field : method.fields) {
        const bool secret = field.kind == FieldKind::Secret;
        if (part == Part::All || secret == (part == Part::Token)) {
            addField(field);
        }
    }
    if (!method.expiryTold) {
        add(new ExpiryRow(this));
    }
    if (part != Part::Token) {
        addAdvanced();
    }
    if (!m_rows.isEmpty()) {
        setFocusProxy(m_rows.first());
    }
}

void FieldForm::addField(const FieldDescriptor &field)
{
    switch (field.kind) {
    case FieldKind::Text:
        m_addressing.append(add(new TextFieldRow(field, this)));
        break;
    case FieldKind::Secret:
        add(new SecretFieldRow(field, this));
        break;
    case FieldKind::InstanceUrl:
        m_instance = new InstanceUrlRow(field, this);
        m_addressing.append(add(m_instance));
        break;
    case FieldKind::Choice:
        m_addressing.append(add(new ChoiceFieldRow(field, this)));
        break;
    }
}

void FieldForm::addAdvanced()
{
    m_advanced = new QToolButton(this);
    m_advanced->setText(tr("Advanced"));
    nameControl(m_advanced, QStringLiteral("advanced"), m_advanced->text());
    m_advanced->setCheckable(true);
    m_advanced->setAutoRaise(true);
    m_advanced->setFocusPolicy(Qt::StrongFocus);
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->setArrowType(layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_advanced, 0, Qt::AlignLeft);
    m_certificate = new CertificateRow(this);
    add(m_certificate);
    m_certificate->hide();
    connect(m_advanced, &QToolButton::toggled, this, [this](bool open) {
        const auto closedArrow = layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
        m_advanced->setArrowType(open ? Qt::DownArrow : closedArrow);
        m_certificate->setVisible(open);
    });
}

FormRow *FieldForm::add(FormRow *row)
{
    layout()->addWidget(row);
    m_rows.append(row);
    connect(row, &FormRow::edited, this, &FieldForm::edited);
    return row;
}

bool FieldForm::validate()
{
    FormRow *first = nullptr;
    for (FormRow *row : std::as_const(m_rows)) {
        if (!row->validate() && !first) {
            first = row;
        }
    }
    if (!first) {
        return true;
    }
    if (m_certificate && first == m_certificate) {
        m_advanced->setChecked(true);
    }
    first->editor()->setFocus(Qt::OtherFocusReason);
    return false;
}

void FieldForm::write(ConnectionDraft &draft) const
{
    for (const FormRow *row : m_rows) {
        row->write(draft);
    }
}

void FieldForm::read(const ConnectionDraft &draft)
{
    for (FormRow *row : std::as_const(m_rows)) {
        row->read(draft);
    }
    if (m_advanced) {
        m_advanced->setChecked(!draft.caFile.isEmpty());
    }
}

bool FieldForm::writeAddress(ConnectionDraft &draft) const
{
    for (const FormRow *row : m_addressing) {
        row->write(draft);
    }
    return !m_instance || m_instance->isUsable();
}

bool FieldForm::hasInput() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const FormRow *row) { return row->hasInput(); });
}

void FieldForm::clear()
{
    for (FormRow *row : std::as_const(m_rows)) {
        row->clear();
    }
    if (m_advanced) {
        m_advanced->setChecked(false);
    }
}

} // namespace patchbay
