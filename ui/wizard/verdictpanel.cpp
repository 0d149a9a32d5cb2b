#include "ui/wizard/verdictpanel.h"

#include "app/text/problemtext.h"
#include "ui/look/metrics.h"
#include "ui/look/statuspill.h"
#include "ui/wizard/wizardstep.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace patchbay
{

VerdictPanel::VerdictPanel(QWidget *parent)
    : QWidget(parent)
    , m_pill(new look::StatusPill(this))
    , m_sentence(new QLabel(this))
    , m_ways(new QWidget(this))
    , m_again(new QPushButton(tr("&Try Again"), m_ways))
    , m_anyway(new QPushButton(tr("&Save Anyway"), m_ways))
{
    m_pill->setObjectName(QStringLiteral("verdict"));
    m_sentence->setObjectName(QStringLiteral("verdictSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    nameControl(m_again, QStringLiteral("tryAgain"), m_again->text());
    nameControl(m_anyway, QStringLiteral("saveAnyway"), m_anyway->text());

    auto *ways = new QHBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->setSpacing(look::grid);
    ways->addWidget(m_again);
    ways->addWidget(m_anyway);
    ways->addStretch(1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(m_pill, 0, Qt::AlignLeft);
    layout->addWidget(m_sentence);
    layout->addWidget(m_ways);
    connect(m_again, &QPushButton::clicked, this, &VerdictPanel::tryAgain);
    connect(m_anyway, &QPushButton::clicked, this, &VerdictPanel::saveAnyway);
    clear();
}

void VerdictPanel::showVerdict(const CheckReport &report, const QString &appName)
{
    m_pill->setVerdict(report.verdict);
    m_pill->show();
    const bool saveable = report.verdict == Verdict::Limited || report.verdict == Verdict::Unreachable;
    m_hasWays = report.verdict != Verdict::Valid;
    m_anyway->setVisible(saveable);
    m_ways->setVisible(m_hasWays);
    showSentence(verdictSentence(report, appName));
    if (report.verdict == Verdict::Rejected || report.verdict == Verdict::Expired) {
        emit anotherTokenNeeded();
    }
}

void VerdictPanel::showProblem(const QString &sentence)
{
    m_pill->hide();
    m_hasWays = true;
    m_anyway->hide();
    m_ways->show();
    showSentence(sentence);
}

void VerdictPanel::showSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->show();
    QAccessibleEvent event(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    if (m_hasWays) {
        m_again->setFocus(Qt::OtherFocusReason);
    }
}

void VerdictPanel::clear()
{
    m_hasWays = false;
    m_pill->hide();
    m_sentence->clear();
    m_sentence->hide();
    m_ways->hide();
}

void VerdictPanel::setWaysOpen(bool open)
{
    m_ways->setVisible(open && m_hasWays);
}

} // namespace patchbay
