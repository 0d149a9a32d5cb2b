#!/usr/bin/env bash
# shots.sh BIN OUT: every window, page and state as PNG, in light, dark, at 200 % and with long texts from right to left.
set -euo pipefail
bin=$1
out=$2

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
export XDG_RUNTIME_DIR=$profile HOME=$profile PATCHBAY_DATA_DIR=/nonexistent PATCHBAY_CONFIG_DIR=/nonexistent DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent
chmod 700 "$profile"
export LC_ALL=C.UTF-8

"$bin/patchbay-shots" --out "$out/light"
"$bin/patchbay-shots" --out "$out/dark" --dark
"$bin/patchbay-shots" --out "$out/double" --scale 2
"$bin/patchbay-shots" --out "$out/long" --long
printf '%s pictures in %s\n' "$(find "$out" -name '*.png' | wc -l)" "$out"
