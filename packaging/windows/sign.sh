#!/usr/bin/env bash
# Signs a Windows program in place, where there is a certificate:
#   PATCHBAY_SIGN_PKCS12            file with certificate and key, or PATCHBAY_SIGN_PKCS12_BASE64: its content in base64
#   PATCHBAY_SIGN_PASSWORD          its password; it reaches osslsigncode by a file, never by an argument
#   PATCHBAY_SIGN_TIMESTAMP_URL     RFC 3161 time stamps, without which a signature ends with its certificate
# usage: sign.sh FILE
set -euo pipefail
file=$1
if [ -z "${PATCHBAY_SIGN_PKCS12:-}${PATCHBAY_SIGN_PKCS12_BASE64:-}" ]; then
    echo "Not signed: $(basename "$file") (no certificate in PATCHBAY_SIGN_PKCS12)" >&2
    exit 0
fi
umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
certificate=${PATCHBAY_SIGN_PKCS12:-$work/certificate.p12}
[ -n "${PATCHBAY_SIGN_PKCS12:-}" ] || base64 -d <<<"$PATCHBAY_SIGN_PKCS12_BASE64" >"$certificate"
printf '%s' "${PATCHBAY_SIGN_PASSWORD:-}" >"$work/password"
stamp=()
if [ -n "${PATCHBAY_SIGN_TIMESTAMP_URL:-}" ]; then
    stamp=(-ts "$PATCHBAY_SIGN_TIMESTAMP_URL")
else
    echo "No time stamp: PATCHBAY_SIGN_TIMESTAMP_URL is not set." >&2
fi
osslsigncode sign -pkcs12 "$certificate" -readpass "$work/password" -h sha256 -n Patchbay "${stamp[@]}" \
    -in "$file" -out "$work/signed" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
cat "$work/signed" >"$file"
echo "Signed: $(basename "$file")" >&2
