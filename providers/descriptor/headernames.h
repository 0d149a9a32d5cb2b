#pragma once

class QString;

namespace patchbay
{

bool isHeaderName(const QString &name);

/// Headers that shape the message itself or name its receiver.
bool isReservedHeader(const QString &name);

} // namespace patchbay
