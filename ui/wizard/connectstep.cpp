#include "ui/wizard/connectstep.h"

#include "app/text/problemtext.h"
#include "providers/check/checkengine.h"
#include "ui/look/metrics.h"
#include "ui/wizard/fieldform.h"
#include "ui/wizard/foldingpanes.h"
#include "ui/wizard/methodrow.h"
#include "ui/wizard/tokenhelppanel.h"
#include "ui/wizard/wizardcontext.h"

#include <QLabel>
#include <QVBoxLayout>
#include <QWizard>

namespace patchbay
{

ConnectStep::ConnectStep(WizardContext &context, QWidget *parent)
    : WizardStep(context, QStringLiteral("connectStep"), parent)
    , m_method(new MethodRow)
    , m_destination(new QLabel)
{
    m_destination->setObjectName(QStringLiteral("tokenDestination"));
    m_destination->setTextFormat(Qt::PlainText);
    m_destination->setWordWrap(true);

    auto *main = new QWidget;
    m_main = new QVBoxLayout(main);
    m_main->setContentsMargins(0, 0, 0, 0);
    m_main->setSpacing(look::grid + look::halfGrid);
    m_main->addWidget(m_method);
    m_main->addWidget(m_destination);
    m_main->addStretch(1);

    auto *side = new QWidget;
    m_side = new QVBoxLayout(side);
    m_side->setContentsMargins(0, 0, 0, 0);

    QVBoxLayout *body = makeScrollingBody();
    body->addWidget(new FoldingPanes(main, side));
    body->addStretch(1);

    connect(m_method, &FormRow::edited, this, [this] {
        discardForm();
        build();
    });
}

void ConnectStep::initializePage()
{
    const ProviderDescriptor *app = context().draft.app;
    QString buttonName = app->name;
    buttonName.replace(u'&', QLatin1String("&&"));
    setTitle(tr("Connect to %1").arg(app->name));
    setSubTitle(tr("Paste a token for this connection."));
    setButtonText(QWizard::NextButton, tr("&Connect to %1").arg(buttonName));
    if (m_app != app) {
        discardForm();
        m_app = app;
        m_method->setApp(*app);
        build();
    }
}

void ConnectStep::build()
{
    const MethodDescriptor *method = m_app->method(m_method->methodId());
    context().draft.method = method->id;
    m_form = new FieldForm(*method);
    m_main->insertWidget(1, m_form);
    m_help = new TokenHelpPanel(method->help);
    m_side->addWidget(m_help);
    setFocusProxy(m_method->isHidden() ? static_cast<QWidget *>(m_form) : m_method);
    connect(m_form, &FieldForm::edited, this, &ConnectStep::showDestination);
    showDestination();
}

void ConnectStep::discardForm()
{
    setFocusProxy(nullptr);
    delete m_form;
    delete m_help;
    m_form = nullptr;
    m_help = nullptr;
    context().draft.fields.clear();
    context().draft.expiresOn = {};
    context().draft.caFile.clear();
    context().forgetSecrets();
}

void ConnectStep::showDestination()
{
    ConnectionDraft address;
    address.app = m_app;
    address.method = m_method->methodId();
    QList<Origin> destinations;
    if (m_form->writeAddress(address)) {
        destinations = originsOf(address.checkRequest()).value_or(QList<Origin>());
    }
    const bool known = !destinations.isEmpty();
    if (known) {
        m_destination->setText(m_app->custom ? customAppSentence(m_app->name, destinations)
                                             : destinationSentence(destinations));
    }
    m_destination->setVisible(known);
    m_help->setOrigin(known ? std::optional(destinations.first()) : std::nullopt);
}

bool ConnectStep::validatePage()
{
    if (!m_form->validate()) {
        return false;
    }
    context().draft.method = m_method->methodId();
    m_form->write(context().draft);
    return true;
}

bool ConnectStep::hasInput() const
{
    return m_form && m_form->hasInput();
}

void ConnectStep::forget()
{
    if (m_form) {
        m_form->clear();
    }
    discardForm();
    m_app = nullptr;
}

} // namespace patchbay
