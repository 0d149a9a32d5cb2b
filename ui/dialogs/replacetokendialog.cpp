#include "ui/dialogs/replacetokendialog.h"

#include "providers/base/async.h"
#include "ui/dialogs/checkpanel.h"
#include "ui/look/metrics.h"
#include "ui/look/textlabel.h"
#include "ui/wizard/fieldform.h"
#include "ui/wizard/tokenhelppanel.h"

#include <QVBoxLayout>

namespace patchbay
{

ReplaceTokenDialog::ReplaceTokenDialog(Services &services, ReplaceToken &replace,
                                       const Connection &connection, QWidget *parent)
    : ConnectionDialog(services, connection, parent)
    , m_form(new FieldForm(*method(), FieldForm::Part::Token))
    , m_replace(replace)
{
    setObjectName(QStringLiteral("replaceTokenDialog"));
    setWindowTitle(tr("Replace Token of %1").arg(connection.name.text()));
    setSaveText(tr("&Replace Token"));

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * look::grid);
    auto *promise = new look::TextLabel(
        tr("The new token is checked first. The one that is stored stays until the new one is accepted."));
    promise->setObjectName(QStringLiteral("replacePromise"));
    layout->addWidget(promise);
    layout->addWidget(m_form);
    auto *help = new TokenHelpPanel(method()->help);
    const auto origin = originOf(draft().checkRequest());
    help->setOrigin(origin ? std::optional(*origin) : std::nullopt);
    connect(m_form, &FieldForm::edited, &panel(), &CheckPanel::clear);
    setForm(form);
    setHelp(help);
    m_form->setFocus(Qt::OtherFocusReason);
}

ReplaceTokenDialog::~ReplaceTokenDialog()
{
    giveUp();
}

void ReplaceTokenDialog::submit()
{
    if (!m_form->validate()) {
        return;
    }
    m_wanted = draft();
    m_form->write(m_wanted);
    setBusy(true);
    panel().check(m_wanted.checkRequest(), appName());
    showPanel();
}

void ReplaceTokenDialog::store(const CheckReport &report, Acceptance acceptance)
{
    setBusy(true);
    panel().closeWays();
    Connection checked = connection();
    checked.expiresOn = m_wanted.expiresOn;
    m_replacing = m_replace.run(checked, m_wanted.secrets, report, acceptance);
    deliver(m_replacing, this, [this](const Result<Connection> &result) { receive(result); });
}

void ReplaceTokenDialog::receive(const Result<Connection> &result)
{
    if (!result) {
        fail(result.error());
        return;
    }
    emit replaced(*result);
    accept();
}

void ReplaceTokenDialog::giveUp()
{
    m_replacing.cancel();
}

} // namespace patchbay
