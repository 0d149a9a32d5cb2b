#pragma once

#include <QByteArray>

namespace patchbay::sandbox
{

/// `data` as a gzip file.
QByteArray gzip(const QByteArray &data);

} // namespace patchbay::sandbox
