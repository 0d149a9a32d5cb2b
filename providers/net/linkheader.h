#pragma once

#include <QByteArray>
#include <QUrl>

namespace patchbay
{

/// The target of rel=next in a Link header, relative to `base`; invalid where there is none.
QUrl nextLink(const QByteArray &header, const QUrl &base);

} // namespace patchbay
