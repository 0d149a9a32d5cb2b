#include "providers/check/sign/rsasignature.h"

#include <memory>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace patchbay
{

namespace
{

struct Free {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Free>;

/// The base64 between the armour lines, or of the whole text where it has none; another kind of armour gives
/// nothing.
QByteArray payloadOf(QByteArray text)
{
    text.replace("\\r", " ").replace("\\n", " ");
    const qsizetype begin = text.indexOf("-----BEGIN ");
    if (begin < 0) {
        return text;
    }
    const qsizetype head = text.indexOf("PRIVATE KEY-----", begin);
    const qsizetype end = text.indexOf("-----END ", begin);
    return head < 0 || end < head ? QByteArray() : text.mid(head + 16, end - head - 16);
}

Key keyOf(const Secret &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.reveal().constData());
    Key key(d2i_AutoPrivateKey(nullptr, &bytes, long(der.size())));
    return key && EVP_PKEY_base_id(key.get()) == EVP_PKEY_RSA ? std::move(key) : Key();
}

} // namespace

RsaPrivateKey::RsaPrivateKey(Secret der)
    : m_der(std::move(der))
{
}

std::optional<RsaPrivateKey> RsaPrivateKey::read(const Secret &text)
{
    QByteArray payload = payloadOf(text.reveal()).simplified();
    payload.replace(' ', "");
    const auto der = QByteArray::fromBase64Encoding(payload, QByteArray::AbortOnBase64DecodingErrors);
    payload.fill('\0');
    if (!der || der.decoded.isEmpty()) {
        return std::nullopt;
    }
    RsaPrivateKey key{Secret(der.decoded)};
    return keyOf(key.m_der) ? std::optional(key) : std::nullopt;
}

QByteArray RsaPrivateKey::sign(const QByteArray &message) const
{
    const Key key = keyOf(m_der);
    const DigestContext context(EVP_MD_CTX_new());
    size_t size = 0;
    const auto *bytes = reinterpret_cast<const unsigned char *>(message.constData());
    if (!key || !context ||
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, bytes, size_t(message.size())) != 1) {
        return {};
    }
    QByteArray signature(qsizetype(size), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, bytes,
                       size_t(message.size())) != 1) {
        return {};
    }
    return signature.first(qsizetype(size));
}

} // namespace patchbay
