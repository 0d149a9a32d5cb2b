#pragma once

#include "providers/check/checkreport.h"

#include <QColor>
#include <QIcon>
#include <QPainter>
#include <QPalette>
#include <QRectF>
#include <QSize>

namespace patchbay::look
{

/// Colours of a status with at least 4.5 : 1 between text and ground, for the light or dark palette given.
struct StatusColors {
    QColor text;
    QColor ground;
};
StatusColors statusColors(Verdict verdict, const QPalette &palette);

QIcon verdictIcon(Verdict verdict, const QPalette &palette);
QIcon outcomeIcon(Outcome outcome, const QPalette &palette);

/// The status pill: icon and word.
QSize pillSize(Verdict verdict, const QFont &font);
void paintPill(QPainter &painter, const QRectF &rect, Verdict verdict, const QPalette &palette,
               const QFont &font);

} // namespace patchbay::look
