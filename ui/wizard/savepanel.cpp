#include "ui/wizard/savepanel.h"

#include "app/connections/connectionstore.h"
#include "app/services.h"
#include "app/text/problemtext.h"
#include "app/vault/secretvault.h"
#include "providers/base/async.h"
#include "ui/look/hintlabel.h"
#include "ui/look/metrics.h"
#include "ui/look/spinner.h"
#include "ui/wizard/wizardstep.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace patchbay
{

SavePanel::SavePanel(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_add(*services.store, *services.vault)
    , m_waiting(new QWidget(this))
    , m_giveUp(new QPushButton(tr("&Give Up"), m_waiting))
    , m_problem(new look::HintLabel(this))
    , m_again(new QPushButton(tr("&Try Again"), this))
{
    auto *text = new QLabel(tr("Waiting for %1 …").arg(services.vault->displayName()), m_waiting);
    text->setObjectName(QStringLiteral("waitingForVault"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("saveProblem"));
    nameControl(m_giveUp, QStringLiteral("giveUp"), m_giveUp->text());
    nameControl(m_again, QStringLiteral("saveAgain"), m_again->text());

    auto *line = new QHBoxLayout(m_waiting);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look::grid);
    line->addWidget(new look::Spinner(m_waiting));
    line->addWidget(text, 1);
    line->addWidget(m_giveUp);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(m_waiting);
    layout->addWidget(m_problem);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_giveUp, &QPushButton::clicked, this, &SavePanel::giveUp);
    connect(m_again, &QPushButton::clicked, this, &SavePanel::tryAgain);
    clear();
}

SavePanel::~SavePanel()
{
    giveUp();
}

void SavePanel::save(const ConnectionDraft &draft, const CheckReport &report, Acceptance acceptance)
{
    clear();
    m_saving = true;
    m_name = draft.name;
    m_giveUp->setEnabled(true);
    m_waiting->show();
    m_future = m_add.run(draft, report, acceptance);
    deliver(m_future, this, [this](const Result<Connection> &result) { receive(result); });
}

void SavePanel::giveUp()
{
    // A future that is done has its connection stored; cancelling it then would only hide that.
    if (m_saving && !m_future.isFinished()) {
        m_giveUp->setEnabled(false);
        m_future.cancel();
    }
}

void SavePanel::receive(const Result<Connection> &result)
{
    m_saving = false;
    m_waiting->hide();
    if (result) {
        emit saved(*result);
        return;
    }
    m_nameTaken = result.error().code == ErrorCode::NameTaken;
    m_problem->show(look::HintLabel::Tone::Problem, problem(result.error()));
    m_again->setVisible(!m_nameTaken);
    if (!m_nameTaken) {
        m_again->setFocus(Qt::OtherFocusReason);
    }
    emit failed();
}

QString SavePanel::problem(const Error &error) const
{
    if (error.code == ErrorCode::NameTaken) {
        return nameTakenSentence(m_name);
    }
    const QString vault = m_services.vault->displayName();
    if (error.code == ErrorCode::Cancelled) {
        return tr("Nothing was saved. Try again when %1 is ready.").arg(vault);
    }
    return sentence(error, vault);
}

void SavePanel::clear()
{
    m_nameTaken = false;
    m_waiting->hide();
    m_problem->clear();
    m_again->hide();
}

} // namespace patchbay
