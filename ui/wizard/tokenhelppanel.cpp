#include "ui/wizard/tokenhelppanel.h"

#include "ui/look/metrics.h"
#include "ui/look/textsize.h"
#include "ui/wizard/wizardstep.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace patchbay
{

TokenHelpPanel::TokenHelpPanel(const TokenHelp &help, QWidget *parent)
    : QWidget(parent)
    , m_help(help)
    , m_open(new QPushButton(tr("Open Token Page"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    addHeading(tr("Get a token"), QStringLiteral("tokenHelpHeading"));
    int number = 0;
    for (const QString &step : help.steps) {
        ++number;
        addText(step, tr("%1.").arg(QLocale().toString(number)),
                QStringLiteral("tokenHelpStep%1").arg(number));
    }
    if (!help.permissions.isEmpty()) {
        addHeading(tr("What it must be allowed to do"), QStringLiteral("tokenHelpPermissionsHeading"));
        number = 0;
        for (const QString &permission : help.permissions) {
            addText(permission, QStringLiteral("•"), QStringLiteral("tokenHelpPermission%1").arg(++number));
        }
    }
    nameControl(m_open, QStringLiteral("openTokenPage"), m_open->text());
    m_open->setAutoDefault(false);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    m_open->setVisible(!help.url.isEmpty());
    layout->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl(m_url)); });
    setOrigin({});
}

void TokenHelpPanel::addHeading(const QString &text, const QString &objectName)
{
    auto *label = new QLabel(text, this);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    look::setTextSize(*label, look::TextSize::Body, true);
    layout()->addWidget(label);
}

void TokenHelpPanel::addText(const QString &text, const QString &bullet, const QString &objectName)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(look::grid);
    auto *mark = new QLabel(bullet, this);
    mark->setTextFormat(Qt::PlainText);
    auto *label = new QLabel(text, this);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addWidget(label, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
}

void TokenHelpPanel::setOrigin(const std::optional<Origin> &origin)
{
    m_url = m_help.url;
    if (m_url.contains(QLatin1String("{instanceUrl}"))) {
        m_url = origin ? m_url.replace(QLatin1String("{instanceUrl}"), origin->text()) : QString();
    }
    m_open->setEnabled(!m_url.isEmpty());
    m_open->setToolTip(m_url);
    m_open->setAccessibleDescription(m_url);
}

} // namespace patchbay
