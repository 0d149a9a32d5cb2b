#include "app/vault/processmemory.h"

#include <windows.h>

namespace patchbay
{

void keepMemoryPrivate()
{
    // Without its dialog, error reporting takes no dump along.
    SetErrorMode(GetErrorMode() | SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
}

} // namespace patchbay
