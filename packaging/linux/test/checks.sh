# What the tests of packages have in common. Sourced with "set -euo pipefail" on.
# shellcheck shell=bash

# pass WORDS…: one thing was looked at and is right.
pass() {
    printf '  ok    %s\n' "$*"
}

fail() {
    printf '  FAIL  %s\n' "$*" >&2
    exit 1
}

# expect WORDS WANTED FOUND
expect() {
    [ "$2" = "$3" ] || fail "$1: expected '$2', found '$3'"
    pass "$1: $3"
}

# quiet COMMAND…: its output is shown only if it fails.
quiet() {
    local output
    output=$("$@" 2>&1) || { printf '%s\n' "$output" >&2; fail "$*"; }
}
