#include "ui/details/longlist.h"

#include "ui/look/metrics.h"
#include "ui/look/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace patchbay
{

LongList::LongList(const QString &objectName, const QStringList &lines, QWidget *parent)
    : QWidget(parent)
    , m_lines(lines)
    , m_text(new look::TextLabel(m_lines.mid(0, fewLines).join(u'\n'), look::TextLabel::Tone::Normal, this))
{
    setObjectName(objectName);
    m_text->setObjectName(objectName + QStringLiteral("Text"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::halfGrid);
    layout->addWidget(m_text);
    if (m_lines.size() > fewLines) {
        const QString words = tr("Show all %1").arg(m_lines.size());
        m_more = new QPushButton(words, this);
        m_more->setObjectName(objectName + QStringLiteral("ShowAll"));
        m_more->setAccessibleName(words);
        m_more->setAutoDefault(false);
        layout->addWidget(m_more, 0, Qt::AlignLeading);
        connect(m_more, &QPushButton::clicked, this, &LongList::showAll);
    }
}

void LongList::showAll()
{
    const bool hadFocus = m_more->hasFocus();
    m_text->setPlainText(m_lines.join(u'\n'));
    m_text->setFocusPolicy(Qt::StrongFocus);
    if (hadFocus) {
        m_text->setFocus(Qt::OtherFocusReason);
    }
    m_more->hide();
}

} // namespace patchbay
