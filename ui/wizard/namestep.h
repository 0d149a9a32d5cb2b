#pragma once

#include "ui/wizard/wizardstep.h"

namespace patchbay
{

class DescriptionRow;
class NameRow;

/// Step two: name and description.
class NameStep : public WizardStep
{
    Q_OBJECT

public:
    explicit NameStep(WizardContext &context, QWidget *parent = nullptr);

    void initializePage() override;
    bool validatePage() override;
    bool hasInput() const override;
    void forget() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QString suggestion() const;

    NameRow *m_name = nullptr;
    DescriptionRow *m_description = nullptr;
};

} // namespace patchbay
