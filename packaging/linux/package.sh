#!/usr/bin/env bash
# Makes the Linux packages into DIST_DIR. Their build folder is their own, so that no other build changes what is shipped;
# ccache shares the work. With --version only a DEB of that version is made, for the test of upgrades.
# usage: package.sh [--version VERSION] DIST_DIR
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build="$root/build/package"
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root}
version=(-U PATCHBAY_VERSION)
if [ "$1" = --version ]; then
    version=("-DPATCHBAY_VERSION=$2")
    shift 2
fi
mkdir -p "$1" "$build"
dist=$(cd "$1" && pwd)

# The same tree makes the same packages.
SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct 2>/dev/null || true)
[ -n "$SOURCE_DATE_EPOCH" ] || unset SOURCE_DATE_EPOCH
export SOURCE_DATE_EPOCH

logged() {
    "$@" >"$build/package.log" 2>&1 || { cat "$build/package.log" >&2; exit 1; }
}

logged cmake -S "$root" --preset release -B "$build" -DPATCHBAY_TESTS=OFF -DCMAKE_SKIP_INSTALL_ALL_DEPENDENCY=ON "${version[@]}"
cmake --build "$build" --parallel "$(nproc)"
rm -rf "$build/packages"
if [ "${version[0]}" != -U ]; then
    logged cpack --config "$build/CPackConfig.cmake" -B "$build/packages" -G DEB
    cp "$build"/packages/*.deb "$dist"
    exit
fi

logged cpack --config "$build/CPackConfig.cmake" -B "$build/packages" -G "DEB;RPM"
name="$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=/patchbay-/p' "$build/CMakeCache.txt")-linux-$(uname -m)"
"$root/packaging/linux/portable.sh" "$build" "$build/packages/$name"
tar -C "$build/packages" --sort=name --owner=0 --group=0 --numeric-owner ${SOURCE_DATE_EPOCH:+--mtime="@$SOURCE_DATE_EPOCH"} \
    -cf - "$name" | xz -9e -T1 >"$build/packages/$name.tar.xz"
rm -f "$dist"/*.deb "$dist"/*.rpm "$dist"/*-linux-*.tar.xz
cp "$build"/packages/*.deb "$build"/packages/*.rpm "$build"/packages/*.tar.xz "$dist"
