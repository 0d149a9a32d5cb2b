#include "ui/wizard/addconnectionwizard.h"

#include "ui/wizard/checktokenstep.h"
#include "ui/wizard/chooseappstep.h"
#include "ui/wizard/connectedstep.h"
#include "ui/wizard/connectstep.h"
#include "ui/wizard/namestep.h"
#include "ui/wizard/wizardcontext.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace patchbay
{

AddConnectionWizard::AddConnectionWizard(Services &services, RecentApps recent, QWidget *parent)
    : QWizard(parent)
    , m_context(std::make_unique<WizardContext>(services, std::move(recent)))
    , m_check(new CheckTokenStep(*m_context))
{
    setObjectName(QStringLiteral("addConnectionWizard"));
    setWindowTitle(tr("Add Connection"));
    m_steps = {new ChooseAppStep(*m_context), new NameStep(*m_context), new ConnectStep(*m_context), m_check,
               new ConnectedStep(*m_context)};
    for (int id = ChooseAppPage; id <= ConnectedPage; ++id) {
        setPage(id, m_steps[id]);
    }
#ifndef Q_OS_MACOS
    setWizardStyle(QWizard::ModernStyle);
#endif
    setTitleFormat(Qt::PlainText);
    setSubTitleFormat(Qt::PlainText);
    setOptions(QWizard::NoBackButtonOnStartPage | QWizard::NoBackButtonOnLastPage |
               QWizard::NoCancelButtonOnLastPage | QWizard::HaveCustomButton1);
    nameButtons();
    resize(760, 560);

    connect(this, &QWizard::currentIdChanged, this, &AddConnectionWizard::enterPage);
    connect(this, &QWizard::customButtonClicked, this, &AddConnectionWizard::addAnother);
    connect(m_check, &CheckTokenStep::stopped, this, [this] {
        if (m_closing) {
            QWizard::reject();
        }
    });
}

AddConnectionWizard::~AddConnectionWizard()
{
    forgetAll();
}

void AddConnectionWizard::nameButtons()
{
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::CancelButton, tr("Cancel"));
    setButtonText(QWizard::FinishButton, tr("&Done"));
    setButtonText(QWizard::CustomButton1, tr("&Add Another"));
    const QList<std::pair<QWizard::WizardButton, QString>> names = {
        {QWizard::BackButton, QStringLiteral("back")},
        {QWizard::NextButton, QStringLiteral("next")},
        {QWizard::CommitButton, QStringLiteral("commit")},
        {QWizard::CancelButton, QStringLiteral("cancel")},
        {QWizard::FinishButton, QStringLiteral("done")},
        {QWizard::CustomButton1, QStringLiteral("addAnother")},
    };
    for (const auto &[which, name] : names) {
        button(which)->setObjectName(name);
    }
    button(QWizard::CustomButton1)->hide();
}

void AddConnectionWizard::enterPage(int id)
{
    button(QWizard::CustomButton1)->setVisible(id == ConnectedPage);
    if (currentPage() && currentPage()->focusProxy()) {
        currentPage()->setFocus(Qt::OtherFocusReason);
    }
    if (id == ConnectedPage) {
        const QUuid added = m_context->saved->id;
        m_context->recent.add(m_context->saved->app);
        // From here on only the vault needs to know them.
        for (WizardStep *step : std::as_const(m_steps)) {
            step->forget();
        }
        m_context->forgetSecrets();
        button(QWizard::FinishButton)->setFocus(Qt::OtherFocusReason);
        emit connectionAdded(added);
    }
}

void AddConnectionWizard::keyPressEvent(QKeyEvent *event)
{
    if (currentId() < 0 || !m_steps[currentId()]->takeKey(*event)) {
        QWizard::keyPressEvent(event);
    }
}

void AddConnectionWizard::addAnother()
{
    forgetAll();
    restart();
}

bool AddConnectionWizard::hasInput() const
{
    return std::any_of(m_steps.begin(), m_steps.end(),
                       [](const WizardStep *step) { return step->hasInput(); });
}

void AddConnectionWizard::reject()
{
    if (currentId() == ConnectedPage) {
        accept();
    } else if (m_closing) {
        return;
    } else if (hasInput()) {
        askToDiscard();
    } else {
        discard();
    }
}

void AddConnectionWizard::askToDiscard()
{
    if (m_question) {
        m_question->raise();
        return;
    }
    m_question = new QMessageBox(QMessageBox::Question, windowTitle(), tr("Discard this connection?"),
                                 QMessageBox::NoButton, this);
    m_question->setObjectName(QStringLiteral("discardQuestion"));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setInformativeText(tr("What you entered is not saved."));
    QPushButton *keep = m_question->addButton(tr("&Keep Editing"), QMessageBox::RejectRole);
    QPushButton *drop = m_question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    keep->setObjectName(QStringLiteral("keepEditing"));
    drop->setObjectName(QStringLiteral("discard"));
    m_question->setDefaultButton(keep);
    m_question->setEscapeButton(keep);
    connect(drop, &QPushButton::clicked, this, &AddConnectionWizard::discard);
    m_question->open();
}

void AddConnectionWizard::discard()
{
    if (m_check->isSaving()) {
        // What was begun in the vault is undone before the window goes.
        m_closing = true;
        hide();
        m_check->stop();
    } else {
        QWizard::reject();
    }
}

void AddConnectionWizard::done(int result)
{
    m_closing = true;
    QWizard::done(result);
    forgetAll();
}

void AddConnectionWizard::forgetAll()
{
    for (WizardStep *step : std::as_const(m_steps)) {
        step->forget();
    }
    m_context->clear();
}

} // namespace patchbay
