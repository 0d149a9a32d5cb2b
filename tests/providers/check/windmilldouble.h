#pragma once

#include "tests/providers/check/checkharness.h"

namespace patchbay::testing
{

/// Answers of a Windmill that knows the harness's token: a Developer in two workspaces, never expiring, no
/// scopes.
Answers goodWindmill();

QByteArray windmillTokenRow(const QByteArray &more = {});
QByteArray windmillRole(const QByteArray &more = {});
FakeAnswer windmillRefuses(); ///< 401
FakeAnswer windmillForbids(const QByteArray &scope);

} // namespace patchbay::testing
