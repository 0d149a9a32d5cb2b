#pragma once

#include "providers/check/checkreport.h"

#include <QWidget>

class QLabel;

namespace patchbay
{

/// One check of a report: how it ended, what was found, what to do.
class CheckResultRow : public QWidget
{
    Q_OBJECT

public:
    explicit CheckResultRow(const CheckResult &result, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintOutcome();

    Outcome m_outcome;
    QLabel *m_icon = nullptr;
};

} // namespace patchbay
