#pragma once

#include "ui/wizard/recentapps.h"

#include <QPointer>
#include <QUuid>
#include <QWizard>

#include <memory>

class QMessageBox;

namespace patchbay
{

class CheckTokenStep;
class WizardStep;
struct Services;
struct WizardContext;

/// The five steps of Add Connection. Its pages share one typed context; nothing is written before the last
/// step.
class AddConnectionWizard : public QWizard
{
    Q_OBJECT

public:
    enum Page { ChooseAppPage, NamePage, ConnectPage, CheckPage, ConnectedPage };

    /// `services` must outlive the wizard.
    explicit AddConnectionWizard(Services &services, RecentApps recent = {}, QWidget *parent = nullptr);
    ~AddConnectionWizard() override;

    void reject() override; ///< asks before a started wizard is discarded
    void done(int result) override;

signals:
    void connectionAdded(const QUuid &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void nameButtons();
    void enterPage(int id);
    void addAnother();
    bool hasInput() const;
    void askToDiscard();
    void discard();
    void forgetAll();

    std::unique_ptr<WizardContext> m_context;
    QList<WizardStep *> m_steps;
    CheckTokenStep *m_check = nullptr;
    QPointer<QMessageBox> m_question;
    bool m_closing = false;
};

} // namespace patchbay
