#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace patchbay
{

/// How far a run of checks is, with a way to cancel it. For the status bar.
class CheckProgress : public QWidget
{
    Q_OBJECT

public:
    explicit CheckProgress(QWidget *parent = nullptr);

    void setProgress(int done, int total);

signals:
    void cancelled();

private:
    QLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace patchbay
