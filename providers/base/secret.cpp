#include "providers/base/secret.h"

#include <QDebugStateSaver>

namespace patchbay
{

struct Secret::Buffer {
    explicit Buffer(QByteArray value)
        : bytes(std::move(value))
    {
    }
    ~Buffer()
    {
        // A plain memset before a free may be optimised away; a volatile write may not.
        volatile char *at = bytes.data();
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            at[i] = 0;
        }
    }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    QByteArray bytes;
};

Secret::Secret(QByteArray utf8)
    : m_buffer(utf8.isEmpty() ? nullptr : std::make_shared<Buffer>(std::move(utf8)))
{
}

Secret Secret::fromText(const QString &text)
{
    return Secret(text.toUtf8());
}

bool Secret::isEmpty() const
{
    return m_buffer == nullptr;
}

qsizetype Secret::size() const
{
    return m_buffer ? m_buffer->bytes.size() : 0;
}

const QByteArray &Secret::reveal() const
{
    static const QByteArray nothing;
    return m_buffer ? m_buffer->bytes : nothing;
}

bool Secret::operator==(const Secret &other) const
{
    return reveal() == other.reveal();
}

QDebug operator<<(QDebug debug, const Secret &)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "***";
    return debug;
}

} // namespace patchbay
