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
    /// Which lines to show: all of them, or only what a new token changes, or only what is not secret.
    enum class Part { All, Token, Rest };

    explicit FieldForm(const MethodDescriptor &method, QWidget *parent = nullptr);
    FieldForm(const MethodDescriptor &method, Part part, QWidget *parent = nullptr);

    /// Shows every problem and moves the focus to the first one; false where there is any.
    bool validate();
    void write(ConnectionDraft &draft) const;
    void read(const ConnectionDraft &draft);
    /// Only what decides where the token goes, so that no copy of a secret is made.
    /// False where the address cannot be used.
    bool writeAddress(ConnectionDraft &draft) const;
    bool hasInput() const;
    void clear();

signals:
    void edited();

private:
    FormRow *add(FormRow *row);
    void addField(const FieldDescriptor &field);
    void addAdvanced();

    QList<FormRow *> m_rows;
    QList<const FormRow *> m_addressing; ///< those that decide where the token goes
    InstanceUrlRow *m_instance = nullptr;
    CertificateRow *m_certificate = nullptr;
    QToolButton *m_advanced = nullptr;
};

} // namespace patchbay
