#!/usr/bin/env bash
# Installs what the workflow lint needs into DIR, once for each package-lock.json.
# usage: install.sh DIR
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for tool in node npm; do
    command -v "$tool" >/dev/null || { echo "The workflows were not looked at: '$tool' is missing. './dev setup' installs it." >&2; exit 1; }
done
mkdir -p "$1"
dir=$(cd "$1" && pwd)
wanted=$(cksum <"$here/package-lock.json")
[ "$(cat "$dir/installed" 2>/dev/null || true)" != "$wanted" ] || exit 0

# Beside it first, so that a broken or a second installation leaves no half of one.
new=$(mktemp -d "$dir/new.XXXXXX")
trap 'rm -rf "$new"' EXIT
cp "$here/package.json" "$here/package-lock.json" "$new"
if ! (cd "$new" && npm ci --ignore-scripts --no-audit --no-fund --prefer-offline >npm.log 2>&1); then
    tail -n 5 "$new/npm.log" >&2
    echo "The workflows were not looked at: 'npm ci' could not get the packages of tests/workflows/package-lock.json." >&2
    exit 1
fi
rm -rf "$dir/node_modules"
mv "$new/node_modules" "$dir/node_modules"
echo "$wanted" >"$dir/installed"
