#include "tests/app/cli/opendescriptor.h"

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace patchbay::test
{

namespace
{

constexpr qsizetype pipeHolds = 60'000;

/// More than a pipe holds: a file that is gone already does as well.
int fileOf(const QByteArray &bytes)
{
    std::FILE *file = std::tmpfile();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), file);
    std::fflush(file);
    const int number = ::dup(::fileno(file));
    std::fclose(file);
    ::lseek(number, 0, SEEK_SET);
    return number;
}

} // namespace

OpenDescriptor::OpenDescriptor(const QByteArray &bytes)
{
    if (bytes.size() > pipeHolds) {
        m_number = fileOf(bytes);
        return;
    }
    std::array<int, 2> ends{-1, -1};
    if (::pipe(ends.data()) != 0) {
        qFatal("cannot make a pipe");
    }
    if (::write(ends[1], bytes.constData(), std::size_t(bytes.size())) != bytes.size()) {
        qFatal("cannot fill the pipe");
    }
    ::close(ends[1]);
    m_number = ends[0];
}

OpenDescriptor::~OpenDescriptor()
{
    ::close(m_number);
}

} // namespace patchbay::test
