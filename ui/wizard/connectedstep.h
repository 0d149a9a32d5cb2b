#pragma once

#include "ui/wizard/wizardstep.h"

class QLabel;

namespace patchbay
{

class ResourceList;
namespace look
{
class StatusPill;
}

/// Step five: what was stored, what it reaches, and when it ends.
class ConnectedStep : public WizardStep
{
    Q_OBJECT

public:
    explicit ConnectedStep(WizardContext &context, QWidget *parent = nullptr);

    void initializePage() override;

private:
    QString expirySentence() const;

    look::StatusPill *m_pill = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_identity = nullptr;
    QLabel *m_expiry = nullptr;
    ResourceList *m_resources = nullptr;
};

} // namespace patchbay
