#pragma once

#include "ui/wizard/formrow.h"

class QCheckBox;
class QDateEdit;

namespace patchbay
{

/// The day a token ends, where the app's API does not tell it. Optional.
class ExpiryRow : public FormRow
{
    Q_OBJECT

public:
    explicit ExpiryRow(QWidget *parent = nullptr);

    void write(ConnectionDraft &draft) const override;
    void read(const ConnectionDraft &draft) override;
    bool hasInput() const override;
    void clear() override;

private:
    QCheckBox *m_known = nullptr;
    QDateEdit *m_date = nullptr;
};

} // namespace patchbay
