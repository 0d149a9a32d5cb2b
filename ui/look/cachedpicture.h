#pragma once

#include <QPainter>
#include <QRect>
#include <QString>

#include <functional>

namespace patchbay::look
{

/// Lets `paint` draw into `rect` and keeps the picture under `key`, to which size and resolution are added:
/// the next time only the picture is drawn.
void paintCached(QPainter &painter, const QRect &rect, const QString &key,
                 const std::function<void(QPainter &, const QRect &)> &paint);

} // namespace patchbay::look
