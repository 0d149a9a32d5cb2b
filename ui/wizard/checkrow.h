#pragma once

#include "providers/check/checkreport.h"

#include <QWidget>

class QLabel;

namespace patchbay
{

namespace look
{
class Spinner;
}

/// One check on screen: a spinner while it runs, then its outcome with what was found and what to do.
class CheckRow : public QWidget
{
    Q_OBJECT

public:
    CheckRow(const QString &id, const QString &title, QWidget *parent = nullptr);

    void setResult(const CheckResult &result);
    void setStopped(); ///< it was cancelled before it had a result
    QString id() const { return m_id; }
    bool isRunning() const { return m_running; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showOutcome(const QString &word);
    void paintIcon();

    QString m_id;
    bool m_running = true;
    Outcome m_outcome = Outcome::Unknown;
    look::Spinner *m_spinner = nullptr;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_detail = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace patchbay
