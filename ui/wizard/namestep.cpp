#include "ui/wizard/namestep.h"

#include "app/connections/connectionstore.h"
#include "app/services.h"
#include "ui/wizard/descriptionrow.h"
#include "ui/wizard/namerow.h"
#include "ui/wizard/wizardcontext.h"

#include <QVBoxLayout>

namespace patchbay
{

NameStep::NameStep(WizardContext &context, QWidget *parent)
    : WizardStep(context, QStringLiteral("nameStep"), parent)
    , m_name(new NameRow(context.services))
    , m_description(new DescriptionRow)
{
    setTitle(tr("Name it"));
    setSubTitle(tr("You will find the connection in your list by this name."));
    QVBoxLayout *body = makeScrollingBody();
    body->addWidget(m_name);
    body->addWidget(m_description);
    body->addStretch(1);
    setFocusProxy(m_name);
}

QString NameStep::suggestion() const
{
    const QString base = QStringLiteral("my-%1-connection").arg(context().draft.app->id);
    return context().services.store->uniqueName(base).value_or(base);
}

void NameStep::initializePage()
{
    m_name->suggest(suggestion());
}

void NameStep::showEvent(QShowEvent *event)
{
    WizardStep::showEvent(event);
    // Another window or the command line may have taken the name since.
    m_name->validate();
}

bool NameStep::validatePage()
{
    const bool nameFits = m_name->validate();
    const bool descriptionFits = m_description->validate();
    if (!nameFits || !descriptionFits) {
        (nameFits ? m_description->editor() : m_name->editor())->setFocus(Qt::OtherFocusReason);
        return false;
    }
    m_name->write(context().draft);
    m_description->write(context().draft);
    return true;
}

bool NameStep::hasInput() const
{
    return m_name->hasInput() || m_description->hasInput();
}

void NameStep::forget()
{
    m_name->clear();
    m_description->clear();
}

} // namespace patchbay
