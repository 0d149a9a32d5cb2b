#!/usr/bin/env bash
# Runs a command in a D-Bus session of its own with an empty, unlocked, throw-away GNOME Keyring.
# usage: keyringsession.sh COMMAND [ARGUMENT…]
set -euo pipefail

if [ "${PATCHBAY_KEYRING_SESSION:-}" != inside ]; then
    home=$(mktemp -d "${TMPDIR:-/tmp}/patchbay-keyring.XXXXXX")
    trap 'rm -rf "$home"' EXIT
    mkdir -p "$home/data" "$home/config" "$home/cache" "$home/run"
    chmod 700 "$home/run"
    env -u GNOME_KEYRING_CONTROL \
        HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" \
        PATCHBAY_CONFIG_DIR="$home/config/Patchbay" PATCHBAY_KEYRING_RUN="$home/run" PATCHBAY_KEYRING_SESSION=inside \
        dbus-run-session -- "$0" "$@"
    exit
fi

unset PATCHBAY_KEYRING_SESSION
# The keyring puts its control socket into the runtime folder; a real one may hold the user's own keyring's.
printf 'throw-away' | XDG_RUNTIME_DIR="$PATCHBAY_KEYRING_RUN" \
    gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
daemon=$!
trap 'kill "$daemon" 2>/dev/null || true; wait "$daemon" 2>/dev/null || true' EXIT
for _ in $(seq 100); do
    if answer=$(dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null) \
        && [[ $answer == *"boolean true"* ]]; then
        break
    fi
    kill -0 "$daemon" 2>/dev/null || { echo "The throw-away keyring did not start." >&2; exit 70; }
    sleep 0.05
done
"$@"
