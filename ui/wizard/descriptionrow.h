#pragma once

#include "ui/wizard/formrow.h"

class QLabel;
class QPlainTextEdit;

namespace patchbay
{

/// The connection's description with a counter. More than fits is kept on screen, and refused with a
/// sentence.
class DescriptionRow : public FormRow
{
    Q_OBJECT

public:
    explicit DescriptionRow(QWidget *parent = nullptr);

    void write(ConnectionDraft &draft) const override;
    void read(const ConnectionDraft &draft) override;
    bool validate() override;
    bool hasInput() const override;
    void clear() override;

private:
    QString text() const;

    QPlainTextEdit *m_edit = nullptr;
    QLabel *m_counter = nullptr;
};

} // namespace patchbay
