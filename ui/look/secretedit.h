#pragma once

#include "providers/base/secret.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace patchbay::look
{

/// A masked line for a secret with a reveal button. No undo history, no prediction, overwritten when cleared
/// or destroyed.
class SecretEdit : public QWidget
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);
    ~SecretEdit() override;

    /// objectName and accessible name go to the line; the reveal button derives its own from them.
    void setLabel(const QString &objectName, const QString &label);
    QString text() const;
    void setText(const QString &text);
    void clear();
    QLineEdit *line() const { return m_line; }

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override; ///< masks again

private:
    void mask(bool masked);
    void forgetUndo();
    void wipe();

    QLineEdit *m_line = nullptr;
    QToolButton *m_reveal = nullptr;
    QString m_label;
};

} // namespace patchbay::look
