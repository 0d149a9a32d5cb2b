#!/usr/bin/env bash
# Walks the real Patchbay through Add Connection by itself: its own X server, keyring, profile and sandbox services.
# Leaves a screenshot of every step in OUT_DIR and fails where a step does not show what it should.
# usage: walk.sh BIN_DIR OUT_DIR
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

[ $# -eq 2 ] || { echo "usage: walk.sh BIN_DIR OUT_DIR" >&2; exit 2; }
bin=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)

work=$(mktemp -d "${TMPDIR:-/tmp}/patchbay-walk.XXXXXX")
trap 'rm -rf "$work"' EXIT
# The system's own Python has the bindings, another one on the PATH may not.
"$here/screensession.sh" /usr/bin/python3 "$here/walk.py" "$bin" "$out" "$work/data"
