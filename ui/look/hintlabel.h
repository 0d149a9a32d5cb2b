#pragma once

#include <QWidget>

class QLabel;

namespace patchbay::look
{

/// One sentence under a form field: a problem, a hint or a note, with an icon, and announced to screen
/// readers. Takes no space while empty.
class HintLabel : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Problem, Hint, Note };

    explicit HintLabel(QWidget *parent = nullptr);

    void show(Tone tone, const QString &text);
    void clear();
    QString text() const;
    Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintTone();

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    Tone m_tone = Tone::Note;
};

} // namespace patchbay::look
