#!/usr/bin/env bash
# Installs and tries the Linux packages that ./dev package linux made, in roots of their own. Prints what was checked.
# usage: installtest.sh DIST_DIR
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
dist=$(realpath "$1")

sandbox="$root/build/release/bin/patchbay-sandbox"
[ -x "$sandbox" ] || { echo "$sandbox is missing: ./dev build" >&2; exit 1; }
shopt -s nullglob
debs=("$dist"/*.deb) rpms=("$dist"/*.rpm) archives=("$dist"/*-linux-*.tar.xz)
[ "${#debs[@]} ${#rpms[@]} ${#archives[@]}" = "1 1 1" ] || { echo "$dist does not hold one DEB, one RPM and one archive." >&2; exit 1; }
version=$(dpkg-deb -f "${debs[0]}" Version)
version=${version%-*}

pictures="$root/build/installtest"
if [ "${PATCHBAY_INSTALL_TEST:-}" != inside ]; then
    rm -rf "$pictures" || { echo "Of an earlier test by root: sudo rm -r $pictures" >&2; exit 1; }
    mkdir -p "$pictures/older"
    "$here/package.sh" --version 0.0.9 "$pictures/older" >"$pictures/older.log" 2>&1 || { cat "$pictures/older.log" >&2; exit 1; }
    # Roots of their own need root.
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    exec "${as_root[@]}" env PATCHBAY_INSTALL_TEST=inside "PATCHBAY_ROOT_CACHE=${PATCHBAY_ROOT_CACHE:-}" \
        unshare --mount --propagation private "$0" "$@"
fi
unset PATCHBAY_INSTALL_TEST
older=("$pictures"/older/*.deb)

"$here/test/rpm.sh" "${rpms[0]}" "${debs[0]}" "$version"
"$here/test/deb.sh" "${debs[0]}" "${older[0]}" "$sandbox" "$pictures"
"$here/test/portable.sh" "${archives[0]}" "$version" "$sandbox" "$pictures"
