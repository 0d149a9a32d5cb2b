#!/usr/bin/env bash
# Runs a Windows program of the build tree: CTest does, in the Wine prefix of $WINEPREFIX.
# usage: wine.sh LIBRARY_PREFIX PROGRAM [ARGUMENT...]
set -euo pipefail
prefix=$1
shift
triplet=x86_64-w64-mingw32
WINEPATH="$prefix/bin;$(dirname "$($triplet-g++-posix -print-file-name=libstdc++-6.dll)");/usr/$triplet/lib"
export PATH=/usr/lib/wine:$PATH
export WINEPATH WINEDEBUG="${WINEDEBUG:--all}" WINEDLLOVERRIDES="mscoree=;mshtml="
exec wine64 "$@"
