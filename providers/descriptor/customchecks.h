#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace patchbay
{

/// The names that a descriptor's `custom` steps may use, each with the id of the only app that may: such a
/// class knows that app's fields and routes. An empty id means any app, as the class sends nothing and reads
/// only what is told. providers/check registers a class for each.
inline const QMap<QString, QString> &customChecks()
{
    static const QMap<QString, QString> owners{
        {QStringLiteral("windmill"), QStringLiteral("windmill")},
        {QStringLiteral("northflank"), QStringLiteral("northflank")},
        {QStringLiteral("netlify-teams"), QStringLiteral("netlify")},
        {QStringLiteral("netlify-hidden"), QStringLiteral("netlify")},
        {QStringLiteral("jwt-claims"), QString()},
    };
    return owners;
}

/// The names that `auth` may give as its `signer`, each with the id of the only app that may: the class takes
/// that app's fields by their keys. providers/check/sign has a class for each.
inline const QMap<QString, QString> &signers()
{
    static const QMap<QString, QString> owners{
        {QStringLiteral("dns-made-easy"), QStringLiteral("dns-made-easy")},
        {QStringLiteral("chef"), QStringLiteral("chef")},
    };
    return owners;
}

} // namespace patchbay
