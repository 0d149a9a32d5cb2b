#pragma once

#include <QByteArray>

namespace patchbay::test
{

/// A file descriptor of this process that holds bytes and then ends, for as long as it lives.
class OpenDescriptor
{
public:
    explicit OpenDescriptor(const QByteArray &bytes);
    ~OpenDescriptor();
    OpenDescriptor(const OpenDescriptor &) = delete;
    OpenDescriptor &operator=(const OpenDescriptor &) = delete;

    int number() const { return m_number; }

private:
    int m_number = -1;
};

} // namespace patchbay::test
