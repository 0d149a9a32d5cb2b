#pragma once

#include "providers/check/checkreport.h"

#include <QWidget>

namespace patchbay
{

/// A verdict as icon and word.
class StatusPill : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPill(QWidget *parent = nullptr);

    void setVerdict(Verdict verdict);
    Verdict verdict() const { return m_verdict; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Verdict m_verdict = Verdict::Unchecked;
};

} // namespace patchbay
