#include "ui/mainwindow/notices.h"

#include "app/text/problemtext.h"
#include "app/vault/secretvault.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/mainwindow/runtext.h"

#include <QVBoxLayout>

#include <utility>

namespace patchbay
{

using Tone = MessageBar::Tone;

Notices::Notices(const SecretVault &vault, QWidget *parent)
    : QWidget(parent)
    , m_vault(vault)
    , m_waiting(new MessageBar(QStringLiteral("waitingBar"), this))
    , m_message(new MessageBar(QStringLiteral("messageBar"), this))
    , m_release(new MessageBar(QStringLiteral("releaseBar"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_waiting);
    layout->addWidget(m_message);
    layout->addWidget(m_release);
    m_waiting->setClosable(false);
}

void Notices::showWaiting(bool waiting)
{
    if (waiting) {
        m_waiting->show(Tone::Notice, tr("Waiting for %1 to be unlocked").arg(m_vault.displayName()),
                        tr("Give Up"), [this] { emit giveUp(); });
    } else {
        m_waiting->dismiss();
    }
}

void Notices::showFailure(const Error &error, const QUuid &id)
{
    m_storeProblem = false;
    const QString problem = sentence(error, m_vault.displayName());
    if (error.code == ErrorCode::SecretMissing) {
        offerReplacing(problem, id);
    } else {
        m_message->show(Tone::Problem, problem);
    }
}

void Notices::offerReplacing(const QString &problem, const QUuid &id)
{
    m_message->show(Tone::Problem, problem, tr("Replace Token"), [this, id] { emit replaceTokenWanted(id); });
}

void Notices::showSummary(const CheckBatch::Summary &summary, const QString &onlyName)
{
    if (summary.failures.isEmpty()) {
        return;
    }
    m_storeProblem = false;
    QList<QUuid> ids;
    for (const QList<QUuid> &some : summary.failures) {
        ids.append(some);
    }
    const QString problem = failureSentence(summary, onlyName, m_vault.displayName());
    if (ids.size() == 1 && summary.failures.firstKey() == ErrorCode::SecretMissing) {
        offerReplacing(problem, ids.first());
    } else {
        m_message->show(Tone::Problem, problem, tr("Try Again"), [this, ids] { emit checkWanted(ids); });
    }
}

void Notices::showRemovedInPart(const QString &name)
{
    m_storeProblem = false;
    m_message->show(
        Tone::Problem,
        tr("%1 is out of the list, but its token is still in %2. Patchbay deletes it when it starts next.")
            .arg(name, m_vault.displayName()));
}

void Notices::showStoreProblem(const Error &error, std::function<void()> tryAgain)
{
    m_storeProblem = true;
    m_message->show(Tone::Problem, sentence(error, m_vault.displayName()), tr("Try Again"),
                    std::move(tryAgain));
}

void Notices::clearStoreProblem()
{
    if (std::exchange(m_storeProblem, false)) {
        m_message->dismiss();
    }
}

void Notices::showLeftOver(const RecoverStore::Outcome &outcome, std::function<void()> tryAgain)
{
    const QString left = leftOverSentence(outcome, m_vault.displayName());
    if (!left.isEmpty()) {
        m_storeProblem = false;
        m_message->show(Tone::Notice, left, tr("Try Again"), std::move(tryAgain));
    }
}

void Notices::showRelease(const QString &version, std::function<void()> open)
{
    m_release->show(Tone::Notice, tr("Patchbay %1 is available.").arg(version), tr("Show Release"),
                    std::move(open));
}

bool Notices::dismissRelease()
{
    const bool shown = !m_release->isHidden();
    m_release->dismiss();
    return shown;
}

bool Notices::dismiss()
{
    const bool shown = !m_message->isHidden();
    m_message->dismiss();
    return shown;
}

} // namespace patchbay
