#include "tests/integration/crashpoint.h"

#include <csignal>
#include <cstddef>
#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

namespace
{

int changesLeft = 0;

void countChange(int file)
{
    // Standard output tells the test what was reported before the crash; it is no file of ours.
    if (file > 2 && changesLeft > 0 && --changesLeft == 0) {
        ::kill(::getpid(), SIGKILL);
    }
}

template <typename Function> Function next(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

constexpr int noFile = 1000;

} // namespace

namespace patchbay::testing
{

void crashAtFileChange(int nth)
{
    changesLeft = nth;
}

} // namespace patchbay::testing

// The program's own definitions take the place of the C library's for all shared libraries, SQLite and Qt
// included.
#define INTERPOSED extern "C" __attribute__((visibility("default")))

INTERPOSED ssize_t write(int file, const void *data, size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    countChange(file);
    return real(file, data, size);
}

INTERPOSED ssize_t pwrite64(int file, const void *data, size_t size, off64_t at)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    countChange(file);
    return real(file, data, size, at);
}

INTERPOSED int ftruncate64(int file, off64_t size)
{
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    countChange(file);
    return real(file, size);
}

INTERPOSED int fsync(int file)
{
    static const auto real = next<int (*)(int)>("fsync");
    countChange(file);
    return real(file);
}

INTERPOSED int fdatasync(int file)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    countChange(file);
    return real(file);
}

INTERPOSED int unlink(const char *path)
{
    static const auto real = next<int (*)(const char *)>("unlink");
    countChange(noFile);
    return real(path);
}

INTERPOSED int rename(const char *from, const char *to)
{
    static const auto real = next<int (*)(const char *, const char *)>("rename");
    countChange(noFile);
    return real(from, to);
}

INTERPOSED int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    static const auto real = next<int (*)(int, const char *, int, const char *, unsigned)>("renameat2");
    countChange(noFile);
    return real(fromFolder, from, toFolder, to, flags);
}
