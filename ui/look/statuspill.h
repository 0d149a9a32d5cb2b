#pragma once

#include "providers/check/checkreport.h"

#include <QWidget>

namespace patchbay::look
{

/// The status pill as a widget of its own.
class StatusPill : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPill(QWidget *parent = nullptr);

    void setVerdict(Verdict verdict);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Verdict m_verdict = Verdict::Unchecked;
};

} // namespace patchbay::look
