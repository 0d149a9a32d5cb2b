#pragma once

#include "providers/descriptor/providerdescriptor.h"
#include "providers/net/origin.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace patchbay
{

/// Get a token: numbered steps, what the token must be allowed to do, and a way to the page where it is made.
class TokenHelpPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TokenHelpPanel(const TokenHelp &help, QWidget *parent = nullptr);

    /// The instance whose token page is opened; none while its address cannot be used.
    void setOrigin(const std::optional<Origin> &origin);

private:
    void addText(const QString &text, const QString &bullet, const QString &objectName);
    void addHeading(const QString &text, const QString &objectName);

    TokenHelp m_help;
    QString m_url;
    QPushButton *m_open = nullptr;
};

} // namespace patchbay
