#include "app/vault/processmemory.h"

#include <sys/resource.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace patchbay
{

void keepMemoryPrivate()
{
    constexpr rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
// A dump that is piped to a program is not bound by the limit. The leak sanitizer has to read this memory.
#if defined(__linux__) && !defined(PATCHBAY_SANITIZED)
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace patchbay
