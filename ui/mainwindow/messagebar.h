#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QToolButton;

namespace patchbay
{

/// One message inside the window, with at most one thing to do about it. A new message takes the place of the
/// old.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Problem, Notice };

    /// Its parts get names that begin with `objectName`.
    explicit MessageBar(const QString &objectName, QWidget *parent = nullptr);

    void show(Tone tone, const QString &text);
    /// `action` runs after the bar has closed.
    void show(Tone tone, const QString &text, const QString &button, std::function<void()> action);
    void dismiss();
    QString text() const;
    void setClosable(bool closable);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintTone();

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QToolButton *m_button = nullptr;
    QToolButton *m_close = nullptr;
    std::function<void()> m_action;
    Tone m_tone = Tone::Notice;
};

} // namespace patchbay
