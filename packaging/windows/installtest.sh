#!/usr/bin/env bash
# Installs the Windows packages of DIST_DIR under Wine in a prefix of its own, tries what a user would do, and runs the unit
# tests of providers and app there.
# usage: installtest.sh DIST_DIR
# shellcheck disable=SC2034,SC2154
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

if [ "${PATCHBAY_INSTALL_TEST:-}" != inside ]; then
    PATCHBAY_WINDOWS_PREFIX=$("$here/libraries.sh" --cached)
    export PATCHBAY_WINDOWS_PREFIX
    PATCHBAY_INSTALL_TEST=inside exec xvfb-run -a -s "-screen 0 1280x900x24" "$0" "$1"
fi

dist=$(cd "$1" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/patchbay-wine.XXXXXX")
results=$root/build/windows/installtest
mkdir -p "$results"
export WINEPREFIX=$work/prefix
sandbox_process=
cleanup() {
    [ -z "$sandbox_process" ] || kill "$sandbox_process" 2>/dev/null || true
    /usr/lib/wine/wineserver -k 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
# No check ends without a word.
set -E
trap 'say "FAILED: $BASH_COMMAND"' ERR

for part in common installer programs signature; do
    # shellcheck disable=SC1090
    . "$here/checks/$part.sh"
done
installers=("$dist"/*-setup.exe)
[ -f "${installers[0]}" ] || fail "There is no installer in $dist."
setup=${installers[0]}
version=$(basename "$setup" | cut -d - -f 2)

say "Making a Wine prefix"
# Wine gives the desktop of the user who makes the prefix.
mkdir "$work/home"
HOME=$work/home wine wineboot -i >/dev/null 2>&1
wine winecfg -v win10
settle

check_silent_installation
sandbox=$root/build/release/bin/patchbay-sandbox
[ -x "$sandbox" ] || fail "$sandbox is missing: ./dev build"
start_sandbox
check_version
check_window
check_connection over-http --instance-url "$(service url)"
check_connection over-https --instance-url "$(service tls wholeChain)" --ca-file "Z:$(service tls caFile)"
check_console
check_refusals
check_connection_removed over-http
check_portable
check_refused_while_running
check_installation_in_place
check_connection_kept over-https
check_connection_removed over-https
check_connection kept --instance-url "$(service url)"
kept=$(credential_count)
check_move
check_removal
has "$(local_data)/Patchbay/connections.db"
[ "$(credential_count)" = "$kept" ] || fail "Removing the programs changed the tokens."
checked "reinstallation and removal left connections and tokens alone"
check_all_users
check_removal_with_data "$kept"
check_signature
say "$checked checks of the installer and of what it installed passed."

say "Unit tests of providers and app under Wine"
cmake --build "$root/build/windows" --parallel "${PATCHBAY_JOBS:-$(nproc)}" --target tests/providers/all tests/app/all >/dev/null
settle
# Else each test waits for Windows to start; its services must not hold the output of the first.
wineserver -p
wine cmd /c exit >/dev/null 2>&1
ctest --test-dir "$root/build/windows" --no-tests=error --parallel "$(nproc)" --output-on-failure >"$results/ctest.log" 2>&1 \
    || { tail -n 60 "$results/ctest.log" >&2; fail "Unit tests failed under Wine: $results/ctest.log"; }
grep "tests passed" "$results/ctest.log" >&2
