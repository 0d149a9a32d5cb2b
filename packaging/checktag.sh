#!/usr/bin/env bash
# Fails unless TAG is "v" and the version of packaging/cmake/identity.cmake, and CHANGELOG.md tells of that version.
# usage: checktag.sh TAG
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
version=$(sed -n 's/^set(PATCHBAY_VERSION "\([^"]*\)".*/\1/p' "$root/packaging/cmake/identity.cmake")
[ -n "$version" ] || { echo "packaging/cmake/identity.cmake does not say which version this is." >&2; exit 1; }
[ "$1" = "v$version" ] || { echo "The tag is $1, but the sources say version $version: the tag should be v$version." >&2; exit 1; }
grep -q "^## $version\b" "$root/CHANGELOG.md" || { echo "CHANGELOG.md has nothing about version $version." >&2; exit 1; }
if grep -q "^## $version .*unreleased" "$root/CHANGELOG.md"; then
    echo "CHANGELOG.md still calls version $version unreleased." >&2
    exit 1
fi
