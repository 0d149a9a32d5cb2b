#include "ui/dialogs/editdialog.h"

#include "app/connections/acceptance.h"
#include "app/connections/editconnection.h"
#include "app/services.h"
#include "app/text/problemtext.h"
#include "app/vault/vaultsteps.h"
#include "providers/base/async.h"
#include "ui/dialogs/checkpanel.h"
#include "ui/look/metrics.h"
#include "ui/wizard/descriptionrow.h"
#include "ui/wizard/fieldform.h"
#include "ui/wizard/namerow.h"

#include <QVBoxLayout>

namespace patchbay
{

EditDialog::EditDialog(Services &services, const Connection &connection, QWidget *parent)
    : ConnectionDialog(services, connection, parent)
    , m_name(new NameRow(services))
    , m_description(new DescriptionRow)
    , m_after(connection)
{
    setObjectName(QStringLiteral("editDialog"));
    setWindowTitle(tr("Edit %1").arg(connection.name.text()));
    const ConnectionDraft before = draft();
    m_name->setOwner(connection.id);
    m_name->read(before);
    m_description->read(before);

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid + look::halfGrid);
    layout->addWidget(m_name);
    layout->addWidget(m_description);
    connect(m_name, &FormRow::edited, &panel(), &CheckPanel::clear);
    if (const MethodDescriptor *known = method()) {
        m_fields = new FieldForm(*known, FieldForm::Part::Rest);
        m_fields->read(before);
        layout->addWidget(m_fields);
        connect(m_fields, &FieldForm::edited, &panel(), &CheckPanel::clear);
    }
    setForm(form);
    m_name->setFocus(Qt::OtherFocusReason);
}

EditDialog::~EditDialog()
{
    giveUp();
}

void EditDialog::submit()
{
    const bool nameFits = m_name->validate();
    const bool descriptionFits = m_description->validate();
    const bool fieldsFit = !m_fields || m_fields->validate();
    if (!nameFits || !descriptionFits) {
        (nameFits ? static_cast<FormRow *>(m_description) : m_name)->setFocus(Qt::OtherFocusReason);
    }
    if (!nameFits || !descriptionFits || !fieldsFit) {
        return;
    }
    ConnectionDraft wanted = draft();
    m_name->write(wanted);
    m_description->write(wanted);
    if (m_fields) {
        m_fields->write(wanted);
    }
    m_after = connection();
    m_after.name = *ConnectionName::parse(wanted.name);
    m_after.description = wanted.description;
    m_after.fields = wanted.fields;
    m_after.expiresOn = wanted.expiresOn;
    m_after.plainHttp = wanted.plainHttp;
    m_after.caFile = wanted.caFile;
    if (EditConnection::needsCheck(connection(), m_after)) {
        checkAnew();
    } else {
        keep({});
    }
}

void EditDialog::checkAnew()
{
    setBusy(true);
    panel().clear();
    m_reading = readSecrets(*services().vault, connection().vaultKeys, this);
    deliver(m_reading, this, [this](const Result<QMap<QString, Secret>> &secrets) {
        if (m_givenUp) {
            return;
        }
        if (!secrets) {
            fail(secrets.error());
            return;
        }
        ConnectionDraft wanted = draft();
        wanted.fields = m_after.fields;
        wanted.expiresOn = m_after.expiresOn;
        wanted.plainHttp = m_after.plainHttp;
        wanted.caFile = m_after.caFile;
        wanted.secrets = *secrets;
        panel().check(wanted.checkRequest(), appName());
        showPanel();
    });
}

void EditDialog::store(const CheckReport &report, Acceptance acceptance)
{
    const Result<CheckReport> accepted = acceptedReport(report, acceptance);
    if (accepted) {
        keep(*accepted);
    } else {
        fail(accepted.error());
    }
}

void EditDialog::keep(const std::optional<CheckReport> &report)
{
    const Result<Connection> kept = EditConnection(*services().store).run(connection(), m_after, report);
    if (!kept) {
        if (kept.error().code == ErrorCode::NameTaken) {
            m_name->validate();
        }
        fail(kept.error());
        return;
    }
    emit saved(*kept);
    accept();
}

void EditDialog::giveUp()
{
    m_givenUp = true;
    m_reading.cancel();
}

} // namespace patchbay
