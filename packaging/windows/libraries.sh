#!/usr/bin/env bash
# Cross-builds the libraries that Patchbay needs on Windows, once: each part is kept as an archive, named by a hash of its
# recipe. Prints the folder that holds them all.
# shellcheck disable=SC2154
# usage: libraries.sh [--cached]   --cached: build nothing; exit 77 where a part is not at hand
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
toolchain=$here/toolchain.cmake
cache=${PATCHBAY_WINDOWS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/patchbay/windows}
export JOBS=${PATCHBAY_JOBS:-$(nproc)}
parts=(qtbase openssl)

say() { printf '%s\n' "$*" >&2; }

hash_of() {
    cat "$here/parts/$1.sh" "$toolchain" | sha256sum | cut -c 1-16
}

archive_of() { printf '%s/%s-%s.tar.xz' "$cache" "$1" "$(hash_of "$1")"; }
at_hand() { [ -f "$1" ] && (cd "$cache" && sha256sum --status -c "$(basename "$1").sha256"); }

# All that the linker and the programs do without.
strip_stage() {
    find "$1" -name '*.dll' -exec x86_64-w64-mingw32-strip --strip-unneeded {} +
    find "$1" -name '*.exe' -delete
    rm -rf "$1/doc" "$1/lib/objects-Release" "$1/share/doc"
}

build_part() {
    local part=$1 archive work
    archive=$(archive_of "$part")
    work=$cache/build-$(basename "$archive" .tar.xz)
    mkdir -p "$work"
    (
        # shellcheck disable=SC1090
        . "$here/parts/$part.sh"
        "$here/debiansource.sh" "$work" "${part_sources[@]}"
        # CMake keeps the path; with a copy of its own a build that was cut short goes on from any clone.
        cp "$toolchain" "$work/toolchain.cmake"
        export TOOLCHAIN=$work/toolchain.cmake
        local log=$work/build.log
        say "Building $part for Windows with $JOBS jobs; the log is $log"
        # A shell of its own, so that the first command that fails ends it.
        # shellcheck disable=SC2016
        bash -euo pipefail -c '. "$1"; shift; part_build "$@"' part "$here/parts/$part.sh" "$work" "$work/stage" \
            >"$log" 2>&1 || { tail -n 30 "$log" >&2; say "Building $part failed: $log"; exit 1; }
        strip_stage "$work/stage"
        local source name
        for source in "${part_sources[@]}"; do
            name=${source%%=*}
            install -Dm 644 "$work/$name/debian/copyright" "$work/stage/share/patchbay/$name/copyright"
            install -Dm 644 "$work/$name.version" "$work/stage/share/patchbay/$name/version"
        done
        tar -C "$work/stage" --sort=name --owner=0 --group=0 --numeric-owner -cJf "$archive.new" .
        mv "$archive.new" "$archive"
        (cd "$cache" && sha256sum "$(basename "$archive")" >"$(basename "$archive").sha256")
        rm -rf "$work"
    )
}

mkdir -p "$cache"
missing=()
for part in "${parts[@]}"; do
    at_hand "$(archive_of "$part")" || missing+=("$part")
done
if [ "${1:-}" = --cached ] && [ "${#missing[@]}" -gt 0 ]; then
    say "Not at hand in $cache: ${missing[*]}. './dev package windows' builds them (once, under 45 minutes)."
    exit 77
fi

# One at a time builds and unpacks.
exec 9>"$cache/lock"
flock 9

all=$(for part in "${parts[@]}"; do archive_of "$part"; done | sha256sum | cut -c 1-16)
prefix=$cache/prefix-$all
if [ ! -f "$prefix/complete" ]; then
    rm -rf "$prefix"
    mkdir -p "$prefix"
    for part in "${parts[@]}"; do
        at_hand "$(archive_of "$part")" || build_part "$part"
        tar -C "$prefix" -xJf "$(archive_of "$part")"
    done
    touch "$prefix/complete"
fi
printf '%s\n' "$prefix"
