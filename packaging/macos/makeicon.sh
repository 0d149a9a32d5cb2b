#!/usr/bin/env bash
# Draws patchbay.icns and background.png anew from their SVG. Both are checked in, so that no build needs these
# tools: rsvg-convert (librsvg2-bin) and png2icns (icnsutils).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
drawing="$here/../../resources/patchbay.svg"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pictures=()
for size in 16 32 48 128 256 512 1024; do
    rsvg-convert --width "$size" --height "$size" --output "$work/$size.png" "$drawing"
    pictures+=("$work/$size.png")
done
png2icns "$here/patchbay.icns" "${pictures[@]}" >/dev/null
rsvg-convert --output "$here/background.png" "$here/background.svg"
# A test tells by this when the drawing has changed and the icon has not.
(cd "$here" && sha256sum ../../resources/patchbay.svg background.svg >drawings.sha256)
