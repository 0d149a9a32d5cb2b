#!/usr/bin/env bash
# Draws every drawing of patchbay.qrc as PNG, for a build without QtSvg: NAME/WIDTH.png, and a resource file of them all.
# usage: rasterise.sh RSVG_CONVERT FOLDER
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
convert=$1
folder=$2

# What the windows use, at the scales that Windows offers.
widths_of() {
    case "$1" in
        empty) echo 192 240 288 336 384 480 576 ;;
        patchbay) echo 16 24 32 48 64 128 256 ;;
        *) echo 12 14 16 18 20 22 24 28 32 36 40 48 56 64 80 96 128 ;;
    esac
}

rm -rf "$folder"
mkdir -p "$folder"
mapfile -t drawings < <(sed -n 's,.*<file>\(.*\)\.svg</file>.*,\1,p' "$here/patchbay.qrc")
[ "${#drawings[@]}" -gt 20 ] || { echo "patchbay.qrc names only ${#drawings[@]} drawings." >&2; exit 1; }
{
    echo '<RCC><qresource prefix="/patchbay">'
    for name in "${drawings[@]}"; do
        mkdir -p "$folder/$name"
        for width in $(widths_of "$name"); do
            # Names in the order of their widths.
            file=$(printf '%s/%04d.png' "$name" "$width")
            "$convert" --width "$width" --keep-aspect-ratio -o "$folder/$file" "$here/$name.svg"
            echo "<file>$file</file>"
        done
    done
    echo '</qresource></RCC>'
} >"$folder/patchbay.qrc"
