#pragma once

#include "ui/wizard/formrow.h"

class QLineEdit;

namespace patchbay
{

/// A file with the certificate of a private authority that signed the instance's own.
class CertificateRow : public FormRow
{
    Q_OBJECT

public:
    explicit CertificateRow(QWidget *parent = nullptr);

    void write(ConnectionDraft &draft) const override;
    void read(const ConnectionDraft &draft) override;
    bool validate() override;
    bool hasInput() const override;
    void clear() override;

private:
    void browse();

    QLineEdit *m_path = nullptr;
};

} // namespace patchbay
