#!/usr/bin/env bash
# Makes patchbay.ico and the installer's picture anew from their drawings. The results are kept in the tree, so that no
# build needs the tools: librsvg2-bin, icoutils, imagemagick.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sizes=(16 20 24 32 40 48 64 256)
files=()
for size in "${sizes[@]}"; do
    rsvg-convert -w "$size" -h "$size" -o "$work/$size.png" "$here/../../resources/patchbay.svg"
    [ "$size" = 256 ] || files+=("$work/$size.png")
done
icotool -c -o "$here/patchbay.ico" "${files[@]}" --raw="$work/256.png"
rsvg-convert -o "$work/side.png" "$here/side.svg"
convert "$work/side.png" -colors 256 -type palette -compress none "BMP3:$here/side.bmp"
(cd "$here" && sha256sum ../../resources/patchbay.svg side.svg >drawings.sha256)
