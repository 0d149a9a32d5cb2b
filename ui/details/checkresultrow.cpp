#include "ui/details/checkresultrow.h"

#include "app/text/problemtext.h"
#include "ui/look/metrics.h"
#include "ui/look/statuslook.h"
#include "ui/look/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace patchbay
{

CheckResultRow::CheckResultRow(const CheckResult &result, QWidget *parent)
    : QWidget(parent)
    , m_outcome(result.outcome)
    , m_icon(new QLabel(this))
{
    setObjectName(QStringLiteral("check_") + result.id);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(m_icon, 0, Qt::AlignTop);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    layout->addLayout(texts, 1);
    using Tone = look::TextLabel::Tone;
    texts->addWidget(new look::TextLabel(result.title, Tone::Normal, this));
    QStringList spoken{word(result.outcome), result.title};
    if (!result.detail.isEmpty()) {
        texts->addWidget(new look::TextLabel(result.detail, Tone::Faint, this));
        spoken.append(result.detail);
    }
    if (!result.hint.isEmpty()) {
        texts->addWidget(new look::TextLabel(result.hint, Tone::Normal, this));
        spoken.append(result.hint);
    }
    m_icon->setToolTip(word(result.outcome));
    m_icon->setAccessibleName(word(result.outcome));
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    paintOutcome();
}

void CheckResultRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        paintOutcome();
    }
}

void CheckResultRow::paintOutcome()
{
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(look::outcomeIcon(m_outcome, palette()).pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace patchbay
