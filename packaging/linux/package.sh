#!/usr/bin/env bash
# Makes the Linux packages into DIST_DIR. Their build folder is their own, so that no other build changes what is shipped;
# ccache shares the work.
# usage: package.sh DIST_DIR
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mkdir -p "$1"
dist=$(cd "$1" && pwd)
build="$root/build/package"

mkdir -p "$build"
cmake -S "$root" --preset release -B "$build" -DPATCHBAY_TESTS=OFF >"$build/configure.log" \
    || { cat "$build/configure.log" >&2; exit 1; }
cmake --build "$build" --parallel "$(nproc)"
rm -rf "$build/packages"
cpack --config "$build/CPackConfig.cmake" -B "$build/packages" -G DEB >"$build/cpack.log" 2>&1 \
    || { cat "$build/cpack.log" >&2; exit 1; }
rm -f "$dist"/*.deb
cp "$build"/packages/*.deb "$dist"
