#pragma once

#include <QUuid>
#include <QWizard>

#include <memory>

namespace patchbay {

struct Services;
struct WizardContext;

/// The five steps of Add Connection. Its pages share one typed context; nothing is written before the last step.
class AddConnectionWizard : public QWizard
{
    Q_OBJECT

public:
    enum Page { ChooseAppPage, NamePage, ConnectPage, CheckPage, ConnectedPage };

    explicit AddConnectionWizard(Services &services, QWidget *parent = nullptr);
    ~AddConnectionWizard() override;

    void reject() override; ///< asks before a started wizard is discarded

signals:
    void connectionAdded(const QUuid &id);

private:
    std::unique_ptr<WizardContext> m_context;
};

} // namespace patchbay
