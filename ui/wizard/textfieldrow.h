#pragma once

#include "providers/descriptor/providerdescriptor.h"
#include "ui/wizard/formrow.h"

class QLineEdit;

namespace patchbay
{

/// A plain text field of an app's form, such as Windmill's Workspace.
class TextFieldRow : public FormRow
{
    Q_OBJECT

public:
    explicit TextFieldRow(const FieldDescriptor &field, QWidget *parent = nullptr);

    void write(ConnectionDraft &draft) const override;
    void read(const ConnectionDraft &draft) override;
    bool validate() override;
    bool hasInput() const override;
    void clear() override;

private:
    FieldDescriptor m_field;
    QLineEdit *m_line = nullptr;
};

} // namespace patchbay
