#pragma once

#include "providers/descriptor/providerdescriptor.h"

#include <QList>
#include <QWidget>

class QToolButton;

namespace patchbay
{

struct ConnectionDraft;
class CertificateRow;
class FormRow;
class InstanceUrlRow;

/// The form of one way of signing in, built from its descriptor.
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    explicit FieldForm(const MethodDescriptor &method, QWidget *parent = nullptr);

    /// Shows every problem and moves the focus to the first one; false where there is any.
    bool validate();
    void write(ConnectionDraft &draft) const;
    /// Only what decides where the token goes, so that no copy of a secret is made.
    /// False where the address cannot be used.
    bool writeAddress(ConnectionDraft &draft) const;
    bool hasInput() const;
    void clear();

signals:
    void edited();

private:
    void add(FormRow *row);

    QList<FormRow *> m_rows;
    InstanceUrlRow *m_instance = nullptr;
    CertificateRow *m_certificate = nullptr;
    QToolButton *m_advanced = nullptr;
};

} // namespace patchbay
