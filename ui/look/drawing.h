#pragma once

#include <QImage>
#include <QSize>
#include <QString>

namespace patchbay::look
{

/// A drawing of resources/, by its path there without its ending, in exactly so many pixels, premultiplied:
/// what is not drawn is transparent. Null where there is none of that name.
QImage drawing(const QString &name, const QSize &pixels);

} // namespace patchbay::look
