#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace patchbay
{

/// The first key that stands twice in one object of `json`, which must be well-formed. QJsonDocument would
/// keep the last one in silence.
std::optional<QString> duplicateKey(const QByteArray &json);

} // namespace patchbay
