#pragma once

#include "ui/wizard/wizardstep.h"

class QLabel;
class QVBoxLayout;

namespace patchbay
{

struct ProviderDescriptor;
class FieldForm;
class MethodRow;
class TokenHelpPanel;

/// Step three: where the service is and which token to use, with help beside it on how to get one.
class ConnectStep : public WizardStep
{
    Q_OBJECT

public:
    explicit ConnectStep(WizardContext &context, QWidget *parent = nullptr);

    void initializePage() override;
    bool validatePage() override;
    bool hasInput() const override;
    void forget() override;

private:
    void build();
    void discardForm();
    void showDestination();

    const ProviderDescriptor *m_app = nullptr; ///< the app that the form is for
    MethodRow *m_method = nullptr;
    QVBoxLayout *m_main = nullptr;
    QVBoxLayout *m_side = nullptr;
    FieldForm *m_form = nullptr;
    TokenHelpPanel *m_help = nullptr;
    QLabel *m_destination = nullptr;
};

} // namespace patchbay
