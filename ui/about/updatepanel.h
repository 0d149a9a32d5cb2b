#pragma once

#include "providers/base/result.h"
#include "providers/release/release.h"

#include <QUrl>
#include <QWidget>

class QCheckBox;
class QPushButton;

namespace patchbay
{

class UpdateCheck;

namespace look
{
class HintLabel;
}

/// Lets the user choose whether Patchbay looks for new versions, and look now.
class UpdatePanel : public QWidget
{
    Q_OBJECT

public:
    /// `updates` must outlive this.
    explicit UpdatePanel(UpdateCheck &updates, QWidget *parent = nullptr);

private:
    void lookNow();
    void showNewer(const Result<Release> &newer);

    UpdateCheck &m_updates;
    QCheckBox *m_wanted = nullptr;
    QPushButton *m_now = nullptr;
    QPushButton *m_open = nullptr;
    look::HintLabel *m_outcome = nullptr;
    QUrl m_page;
};

} // namespace patchbay
