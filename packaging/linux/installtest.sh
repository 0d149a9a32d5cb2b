#!/usr/bin/env bash
# Installs and tries the Linux packages that ./dev package linux made, in roots of their own. Prints what was checked.
# usage: installtest.sh DIST_DIR
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
dist=$(realpath "$1")

if [ "$(id -u)" -ne 0 ]; then
    echo "Roots of their own need root: sudo ./dev test --packages linux" >&2
    exit 1
fi
if [ "${PATCHBAY_INSTALL_TEST:-}" != inside ]; then
    PATCHBAY_INSTALL_TEST=inside exec unshare --mount --propagation private "$0" "$@"
fi
unset PATCHBAY_INSTALL_TEST

sandbox="$root/build/release/bin/patchbay-sandbox"
[ -x "$sandbox" ] || { echo "$sandbox is missing: ./dev build" >&2; exit 1; }
shopt -s nullglob
debs=("$dist"/*.deb) rpms=("$dist"/*.rpm) archives=("$dist"/*-linux-*.tar.xz)
[ "${#debs[@]} ${#rpms[@]} ${#archives[@]}" = "1 1 1" ] || { echo "$dist does not hold one DEB, one RPM and one archive." >&2; exit 1; }
version=$(dpkg-deb -f "${debs[0]}" Version)
version=${version%-*}

pictures="$root/build/installtest"
rm -rf "$pictures"
mkdir -p "$pictures/older"
"$here/package.sh" --version 0.0.9 "$pictures/older" >"$pictures/older.log" 2>&1 || { cat "$pictures/older.log" >&2; exit 1; }
older=("$pictures"/older/*.deb)

"$here/test/rpm.sh" "${rpms[0]}" "${debs[0]}" "$version"
"$here/test/deb.sh" "${debs[0]}" "${older[0]}" "$sandbox" "$pictures"
"$here/test/portable.sh" "${archives[0]}" "$version" "$sandbox" "$pictures"
