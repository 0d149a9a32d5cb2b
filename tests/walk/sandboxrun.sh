#!/usr/bin/env bash
# Starts Patchbay against the sandbox services, with an empty throw-away profile and (on Linux) a keyring of its own.
# usage: sandboxrun.sh BIN_DIR [argument for patchbay…]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if [ "${PATCHBAY_SANDBOX_RUN:-}" != inside ] && [ "$(uname -s)" = Linux ]; then
    PATCHBAY_SANDBOX_RUN=inside exec "$here/../support/keyringsession.sh" "$0" "$@"
fi

bin=$1
shift
profile=$(mktemp -d "${TMPDIR:-/tmp}/patchbay-profile.XXXXXX")
sandbox=
cleanup() {
    [ -z "$sandbox" ] || kill "$sandbox" 2>/dev/null || true
    rm -rf "$profile"
}
trap cleanup EXIT

start() {
    : >"$profile/ready.json"
    "$bin/patchbay-sandbox" "$@" >"$profile/ready.json" 2>"$profile/sandbox.log" &
    sandbox=$!
    for _ in $(seq 100); do
        [ -s "$profile/ready.json" ] && return 0
        kill -0 "$sandbox" 2>/dev/null || return 1
        sleep 0.05
    done
    return 1
}

# The README names the usual ports; where another program holds one, any free ones do.
start || start --ports auto || { cat "$profile/sandbox.log" >&2; echo "The sandbox services did not start." >&2; exit 1; }

origin() { sed -n "s|.*\"$1\":{[^{}]*\"url\":\"\([^\"]*\)\".*|\1|p" "$profile/ready.json"; }
for app in windmill northflank netlify; do
    [ -n "$(origin $app)" ] || { echo "The sandbox did not say where its $app is." >&2; exit 1; }
done
PATCHBAY_API_BASE_NORTHFLANK=$(origin northflank)
PATCHBAY_API_BASE_NETLIFY=$(origin netlify)
export PATCHBAY_API_BASE_NORTHFLANK PATCHBAY_API_BASE_NETLIFY

"$bin/patchbay-sandbox" --tokens
printf '\nInstance URL for Windmill: %s\nNothing you add here is kept when the window closes.\n\n' "$(origin windmill)"
"$bin/patchbay" --data-dir "$profile/data" "$@"
