#!/usr/bin/env bash
# usage: portablesession.sh WORK VERSION PICTURES (by screensession.sh)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$1 version=$2 pictures=$3
bin="$work/bin"
# shellcheck source=packaging/linux/test/checks.sh
. "$here/checks.sh"
# shellcheck source=packaging/linux/test/service.sh
. "$here/service.sh"

start_service "$work" "$bin"
expect "version" "patchbayctl $version" "$("$bin/patchbayctl" --version)"
add plain "$url"
add encrypted "$tls_url" --ca-file "$authority"
expect "connections over http and https" "encrypted:valid plain:valid" "$(names)"
expect "tokens in the keyring" "$token $token" "$(kept_tokens | xargs)"
"$bin/patchbayctl" remove plain --yes >/dev/null
"$bin/patchbayctl" remove encrypted --yes >/dev/null
expect "tokens in the keyring once both are removed" "" "$(kept_tokens)"
stop_service
/usr/bin/python3 "$here/../../../tests/walk/showswindow.py" "$pictures/portable.png" "$bin/patchbay" || fail "its window does not show"
pass "its window shows: $pictures/portable.png"
