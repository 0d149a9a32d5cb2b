#pragma once

#include <QStringList>

namespace patchbay
{

/// The names that a descriptor's `custom` steps may use; providers/check registers a class for each.
inline QStringList customCheckNames()
{
    return {QStringLiteral("windmill"), QStringLiteral("northflank"), QStringLiteral("netlify-teams"),
            QStringLiteral("netlify-hidden"), QStringLiteral("jwt-claims")};
}

/// The names that `auth` may give as its `signer`; providers/check/sign has a class for each.
inline QStringList signerNames()
{
    return {QStringLiteral("dns-made-easy"), QStringLiteral("chef")};
}

} // namespace patchbay
