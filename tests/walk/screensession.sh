#!/usr/bin/env bash
# Runs a command before an X server, a session bus and an unlocked keyring of its own, with assistive technologies on.
# usage: screensession.sh COMMAND [ARGUMENT…]
# Debian: xvfb openbox imagemagick xdotool at-spi2-core python3-gi gir1.2-atspi-2.0 dbus gnome-keyring libsecret-tools
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

work=$(mktemp -d "${TMPDIR:-/tmp}/patchbay-screen.XXXXXX")
pids=()
cleanup() {
    for pid in "${pids[@]}"; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap cleanup EXIT
mkdir -m 700 "$work/run"

# The server picks a free display and says which when it is ready.
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset 3>"$work/display" 2>"$work/xvfb.log" &
pids+=($!)
for _ in $(seq 400); do
    [ -s "$work/display" ] && break
    kill -0 "${pids[0]}" 2>/dev/null || { cat "$work/xvfb.log" >&2; echo "Xvfb did not start." >&2; exit 1; }
    sleep 0.05
done
DISPLAY=":$(tr -d '[:space:]' <"$work/display")"
export DISPLAY

unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS QT_STYLE_OVERRIDE QT_SCALE_FACTOR LANGUAGE
export XDG_RUNTIME_DIR="$work/run" LC_ALL=C.UTF-8 NO_AT_BRIDGE=0
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1

openbox --sm-disable >"$work/openbox.log" 2>&1 &
pids+=($!)

# What D-Bus and the accessibility services say is of no use here unless they fail.
status=0
"$here/../support/keyringsession.sh" bash -c 'exec "$@" >&3 2>&4' screen "$@" 3>&1 4>&2 >"$work/session.log" 2>&1 || status=$?
[ "$status" -le 1 ] || cat "$work/session.log" >&2
(exit "$status")
