#include "tests/app/cli/opendescriptor.h"

#include <array>
#include <fcntl.h>
#include <io.h>

namespace patchbay::test
{

OpenDescriptor::OpenDescriptor(const QByteArray &bytes)
{
    std::array<int, 2> ends{-1, -1};
    const auto size = unsigned(bytes.size());
    if (_pipe(ends.data(), size + 4096, _O_BINARY | _O_NOINHERIT) != 0) {
        qFatal("cannot make a pipe");
    }
    if (_write(ends[1], bytes.constData(), size) != int(size)) {
        qFatal("cannot fill the pipe");
    }
    _close(ends[1]);
    m_number = ends[0];
}

OpenDescriptor::~OpenDescriptor()
{
    _close(m_number);
}

} // namespace patchbay::test
