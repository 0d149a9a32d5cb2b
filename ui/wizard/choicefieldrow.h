#pragma once

#include "providers/descriptor/providerdescriptor.h"
#include "ui/wizard/formrow.h"

class QComboBox;

namespace patchbay
{

/// A field with a fixed set of values.
class ChoiceFieldRow : public FormRow
{
    Q_OBJECT

public:
    explicit ChoiceFieldRow(const FieldDescriptor &field, QWidget *parent = nullptr);

    void write(ConnectionDraft &draft) const override;
    void read(const ConnectionDraft &draft) override;
    void clear() override;

private:
    FieldDescriptor m_field;
    QComboBox *m_combo = nullptr;
};

} // namespace patchbay
