#!/usr/bin/env bash
# The DEB: its metadata, and in a clean root its installation, upgrade, use by the wizard and removal.
# usage: deb.sh DEB OLDER_DEB SANDBOX PICTURES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tests="$here/../../../tests"
deb=$(realpath "$1") older=$(realpath "$2") sandbox=$(realpath "$3") pictures=$(realpath "$4")
# shellcheck source=packaging/linux/test/checks.sh
. "$here/checks.sh"
# shellcheck source=packaging/linux/test/cleanroot.sh
. "$here/cleanroot.sh"

echo "DEB $(basename "$deb")"
lintian --allow-root --fail-on error,warning "$deb" || fail "lintian complains"
pass "lintian has no error and no warning"
depends=$(dpkg-deb -f "$deb" Depends)
for wanted in libqt6sql6-sqlite libsecret-1-0 qt6-wayland libqt6keychain1 libssl3; do
    [[ ", $depends" == *", $wanted"* ]] || fail "it does not depend on $wanted"
done
pass "it depends on what no linker sees, too: libqt6sql6-sqlite, libsecret-1-0, qt6-wayland"

make_root deb
before="$scratch/before" after="$scratch/after"
root_apt "$root" satisfy "$depends"
paths_of "$root" >"$before"
[ "$(wc -l <"$before")" -gt 5000 ] || fail "the clean root has only $(wc -l <"$before") paths"
cp "$older" "$root/root/older.deb"
cp "$deb" "$root/root/newer.deb"
root_apt "$root" install /root/older.deb

root_programs "$root" /usr/bin "$sandbox" "$scratch/bin"
"$tests/walk/screensession.sh" "$here/debsession.sh" "$root" "$scratch" "$pictures" "$deb" "$older"

mv "$root/root/.local/share/Patchbay" "$scratch/data"
data=$(find "$scratch/data" "$root/root" -type f -printf '%f\n' | grep -v -E '\.deb$|^\.(bashrc|profile)$' | sort | tr '\n' ' ')
root_apt "$root" purge patchbay
paths_of "$root" >"$after"
diff "$before" "$after" || fail "removal leaves something (>) or takes something that is not its own (<)"
pass "removed: every path of the system is as before it was installed; of the user there stays: $data"
