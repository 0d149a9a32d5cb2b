#pragma once

#include "ui/wizard/formrow.h"

class QComboBox;

namespace patchbay
{

struct ProviderDescriptor;

/// The choice between an app's ways of signing in; on screen only where there is more than one.
class MethodRow : public FormRow
{
    Q_OBJECT

public:
    explicit MethodRow(QWidget *parent = nullptr);

    void setApp(const ProviderDescriptor &app);
    QString methodId() const;

private:
    QComboBox *m_combo = nullptr;
};

} // namespace patchbay
