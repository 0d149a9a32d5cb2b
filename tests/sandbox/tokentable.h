#pragma once

#include <QByteArray>
#include <QList>

namespace patchbay::sandbox
{

/// One documented token of a sandbox service.
struct TokenInfo {
    QByteArray service;
    QByteArray name;
    QByteArray token;
    QByteArray meaning;
};

const QList<TokenInfo> &tokenTable();

} // namespace patchbay::sandbox
