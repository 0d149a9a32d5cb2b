#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>

#include <memory>

namespace patchbay
{

/// A token, password or key. It has no conversion to text: reveal() is the only way out, and it prints as
/// `***`. Copies share one buffer, which is overwritten when the last of them goes (best effort).
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray utf8);
    static Secret fromText(const QString &text);

    bool isEmpty() const;
    qsizetype size() const; ///< in bytes
    /// The UTF-8 bytes. The reference lives as long as this object; don't copy it further than needed.
    const QByteArray &reveal() const;

    bool operator==(const Secret &other) const;

private:
    struct Buffer;
    std::shared_ptr<Buffer> m_buffer;
};

QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace patchbay
