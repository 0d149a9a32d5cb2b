#pragma once

#include "app/connections/connection.h"

#include <QList>

namespace patchbay::testing
{

/// A dozen connections as an admin might have them, of every verdict; times are relative to now.
QList<Connection> sampleConnections();

} // namespace patchbay::testing
