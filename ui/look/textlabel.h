#pragma once

#include <QLabel>

namespace patchbay::look
{

/// A label for text that others wrote: wrapped, to be selected with the mouse, never read as HTML. Takes what
/// width it gets; the whole text is in its tool tip.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    /// Faint is for what explains something else; its contrast is still above 4.5 : 1 on usual palettes.
    enum class Tone { Normal, Faint };

    explicit TextLabel(const QString &text, Tone tone = Tone::Normal, QWidget *parent = nullptr);

    void setPlainText(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void align();
    void paintTone();

    Tone m_tone;
};

} // namespace patchbay::look
