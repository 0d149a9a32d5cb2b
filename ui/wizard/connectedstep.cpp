#include "ui/wizard/connectedstep.h"

#include "ui/look/relativetime.h"
#include "ui/look/statuspill.h"
#include "ui/look/textsize.h"
#include "ui/wizard/resourcelist.h"
#include "ui/wizard/wizardcontext.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace patchbay
{

namespace
{

QLabel *makeText(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ConnectedStep::ConnectedStep(WizardContext &context, QWidget *parent)
    : WizardStep(context, QStringLiteral("connectedStep"), parent)
    , m_pill(new look::StatusPill)
    , m_sentence(makeText(QStringLiteral("connectedSentence")))
    , m_identity(makeText(QStringLiteral("connectedIdentity")))
    , m_expiry(makeText(QStringLiteral("connectedExpiry")))
    , m_resources(new ResourceList)
{
    setTitle(tr("Connected"));
    m_pill->setObjectName(QStringLiteral("connectedVerdict"));
    look::setTextSize(*m_sentence, look::TextSize::Title, true);
    QVBoxLayout *body = makeScrollingBody();
    body->addWidget(m_sentence);
    body->addWidget(m_pill, 0, Qt::AlignLeft);
    body->addWidget(m_identity);
    body->addWidget(m_expiry);
    body->addWidget(m_resources);
    body->addStretch(1);
}

void ConnectedStep::initializePage()
{
    const Connection &connection = *context().saved;
    setSubTitle(connection.name.text());
    m_sentence->setText(tr("Your %1 Connection is now available for use.").arg(context().appName()));
    m_pill->setVerdict(connection.report.verdict);
    m_identity->setText(tr("Signed in as %1").arg(connection.report.identity));
    m_identity->setVisible(!connection.report.identity.isEmpty());
    m_expiry->setText(expirySentence());
    m_resources->setResources(connection.report.resources);
}

QString ConnectedStep::expirySentence() const
{
    const Connection &connection = *context().saved;
    const auto until = [](const QString &day, const QDateTime &when) {
        const QString relative = look::relativeTime(when, QDateTime::currentDateTimeUtc());
        //: The first is a date, the second such as "in 12 days"
        return ConnectedStep::tr("The token expires on %1 (%2).").arg(day, relative);
    };
    if (connection.report.expiresAt) {
        const QDateTime local = connection.report.expiresAt->toLocalTime();
        return until(QLocale().toString(local.date(), QLocale::LongFormat), *connection.report.expiresAt);
    }
    if (connection.report.neverExpires) {
        return tr("The token does not expire.");
    }
    if (connection.expiresOn.isValid()) {
        return until(QLocale().toString(connection.expiresOn, QLocale::LongFormat),
                     connection.expiresOn.endOfDay());
    }
    return tr("When the token expires is not known.");
}

} // namespace patchbay
