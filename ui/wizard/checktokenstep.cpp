#include "ui/wizard/checktokenstep.h"

#include "app/services.h"
#include "app/text/problemtext.h"
#include "app/vault/secretvault.h"
#include "providers/base/async.h"
#include "ui/look/metrics.h"
#include "ui/wizard/checklist.h"
#include "ui/wizard/savepanel.h"
#include "ui/wizard/verdictpanel.h"
#include "ui/wizard/wizardcontext.h"

#include <QAbstractButton>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWizard>

namespace patchbay
{

CheckTokenStep::CheckTokenStep(WizardContext &context, QWidget *parent)
    : WizardStep(context, QStringLiteral("checkTokenStep"), parent)
    , m_list(new CheckList)
    , m_cancel(new QPushButton(tr("Cancel Chec&k")))
    , m_verdict(new VerdictPanel)
    , m_save(new SavePanel(context.services))
{
    setTitle(tr("Check"));
    setCommitPage(true);
    setButtonText(QWizard::CommitButton, tr("&Continue"));
    nameControl(m_cancel, QStringLiteral("cancelCheck"), m_cancel->text());

    QVBoxLayout *body = makeScrollingBody();
    body->addWidget(m_list);
    body->addWidget(m_cancel, 0, Qt::AlignLeft);
    body->addWidget(m_verdict);
    body->addWidget(m_save);
    body->addStretch(1);

    connect(m_cancel, &QPushButton::clicked, this, &CheckTokenStep::cancelCheck);
    connect(m_verdict, &VerdictPanel::tryAgain, this, &CheckTokenStep::check);
    connect(m_verdict, &VerdictPanel::anotherTokenNeeded, this,
            [this] { wizard()->button(QWizard::BackButton)->setFocus(Qt::OtherFocusReason); });
    connect(m_verdict, &VerdictPanel::saveAnyway, this, [this] {
        const bool limited = this->context().report->verdict == Verdict::Limited;
        save(limited ? Acceptance::LimitedToo : Acceptance::Unchecked);
    });
    connect(m_save, &SavePanel::tryAgain, this, [this] { save(m_acceptance); });
    connect(m_save, &SavePanel::failed, this, &CheckTokenStep::saveEnded);
    connect(m_save, &SavePanel::saved, this, [this](const Connection &connection) {
        this->context().saved = connection;
        saveEnded();
        wizard()->next();
    });
}

CheckTokenStep::~CheckTokenStep()
{
    m_checking.cancel();
}

void CheckTokenStep::initializePage()
{
    setSubTitle(tr("Patchbay asks %1 what this token may do.").arg(context().appName()));
    m_save->clear();
    if (context().isKnownValid()) {
        showReport();
    } else {
        check();
    }
}

void CheckTokenStep::cleanupPage()
{
    stop();
    if (m_save->isNameTaken()) {
        // The name page is where this can be mended.
        QMetaObject::invokeMethod(wizard(), &QWizard::back, Qt::QueuedConnection);
    }
}

void CheckTokenStep::check()
{
    context().report.reset();
    context().checked = context().draft.checkRequest();
    m_list->clear();
    m_verdict->clear();
    m_save->clear();
    m_isChecking = true;
    m_cancel->show();
    m_cancel->setFocus(Qt::OtherFocusReason);

    const int run = ++m_run;
    const QPointer<CheckTokenStep> guard(this);
    CheckObserver observer;
    observer.started = [guard, run](const QString &id, const QString &title) {
        if (guard && guard->m_run == run) {
            guard->m_list->start(id, title);
        }
    };
    observer.finished = [guard, run](const CheckResult &result) {
        if (guard && guard->m_run == run) {
            guard->m_list->finish(result);
        }
    };
    m_checking = context().services.engine->check(*context().checked, observer);
    deliver(m_checking, this, [this, run](const Result<CheckReport> &result) {
        if (m_run == run) {
            receive(result);
        }
    });
    emit completeChanged();
}

void CheckTokenStep::cancelCheck()
{
    m_cancel->setEnabled(false);
    m_checking.cancel();
    m_cancel->setEnabled(true);
}

void CheckTokenStep::receive(const Result<CheckReport> &result)
{
    m_isChecking = false;
    m_cancel->hide();
    if (result) {
        context().report = *result;
        showReport();
        return;
    }
    m_list->stopRunning();
    if (result.error().code == ErrorCode::Cancelled) {
        m_verdict->showProblem(tr("The check was cancelled. Nothing was saved."));
    } else {
        m_verdict->showProblem(sentence(result.error(), context().services.vault->displayName()));
    }
    bringIntoView(m_verdict);
    emit completeChanged();
}

void CheckTokenStep::showReport()
{
    m_isChecking = false;
    m_cancel->hide();
    m_list->setResults(context().report->checks);
    m_verdict->showVerdict(*context().report, context().appName());
    bringIntoView(m_verdict);
    emit completeChanged();
    if (isComplete() && wizard()) {
        wizard()->button(QWizard::CommitButton)->setFocus(Qt::OtherFocusReason);
    }
}

bool CheckTokenStep::isComplete() const
{
    return !m_isChecking && !m_save->isSaving() && !m_save->isNameTaken() && context().report &&
           context().report->verdict == Verdict::Valid;
}

bool CheckTokenStep::validatePage()
{
    if (context().saved) {
        return true;
    }
    // Saving takes its time, so the wizard moves on when it has succeeded.
    save(Acceptance::ValidOnly);
    return false;
}

void CheckTokenStep::save(Acceptance acceptance)
{
    if (m_save->isSaving() || !context().report) {
        return;
    }
    m_acceptance = acceptance;
    m_verdict->setWaysOpen(false);
    m_save->save(context().draft, *context().report, acceptance);
    bringIntoView(m_save);
    emit completeChanged();
    // Going back would change the draft under what is being stored.
    wizard()->button(QWizard::BackButton)->setEnabled(false);
}

void CheckTokenStep::saveEnded()
{
    bringIntoView(m_save);
    emit completeChanged();
    emit stopped();
}

bool CheckTokenStep::isSaving() const
{
    return m_save->isSaving();
}

void CheckTokenStep::stop()
{
    ++m_run;
    m_isChecking = false;
    m_checking.cancel();
    m_save->giveUp();
}

void CheckTokenStep::forget()
{
    stop();
    m_list->clear();
    m_verdict->clear();
    m_save->clear();
}

} // namespace patchbay
