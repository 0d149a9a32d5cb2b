# shellcheck shell=bash disable=SC2034,SC2154
# What the checks of the Windows packages share. WINEPREFIX is theirs alone.

export PATH=/usr/lib/wine:$PATH WINEDEBUG=-all WINEDLLOVERRIDES="mscoree=;mshtml=" WINEARCH=win64
checked=0

say() { printf '%s\n' "$*" >&2; }
fail() { say "FAILED: $*"; exit 1; }
checked() { checked=$((checked + 1)); say "  ok: $*"; }

# Wine hands what is asked for to the programs that it has running: only when all have ended is it done.
wine() { timeout 300 wine64 "$@"; }
settle() { timeout 300 wineserver -w || fail "Programs under Wine did not end."; }
registry() { wine reg query "$1" /v "$2" /reg:64 2>/dev/null | tr -d '\r' | sed -n "s/^ *$2 *REG_[A-Z]* *//p"; }

c=$WINEPREFIX/drive_c
profile() { printf '%s/users/%s' "$c" "$(id -un)"; }
local_data() { printf '%s/AppData/Local' "$(profile)"; }
uninstall_key='Software\Microsoft\Windows\CurrentVersion\Uninstall\Patchbay'
credentials='HKCU\Software\Wine\Credential Manager'

has() { [ -e "$1" ] || fail "$1 is missing."; }
has_not() { [ ! -e "$1" ] || fail "$1 is still there."; }
# Wine keeps each in a registry key of its own.
credential_count() { wine reg query "$credentials" /s 2>/dev/null | grep -c '^HKEY.*Patchbay/' || true; }
