#pragma once

#include "providers/check/checkreport.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace patchbay
{

namespace look
{
class StatusPill;
}

/// How a check ended, in one sentence, with what the user can do about it.
class VerdictPanel : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    void showVerdict(const CheckReport &report, const QString &appName);
    void showProblem(const QString &sentence); ///< there is no verdict, and this is why
    void clear();
    /// Hides the ways on while the connection is being saved.
    void setWaysOpen(bool open);

signals:
    void tryAgain();
    void anotherTokenNeeded(); ///< trying again with this one is no use
    void saveAnyway();

private:
    void showSentence(const QString &sentence);

    look::StatusPill *m_pill = nullptr;
    QLabel *m_sentence = nullptr;
    QWidget *m_ways = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_anyway = nullptr;
    bool m_hasWays = false;
};

} // namespace patchbay
