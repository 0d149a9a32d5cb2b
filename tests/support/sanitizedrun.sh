#!/usr/bin/env bash
# Runs a test that was built with sanitizers, and fails where it or any process below it reported a fault: a child may
# be killed, and its exit code and its standard error may be of no interest to the test.
# usage: sanitizedrun.sh REPORTS COMMAND [ARGUMENT…]
set -uo pipefail

reports=$1
shift
rm -rf "$reports"
mkdir -p "$reports" || exit 70
# A test may drop its rights; what it finds then is to be read, too.
chmod 1777 "$reports"
for sanitizer in ASAN LSAN TSAN UBSAN; do
    options=${sanitizer}_OPTIONS
    export "$options=${!options:+${!options}:}log_path=$reports/${sanitizer,,}"
done

status=0
"$@" || status=$?
found=("$reports"/*)
if [ -e "${found[0]}" ]; then
    cat "${found[@]}" >&2
    printf '%d sanitizer report(s), kept in %s\n' "${#found[@]}" "$reports" >&2
    [ "$status" -ne 0 ] || status=86
fi
exit "$status"
