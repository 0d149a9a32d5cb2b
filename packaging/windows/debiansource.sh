#!/usr/bin/env bash
# Unpacks Debian source packages, read through lists of their own: the system's stay as they are.
# usage: debiansource.sh FOLDER NAME=UPSTREAM_VERSION...   each ends in FOLDER/NAME, and FOLDER/NAME.version names what it is
set -euo pipefail

folder=$1
shift
mirror=${PATCHBAY_DEBIAN_MIRROR:-http://deb.debian.org}
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
mkdir -p "$folder/apt/lists/partial" "$folder/apt/cache/archives/partial"
for suite in "debian bookworm" "debian bookworm-updates" "debian-security bookworm-security"; do
    printf 'deb-src [signed-by=%s] %s/%s main\n' "$keyring" "$mirror" "$suite"
done >"$folder/apt/sources.list"

with_lists() {
    local program=$1
    shift
    "$program" -qq -o Dir::Etc::SourceList="$folder/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State="$folder/apt" -o Dir::State::status=/var/lib/dpkg/status -o Dir::Cache="$folder/apt/cache" \
        -o APT::Sandbox::User=root "$@"
}

# Newest first.
offered() {
    local name=$1 upstream=$2
    with_lists apt-cache showsrc --only-source "$name" | sed -n 's/^Version: //p' | grep "^${upstream//./\\.}[.+-]" | sort -Vru
}

with_lists apt-get update
for wanted in "$@"; do
    name=${wanted%%=*}
    upstream=${wanted#*=}
    [ ! -f "$folder/$name.version" ] || continue
    rm -rf "${folder:?}/$name" "$folder/download"
    mkdir -p "$folder/download"
    # Security archives drop a version as soon as the next is there, which a mirror's lists may not know yet.
    version=
    for version in $(offered "$name" "$upstream"); do
        (cd "$folder/download" && with_lists apt-get source --only-source --download-only "$name=$version" >/dev/null) && break
        version=
    done
    if [ -z "$version" ]; then
        printf '%s\n' "Debian's archive gives no source of $name $upstream, for which the recipe is." >&2
        exit 1
    fi
    dpkg-source --no-check -x "$folder/download/$name"_*.dsc "$folder/$name" >/dev/null
    rm -rf "$folder/download"
    printf '%s %s\n' "$name" "$version" >"$folder/$name.version"
done
