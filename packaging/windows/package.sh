#!/usr/bin/env bash
# Makes the Windows installer and the portable ZIP into DIST_DIR. The cross-built libraries come from their cache, or are
# built into it first, which takes half an hour once.
# usage: package.sh DIST_DIR
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$1"
dist=$(cd "$1" && pwd)
build=$root/build/windows

PATCHBAY_WINDOWS_PREFIX=$("$here/libraries.sh")
export PATCHBAY_WINDOWS_PREFIX
mkdir -p "$build"
# What was found in other libraries would be kept.
fresh=()
grep -qs "^WINDOWS_PREFIX:.*=$PATCHBAY_WINDOWS_PREFIX\$" "$build/CMakeCache.txt" || fresh=(--fresh)
cmake -S "$root" --preset windows "${fresh[@]}" >"$build/configure.log" 2>&1 || { cat "$build/configure.log" >&2; exit 1; }
cmake --build "$build" --parallel "${PATCHBAY_JOBS:-$(nproc)}" --target patchbay patchbayctl

rm -rf "$build/packages" "$dist"/*-windows-*
cpack --config "$build/CPackConfig.cmake" -B "$build/packages" >"$build/cpack.log" 2>&1 \
    || { cat "$build/cpack.log" "$build"/packages/_CPack_Packages/*/NSIS64/NSISOutput.log >&2 2>/dev/null; exit 1; }
for installer in "$build"/packages/*-setup.exe; do "$here/sign.sh" "$installer"; done
cp "$build"/packages/*-windows-*.exe "$build"/packages/*-windows-*.zip "$dist"
