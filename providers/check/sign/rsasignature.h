#pragma once

#include "providers/base/secret.h"

#include <QByteArray>

#include <optional>

namespace patchbay
{

/// An RSA private key as people paste it: PEM of PKCS #1 or PKCS #8, also on one line, with `\n` spelled out
/// or without its armour. Unencrypted only.
class RsaPrivateKey
{
public:
    /// Nothing where the text holds no such key.
    static std::optional<RsaPrivateKey> read(const Secret &text);

    /// RSASSA-PKCS1-v1_5 with SHA-256; empty where the key cannot sign.
    QByteArray sign(const QByteArray &message) const;

private:
    explicit RsaPrivateKey(Secret der);
    Secret m_der;
};

} // namespace patchbay
