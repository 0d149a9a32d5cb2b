#!/usr/bin/env bash
# The RPM: its metadata, and that it holds what the DEB holds.
# usage: rpm.sh RPM DEB VERSION
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
rpm=$1 deb=$2 version=$3
# shellcheck source=packaging/linux/test/checks.sh
. "$here/checks.sh"

echo "RPM $(basename "$rpm")"
expect "name, version and licence" "patchbay $version GPL-3.0-or-later" \
    "$(rpm -qp --qf '%{NAME} %{VERSION} %{LICENSE}' "$rpm" 2>/dev/null)"
requires=$(rpm -qp --requires "$rpm" 2>/dev/null)
for wanted in 'libQt6Widgets.so.6()(64bit)' 'libqt6keychain.so.1()(64bit)' 'libsecret-1.so.0()(64bit)' 'qt6-sql-sqlite' qt6-qtwayland; do
    [[ $requires == *"$wanted"* ]] || fail "it does not require $wanted"
done
pass "it requires Qt, QtKeychain, libsecret and the plugins"
[[ $(rpm -qp --recommends "$rpm" 2>/dev/null) == *gnome-keyring* ]] || fail "it recommends no keyring"
pass "it recommends a keyring"

# What only Debian reads stays out of it, and it owns no folder of others.
diff <(rpm -qpl "$rpm" 2>/dev/null | sed 's,/zsh/site-functions/,/zsh/vendor-completions/,' | sort) \
    <(dpkg-deb -c "$deb" | awk '$1 !~ /^d/ { print substr($6, 2) }' | grep -v -E '^/usr/share/(doc|lintian)/' | sort) \
    || fail "it does not hold what the DEB holds"
pass "it holds the files of the DEB, less what only Debian reads"
said=$(rpmlint "$rpm" 2>&1 || true)
[[ $said == *"1 packages and 0 specfiles checked"* ]] || fail "rpmlint did not look at it: $said"
complaints=$(grep -E ': [EW]: ' <<<"$said" || true)
unknown=$(grep -v -F -f <(grep -v '^#' "$here/rpmlint-accepted") <<<"$complaints" || true)
[ -z "$unknown" ] || fail "rpmlint complains: $unknown"
pass "rpmlint has no complaint but those in rpmlint-accepted"
