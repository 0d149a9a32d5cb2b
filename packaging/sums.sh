#!/usr/bin/env bash
# Writes SHA256SUMS of the packages in a folder, prints their sizes and fails where one is larger than it may be.
# usage: sums.sh DIST_DIR
set -euo pipefail
cd "$1"

# Megabytes of 1,000,000 bytes: what a user has to download.
limit_of() {
    case "$1" in
        *.deb) echo 2 ;;
        *-linux-*.tar.xz) echo 25 ;;
        *-setup.exe) echo 15 ;;
    esac
}

shopt -s nullglob
files=()
for file in *; do
    [ "$file" = SHA256SUMS ] || files+=("$file")
done
[ "${#files[@]}" -gt 0 ] || { echo "There is no package in $PWD." >&2; exit 1; }
sha256sum -- "${files[@]}" >SHA256SUMS

status=0
for file in "${files[@]}"; do
    size=$(wc -c <"$file")
    limit=$(limit_of "$file")
    note=
    if [ -n "$limit" ]; then
        note="at most $limit MB"
        if [ "$size" -gt $((limit * 1000000)) ]; then
            note="TOO LARGE: $note"
            status=1
        fi
    fi
    printf '%9.2f MB  %-44s %s\n' "$(awk "BEGIN { print $size / 1000000 }")" "$file" "$note"
done
echo "Sums: $PWD/SHA256SUMS"
exit "$status"
