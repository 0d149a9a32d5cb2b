#include "ui/mainwindow/emptystate.h"

#include "ui/look/metrics.h"
#include "ui/look/symbol.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace patchbay
{

EmptyState::EmptyState(const QString &objectName, const QString &sentence, const QString &button,
                       bool drawing, QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton(button, this))
{
    setObjectName(objectName);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * look::grid, 3 * look::grid, 3 * look::grid, 3 * look::grid);
    layout->setSpacing(2 * look::grid);
    layout->addStretch(1);
    if (drawing) {
        m_drawing = new QLabel(this);
        m_drawing->setAlignment(Qt::AlignCenter);
        layout->addWidget(m_drawing);
        draw();
    }
    auto *text = new QLabel(sentence, this);
    text->setObjectName(objectName + QStringLiteral("Text"));
    text->setTextFormat(Qt::PlainText);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    layout->addWidget(text);
    m_button->setObjectName(objectName + QStringLiteral("Button"));
    m_button->setAccessibleName(button);
    m_button->setAutoDefault(true);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::clicked);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_drawing) {
        draw();
    }
}

void EmptyState::draw()
{
    m_drawing->setPixmap(look::emptyDrawing(palette(), devicePixelRatioF()));
}

} // namespace patchbay
