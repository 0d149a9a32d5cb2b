#pragma once

#include "app/connections/recoverstore.h"
#include "ui/mainwindow/checkbatch.h"

#include <QWidget>

#include <functional>

namespace patchbay
{

class MessageBar;
class SecretVault;

/// What the window has to tell about faults, as bars above the list and never as boxes on top of it.
class Notices : public QWidget
{
    Q_OBJECT

public:
    /// `vault` must outlive this.
    explicit Notices(const SecretVault &vault, QWidget *parent = nullptr);

    void showWaiting(bool waiting);
    void showFailure(const Error &error, const QUuid &id);
    /// `onlyName` is told where just one connection failed.
    void showSummary(const CheckBatch::Summary &summary, const QString &onlyName);
    void showRemovedInPart(const QString &name);
    void showStoreProblem(const Error &error, std::function<void()> tryAgain);
    void showLeftOver(const RecoverStore::Outcome &outcome, std::function<void()> tryAgain);
    void clearStoreProblem();
    void showRelease(const QString &version, std::function<void()> open);
    bool dismissRelease();
    bool dismiss(); ///< false where there was nothing to close

signals:
    void giveUp();
    void checkWanted(const QList<QUuid> &ids);
    void replaceTokenWanted(const QUuid &id);

private:
    void offerReplacing(const QString &problem, const QUuid &id);

    const SecretVault &m_vault;
    MessageBar *m_waiting = nullptr;
    MessageBar *m_message = nullptr;
    MessageBar *m_release = nullptr; ///< its own, so that it takes no fault's place
    bool m_storeProblem = false;
};

} // namespace patchbay
