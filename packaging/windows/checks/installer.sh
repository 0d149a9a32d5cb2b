# shellcheck shell=bash disable=SC2034,SC2154
# How the installer puts the programs there, and takes them away again.

programs=$(local_data)/Programs/Patchbay
start_menu="AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Patchbay.lnk"

# The stub of another kind of NSIS does nothing and still succeeds: what counts is what lies there.
check_silent_installation() {
    wine "$setup" /S || fail "The installer ended with $?."
    settle
    local file
    for file in patchbay.exe patchbayctl.exe Uninstall.exe LICENSE.txt qt.conf platforms/qwindows.dll tls/qschannelbackend.dll \
        sqldrivers/qsqlite.dll styles/qwindowsvistastyle.dll libstdc++-6.dll licenses; do
        has "$programs/$file"
    done
    has "$(profile)/$start_menu"
    has_not "$(profile)/Desktop/Patchbay.lnk"
    [ "$(registry "HKCU\\$uninstall_key" DisplayName)" = Patchbay ] || fail "It is not listed under its name."
    [ "$(registry "HKCU\\$uninstall_key" DisplayVersion)" = "$version" ] || fail "It is not listed with its version."
    [ -n "$(registry "HKCU\\$uninstall_key" QuietUninstallString)" ] || fail "It does not say how it is removed."
    checked "silent installation for this user: programs, start menu entry, listed as Patchbay $version"
}

check_installation_in_place() {
    wine reg add "HKCU\\$uninstall_key" /v DisplayVersion /d 0.0.1 /f /reg:64 >/dev/null 2>&1
    rm "$programs/patchbayctl.exe"
    echo mine >"$programs/notes.txt"
    wine "$setup" /S /DesktopIcon || fail "The installer ended with $? over an installed version."
    settle
    has "$programs/patchbayctl.exe"
    has "$programs/notes.txt"
    has "$(profile)/Desktop/Patchbay.lnk"
    [ "$(registry "HKCU\\$uninstall_key" DisplayVersion)" = "$version" ] || fail "The new version is not listed."
    wine "$setup" /S
    settle
    has "$(profile)/Desktop/Patchbay.lnk"
    checked "installation in place of another: complete, a desktop icon when asked for and kept, foreign files left alone"
}

# Windows keeps the file of a running program from being written.
check_refused_while_running() {
    local status=0 running
    wine64 "$programs/patchbay.exe" &
    running=$!
    wait_for_window
    wine "$setup" /S || status=$?
    [ "$status" = 2 ] || fail "With the window open the installer ended with $status instead of 2."
    has "$programs/patchbayctl.exe"
    wine taskkill /im patchbay.exe >/dev/null 2>&1
    wait "$running" || true
    settle
    checked "an installer does nothing while Patchbay runs, and says so by exit code 2"
}

# Into another folder than the one installed in, and back. Without blanks: Wine would quote the whole word.
check_move() {
    wine "$setup" /S '/D=C:\Other\Patchbay' || fail "The installer ended with $? for another folder."
    settle
    has "$c/Other/Patchbay/patchbay.exe"
    [ "$(find "$programs" -mindepth 1 -printf "%P ")" = "notes.txt " ] || fail "The version in the former folder is still there."
    wine "$setup" /S "/D=$(wine winepath -w "$programs" | tr -d '\r')" || fail "The installer ended with $? for the former folder."
    settle
    has_not "$c/Other/Patchbay"
    has "$programs/patchbay.exe"
    checked "installation into another folder moves the programs there"
}

# The uninstaller works on from a copy of itself after it has returned.
check_removal() {
    local left
    wine "$programs/Uninstall.exe" /S
    settle
    left=$(find "$programs" -mindepth 1 -printf "%P ")
    [ "$left" = "notes.txt " ] || fail "Left in the programs' folder: $left"
    has_not "$(profile)/$start_menu"
    has_not "$(profile)/Desktop/Patchbay.lnk"
    [ -z "$(registry "HKCU\\$uninstall_key" DisplayName)" ] || fail "It is still listed."
    rm "$programs/notes.txt"
    checked "removal: programs, icons and registry entries gone"
}

check_all_users() {
    wine "$setup" /S /AllUsers || fail "The installer for all users ended with $?."
    settle
    has "$c/Program Files/Patchbay/patchbay.exe"
    [ "$(registry "HKLM\\$uninstall_key" DisplayVersion)" = "$version" ] || fail "It is not listed for all users."
    wine "$c/Program Files/Patchbay/Uninstall.exe" /AllUsers /S
    settle
    has_not "$c/Program Files/Patchbay"
    [ -z "$(registry "HKLM\\$uninstall_key" DisplayName)" ] || fail "It is still listed for all users."
    checked "installation and removal for all users"
}

# usage: check_removal_with_data COUNT_OF_CREDENTIALS
check_removal_with_data() {
    wine "$setup" /S '/D=C:\Tools\Patchbay' || fail "The installer ended with $? for a chosen folder."
    settle
    has "$c/Tools/Patchbay/patchbay.exe"
    [ "$(credential_count)" = "$1" ] || fail "The Credential Manager holds $(credential_count) tokens instead of $1."
    wine "$c/Tools/Patchbay/Uninstall.exe" /S /DeleteData
    settle
    has_not "$c/Tools/Patchbay"
    has_not "$(local_data)/Patchbay"
    [ "$(credential_count)" = 0 ] || fail "Tokens are left in the Credential Manager."
    checked "a chosen folder; removal with all data: connections, settings and $1 token(s) gone"
}
