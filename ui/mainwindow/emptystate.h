#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace patchbay
{

/// What stands in place of an empty list: one sentence and one button, with a drawing where there is room.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &objectName, const QString &sentence, const QString &button, bool drawing,
               QWidget *parent = nullptr);

signals:
    void clicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    QLabel *m_drawing = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace patchbay
