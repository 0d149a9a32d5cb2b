#pragma once

#include <QWidget>

class QBoxLayout;

namespace patchbay
{

/// Two widgets side by side, or the second below the first where there is no room for both.
class FoldingPanes : public QWidget
{
    Q_OBJECT

public:
    FoldingPanes(QWidget *main, QWidget *side, QWidget *parent = nullptr);

    bool isFolded() const;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fold();

    QBoxLayout *m_layout = nullptr;
    QWidget *m_main = nullptr;
    QWidget *m_side = nullptr;
};

} // namespace patchbay
