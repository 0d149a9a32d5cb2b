#pragma once

#include "app/connections/acceptance.h"
#include "providers/check/checkengine.h"

#include <QFuture>
#include <QWidget>

#include <optional>

class QPushButton;

namespace patchbay
{

class CheckList;
class VerdictPanel;
struct Services;

/// Asks the service inside a dialog: the checks as they run, then the verdict with its ways on.
class CheckPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CheckPanel(Services &services, QWidget *parent = nullptr);
    ~CheckPanel() override; ///< aborts the check under way

    void check(const CheckRequest &request, const QString &appName);
    void showProblem(const QString &sentence);
    void cancel();
    void closeWays(); ///< while the result is being stored
    void clear();
    bool isChecking() const { return m_isChecking; }

signals:
    /// The check is over; without a report it was cancelled or could not start.
    void ended(const std::optional<patchbay::CheckReport> &report);
    void tryAgain();
    void saveAnyway(const patchbay::CheckReport &report, patchbay::Acceptance acceptance);

private:
    void receive(const Result<CheckReport> &result, const QString &appName);

    Services &m_services;
    QFuture<Result<CheckReport>> m_future;
    std::optional<CheckReport> m_report;
    int m_run = 0; ///< answers of an earlier run are dropped
    bool m_isChecking = false;
    CheckList *m_list = nullptr;
    QPushButton *m_cancel = nullptr;
    VerdictPanel *m_verdict = nullptr;
};

} // namespace patchbay
