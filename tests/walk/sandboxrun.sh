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

# One line of JSON whose "environment" holds a name and an origin for each app, neither with anything to escape.
leads=$(sed -n 's/.*"environment":{\([^{}]*\)}.*/\1/p' "$profile/ready.json" | tr -d '"' | tr ',' '\n' | sed 's/:/=/')
[ -n "$leads" ] || { echo "The sandbox did not say where its services are." >&2; exit 1; }
while IFS= read -r lead; do
    export "${lead?}"
done <<<"$leads"
export PATCHBAY_CONFIG_DIR="$profile/config"

"$bin/patchbay-sandbox" --tokens | awk -F '\t' '
    BEGIN { printf "%-18s %-24s %-20s %s\n", "APP", "INSTANCE URL", "TOKEN", "" }
    $1 ~ /^(windmill|northflank|netlify)$/ || $2 == "good" {
        name = toupper($1); gsub("-", "_", name)
        printf "%-18s %-24s %-20s %s  (%s)\n", $1, ENVIRON["PATCHBAY_API_BASE_" name], $2, $3, $4
    }'
cat <<'END'

An app that asks for no address finds its double by itself; give the others the address above.
Every other token: patchbay-sandbox --tokens. Nothing you add here is kept when the window closes.

END
"$bin/patchbay" --data-dir "$profile/data" "$@"
