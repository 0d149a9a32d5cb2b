#include "ui/wizard/expiryrow.h"

#include "app/connections/connectiondraft.h"
#include "ui/look/metrics.h"
#include "ui/wizard/wizardstep.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>

#include <algorithm>

namespace patchbay
{

namespace
{
constexpr int usualLifetimeInDays = 90;
}

ExpiryRow::ExpiryRow(QWidget *parent)
    : FormRow(QStringLiteral("expiresOn"), tr("Expires on"), parent)
    , m_known(new QCheckBox(tr("The token has an end date"), this))
    , m_date(new QDateEdit(this))
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(m_known);
    layout->addWidget(m_date);
    layout->addStretch(1);
    setEditor(line, m_date);
    markOptional();
    nameControl(m_known, QStringLiteral("expiresOnKnown"), m_known->text());
    setFocusProxy(m_known);
    setTabOrder(m_known, m_date);

    m_date->setCalendarPopup(true);
    m_date->setMinimumDate(QDate::currentDate());
    connect(m_known, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    connect(m_known, &QCheckBox::toggled, this, &FormRow::edited);
    connect(m_date, &QDateEdit::dateChanged, this, &FormRow::edited);
    clear();
}

void ExpiryRow::write(ConnectionDraft &draft) const
{
    draft.expiresOn = m_known->isChecked() ? m_date->date() : QDate();
}

void ExpiryRow::read(const ConnectionDraft &draft)
{
    m_known->setChecked(draft.expiresOn.isValid());
    if (draft.expiresOn.isValid()) {
        m_date->setMinimumDate(std::min(draft.expiresOn, QDate::currentDate()));
        m_date->setDate(draft.expiresOn);
    }
}

bool ExpiryRow::hasInput() const
{
    return m_known->isChecked();
}

void ExpiryRow::clear()
{
    m_known->setChecked(false);
    m_date->setEnabled(false);
    m_date->setDate(QDate::currentDate().addDays(usualLifetimeInDays));
}

} // namespace patchbay
