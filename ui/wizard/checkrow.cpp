#include "ui/wizard/checkrow.h"

#include "app/text/problemtext.h"
#include "ui/look/metrics.h"
#include "ui/look/spinner.h"
#include "ui/look/statuslook.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>

namespace patchbay
{

namespace
{

QLabel *makeText(const QString &objectName, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

CheckRow::CheckRow(const QString &id, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_spinner(new look::Spinner(this))
    , m_icon(new QLabel(this))
    , m_title(makeText(QStringLiteral("checkTitle"), title, this))
    , m_detail(makeText(QStringLiteral("checkDetail"), {}, this))
    , m_hint(makeText(QStringLiteral("checkHint"), {}, this))
{
    setObjectName(QStringLiteral("check-") + id);
    setAccessibleName(title);
    setAccessibleDescription(tr("Running"));
    m_icon->setObjectName(QStringLiteral("checkOutcome"));
    m_icon->hide();
    m_detail->setForegroundRole(QPalette::WindowText);
    m_detail->hide();
    m_hint->hide();
    QFont italic = m_hint->font();
    italic.setItalic(true);
    m_hint->setFont(italic);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(look::grid);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_spinner, 0, 0, Qt::AlignTop);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_detail, 1, 1);
    grid->addWidget(m_hint, 2, 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, m_spinner->sizeHint().width());
}

void CheckRow::setResult(const CheckResult &result)
{
    m_running = false;
    m_outcome = result.outcome;
    m_title->setText(result.title);
    m_detail->setText(result.detail);
    m_detail->setVisible(!result.detail.isEmpty());
    m_hint->setText(result.hint);
    m_hint->setVisible(!result.hint.isEmpty());
    setAccessibleName(result.title);
    showOutcome(word(result.outcome));
}

void CheckRow::setStopped()
{
    m_running = false;
    m_outcome = Outcome::Skipped;
    showOutcome(tr("Cancelled"));
}

void CheckRow::showOutcome(const QString &word)
{
    setAccessibleDescription(word);
    m_icon->setAccessibleName(word);
    m_icon->setToolTip(word);
    paintIcon();
    m_spinner->hide();
    m_icon->show();
}

void CheckRow::paintIcon()
{
    const int side = m_spinner->sizeHint().width();
    m_icon->setPixmap(look::outcomeIcon(m_outcome, palette()).pixmap(QSize(side, side), devicePixelRatioF()));
}

void CheckRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_running) {
        paintIcon();
    }
}

} // namespace patchbay
