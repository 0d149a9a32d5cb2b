#include "ui/dialogs/checkpanel.h"

#include "app/services.h"
#include "app/text/problemtext.h"
#include "providers/base/async.h"
#include "ui/look/metrics.h"
#include "ui/wizard/checklist.h"
#include "ui/wizard/verdictpanel.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace patchbay
{

CheckPanel::CheckPanel(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_list(new CheckList(this))
    , m_cancel(new QPushButton(tr("Cancel Chec&k"), this))
    , m_verdict(new VerdictPanel(this))
{
    setObjectName(QStringLiteral("checkPanel"));
    m_cancel->setObjectName(QStringLiteral("cancelCheck"));
    m_cancel->setAccessibleName(tr("Cancel Check"));
    m_cancel->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(m_list);
    layout->addWidget(m_cancel, 0, Qt::AlignLeading);
    layout->addWidget(m_verdict);
    connect(m_cancel, &QPushButton::clicked, this, &CheckPanel::cancel);
    connect(m_verdict, &VerdictPanel::tryAgain, this, &CheckPanel::tryAgain);
    connect(m_verdict, &VerdictPanel::saveAnyway, this, [this] {
        const bool limited = m_report->verdict == Verdict::Limited;
        emit saveAnyway(*m_report, limited ? Acceptance::LimitedToo : Acceptance::Unchecked);
    });
    clear();
}

CheckPanel::~CheckPanel()
{
    m_future.cancel();
}

void CheckPanel::check(const CheckRequest &request, const QString &appName)
{
    clear();
    show();
    m_isChecking = true;
    m_cancel->show();
    m_cancel->setFocus(Qt::OtherFocusReason);
    const int run = m_run;
    const QPointer<CheckPanel> guard(this);
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
    m_future = m_services.engine->check(request, observer);
    deliver(m_future, this, [this, run, appName](const Result<CheckReport> &result) {
        if (m_run == run) {
            receive(result, appName);
        }
    });
}

void CheckPanel::receive(const Result<CheckReport> &result, const QString &appName)
{
    m_isChecking = false;
    m_cancel->hide();
    if (result) {
        m_report = *result;
        m_list->setResults(result->checks);
        m_verdict->showVerdict(*result, appName);
    } else {
        m_list->stopRunning();
        const bool cancelled = result.error().code == ErrorCode::Cancelled;
        m_verdict->showProblem(cancelled ? tr("The check was cancelled. Nothing was changed.")
                                         : sentence(result.error(), m_services.vault->displayName()));
    }
    emit ended(m_report);
}

void CheckPanel::showProblem(const QString &sentence)
{
    clear();
    show();
    m_verdict->showProblem(sentence);
}

void CheckPanel::cancel()
{
    m_future.cancel();
}

void CheckPanel::closeWays()
{
    m_verdict->setWaysOpen(false);
}

void CheckPanel::clear()
{
    ++m_run;
    m_future.cancel();
    m_isChecking = false;
    m_report.reset();
    m_list->clear();
    m_cancel->hide();
    m_verdict->clear();
    hide();
}

} // namespace patchbay
