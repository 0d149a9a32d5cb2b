#pragma once

#include "providers/descriptor/providerdescriptor.h"
#include "ui/wizard/formrow.h"

namespace patchbay
{

namespace look
{
class SecretEdit;
}

/// A masked field for a token. Problems are told at once, an unusual form only as a hint.
class SecretFieldRow : public FormRow
{
    Q_OBJECT

public:
    explicit SecretFieldRow(const FieldDescriptor &field, QWidget *parent = nullptr);

    void write(ConnectionDraft &draft) const override;
    bool validate() override;
    bool hasInput() const override;
    void clear() override;

private:
    void refresh();

    FieldDescriptor m_field;
    look::SecretEdit *m_edit = nullptr;
};

} // namespace patchbay
