#!/usr/bin/env bash
# What a user does with the installed DEB, from an older version over the upgrade to the last connection's removal.
# usage: debsession.sh ROOT WORK PICTURES DEB OLDER_DEB (by screensession.sh)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tests="$here/../../../tests"
root=$1 work=$2 pictures=$3 deb=$4 older=$5
bin="$work/bin"
# shellcheck source=packaging/linux/test/checks.sh
. "$here/checks.sh"
# shellcheck source=packaging/linux/test/cleanroot.sh
. "$here/cleanroot.sh"
# shellcheck source=packaging/linux/test/service.sh
. "$here/service.sh"

version_of() {
    dpkg-deb -f "$1" Version | sed 's/-[^-]*$//'
}

start_service "$work" "$bin"
expect "older version" "patchbayctl $(version_of "$older")" "$("$bin/patchbayctl" --version)"
add kept "$url"
add kept-tls "$tls_url" --ca-file "$authority"
expect "the keyring has both tokens" "$token $token" "$(kept_tokens | xargs)"

root_apt "$root" install /root/newer.deb
expect "upgraded to" "patchbayctl $(version_of "$deb")" "$("$bin/patchbayctl" --version)"
expect "the window's version" "Patchbay $(version_of "$deb")" "$(QT_QPA_PLATFORM=offscreen "$bin/patchbay" --version)"
expect "connections after the upgrade" "kept:valid kept-tls:valid" "$(names)"
expect "a token after the upgrade" "$token" "$("$bin/patchbayctl" reveal kept)"
"$bin/patchbayctl" check --all >/dev/null || fail "the tokens cannot be checked after the upgrade"
pass "both are checked again, over http and https"
"$bin/patchbayctl" remove kept --yes >/dev/null
"$bin/patchbayctl" remove kept-tls --yes >/dev/null
expect "tokens in the keyring once both are removed" "" "$(kept_tokens)"

# A display that is not there is asked for by the plugin itself, so the plugin was found and loaded.
said=$(QT_QPA_PLATFORM=wayland XDG_RUNTIME_DIR=/nonexistent "$bin/patchbay" 2>&1 || true)
[[ $said == *"Failed to create wl_display"* ]] || fail "the Wayland plugin was not loaded: $said"
pass "the Wayland plugin loads"

stop_service
# The walk compares the keyring and the list itself, before and after the wizard.
/usr/bin/python3 "$tests/walk/walk.py" "$bin" "$pictures" /root/.local/share/Patchbay >"$work/walk.log" 2>&1 \
    || { cat "$work/walk.log" >&2; fail "the wizard did not add a connection"; }
pass "the wizard added a connection; its steps are in $pictures"
expect "connections after the wizard" "my-windmill-connection:valid" "$(names)"
[ -n "$(kept_tokens)" ] || fail "secret-tool does not find the wizard's token"
pass "secret-tool finds the wizard's token in the keyring"
"$bin/patchbayctl" remove my-windmill-connection --yes >/dev/null
expect "tokens in the keyring at the end" "" "$(kept_tokens)"
