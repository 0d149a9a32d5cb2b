#!/usr/bin/env bash
# Checks that sanitizedrun.sh fails for every kind of fault, in the test itself and in a child nobody looks at.
# usage: checksanitizedrun.sh REPORTS FAULT_PROGRAM
set -uo pipefail

runner=$(dirname "${BASH_SOURCE[0]}")/sanitizedrun.sh
reports=$1
fault=$2
failures=0

expect() {
    local wanted=$1 text=$2 output status=0
    shift 2
    output=$("$runner" "$reports" "$@" 2>&1) || status=$?
    if [ "$status" -ne "$wanted" ] || [[ $output != *"$text"* ]]; then
        printf '%s: exit code %d instead of %d, or without “%s”:\n%s\n' "$*" "$status" "$wanted" "$text" "$output"
        failures=$((failures + 1))
    fi
}

expect 0 "" "$fault" none
expect 1 "heap-buffer-overflow" "$fault" heap
expect 1 "detected memory leaks" "$fault" leak
expect 1 "signed integer overflow" "$fault" undefined
# shellcheck disable=SC2016 # the inner shell expands them
for kind in heap leak undefined; do
    expect 86 "1 sanitizer report(s)" bash -c '"$0" "$1" >/dev/null 2>&1; exit 0' "$fault" "$kind"
done
expect 3 "" bash -c 'exit 3'
exit "$((failures > 0))"
