#pragma once

#include "app/connections/addconnection.h"
#include "ui/wizard/wizardstep.h"

#include <QFuture>

class QPushButton;

namespace patchbay
{

class CheckList;
class SavePanel;
class VerdictPanel;

/// Step four: asks the service about the token, shows each check as it runs, then stores what is accepted.
class CheckTokenStep : public WizardStep
{
    Q_OBJECT

public:
    explicit CheckTokenStep(WizardContext &context, QWidget *parent = nullptr);
    ~CheckTokenStep() override;

    void initializePage() override;
    void cleanupPage() override;
    bool isComplete() const override;
    bool validatePage() override;
    void forget() override;

    bool isSaving() const;
    /// Aborts what is under way; stopped() follows once nothing is left half done.
    void stop();

signals:
    void stopped();

private:
    void check();
    void cancelCheck();
    void receive(const Result<CheckReport> &result);
    void showReport();
    void save(Acceptance acceptance);
    void saveEnded();

    QFuture<Result<CheckReport>> m_checking;
    int m_run = 0; ///< answers of an earlier run are dropped
    bool m_isChecking = false;
    Acceptance m_acceptance = Acceptance::ValidOnly;
    CheckList *m_list = nullptr;
    QPushButton *m_cancel = nullptr;
    VerdictPanel *m_verdict = nullptr;
    SavePanel *m_save = nullptr;
};

} // namespace patchbay
