#!/usr/bin/env bash
# The portable archive, unpacked in a clean root that has no Qt.
# usage: portable.sh TAR_XZ VERSION SANDBOX PICTURES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tests="$here/../../../tests"
archive=$(realpath "$1") version=$2 sandbox=$(realpath "$3") pictures=$(realpath "$4")
# shellcheck source=packaging/linux/test/checks.sh
. "$here/checks.sh"
# shellcheck source=packaging/linux/test/cleanroot.sh
. "$here/cleanroot.sh"

echo "Portable $(basename "$archive")"
make_root portable
# What every desktop has: X libraries, graphics drivers' front ends, fonts, OpenSSL.
root_apt "$root" install libegl1 libgl1 libopengl0 libx11-6 libx11-xcb1 libxcb1 libwayland-client0 libwayland-egl1 libfontconfig1 \
    libfreetype6 libexpat1 zlib1g libssl3 fonts-dejavu-core ca-certificates
brought=$(in_root "$root" dpkg-query -W | grep -E 'qt6|glib2|libsecret' || true)
[ -z "$brought" ] || fail "the root has libraries that the archive should bring: $brought"
mkdir -p "$root/opt/a folder"
tar -C "$root/opt/a folder" -xf "$archive"
folder=$(find "$root/opt/a folder" -mindepth 1 -maxdepth 1)
mv "$folder" "$root/opt/a folder/moved"
# shellcheck disable=SC2016 # the shell of the root expands it
outside=$(in_root "$root" sh -c 'for file in "/opt/a folder/moved/bin/patchbay" "/opt/a folder/moved"/plugins/*/*.so; do
    ldd "$file"; done' | grep 'not found' || true)
[ -z "$outside" ] || fail "libraries are missing: $outside"
pass "every library is found, in the archive or in a minimal system"
qt=$(in_root "$root" ldd "/opt/a folder/moved/bin/patchbay" | grep libQt6 || true)
[ -n "$qt" ] || fail "the window's program names no Qt"
elsewhere=$(grep -v -F "/opt/a folder/moved/" <<<"$qt" || true)
[ -z "$elsewhere" ] || fail "Qt is taken from elsewhere: $elsewhere"
pass "Qt comes from the archive"

root_programs "$root" "/opt/a folder/moved" "$sandbox" "$scratch/bin"
"$tests/walk/screensession.sh" "$here/portablesession.sh" "$scratch" "$version" "$pictures"
