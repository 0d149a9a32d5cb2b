#pragma once

#include "ui/look/hintlabel.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace patchbay
{

struct ConnectionDraft;
struct FieldDescriptor;

/// One labelled line of a form: label above, editor, and a sentence under it where there is something to say.
class FormRow : public QWidget
{
    Q_OBJECT

public:
    /// `label` may hold a mnemonic; the editor set later gets `name` and the label's text.
    FormRow(const QString &name, const QString &label, QWidget *parent = nullptr);
    /// For a field that a descriptor names; its help, if any, stands under the editor.
    explicit FormRow(const FieldDescriptor &field, QWidget *parent = nullptr);

    /// Puts the value into the draft. Call only after validate() was true.
    virtual void write(ConnectionDraft &) const {}
    /// Shows the draft's value, as when something stored is edited.
    virtual void read(const ConnectionDraft &) {}
    /// Shows what is wrong, if anything, and tells whether the value can be used.
    virtual bool validate() { return true; }
    virtual bool hasInput() const { return false; }
    virtual void clear() {}

    /// Says beside the label that the field may be left empty.
    void markOptional();
    look::HintLabel *hint() const { return m_hint; }
    QWidget *editor() const { return m_editor; }

signals:
    void edited();

protected:
    /// `control` is what the label and the focus go to, where that is not the editor itself.
    void setEditor(QWidget *editor, QWidget *control = nullptr);
    /// For what comes under the editor and above the sentence.
    QVBoxLayout *column() const { return m_column; }
    QHBoxLayout *labelLine() const { return m_labelLine; }
    QString name() const { return m_name; }
    void showProblem(const QString &sentence) { m_hint->show(look::HintLabel::Tone::Problem, sentence); }

private:
    QString m_name;
    QString m_help;
    QVBoxLayout *m_column = nullptr;
    QHBoxLayout *m_labelLine = nullptr;
    QLabel *m_label = nullptr;
    look::HintLabel *m_hint = nullptr;
    QWidget *m_editor = nullptr;
};

} // namespace patchbay
