# shellcheck shell=bash disable=SC2034,SC2154
# Signing, with a certificate made for it.

check_signature() {
    local signed=$work/signed.exe
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Patchbay test" -addext extendedKeyUsage=codeSigning \
        -keyout "$work/key.pem" -out "$work/certificate.pem" 2>/dev/null
    PASSWORD="not on a command line" openssl pkcs12 -export -inkey "$work/key.pem" -in "$work/certificate.pem" \
        -passout env:PASSWORD -out "$work/certificate.p12"
    cp "$setup" "$signed"
    PATCHBAY_SIGN_PKCS12='' PATCHBAY_SIGN_PKCS12_BASE64='' "$here/sign.sh" "$signed" 2>"$work/sign.log"
    grep -q "Not signed" "$work/sign.log" || fail "Without a certificate it does not say that nothing was signed."
    cmp -s "$setup" "$signed" || fail "Without a certificate the file was changed."
    PATCHBAY_SIGN_PKCS12=$work/certificate.p12 PATCHBAY_SIGN_PASSWORD="not on a command line" "$here/sign.sh" "$signed" \
        2>"$work/sign.log" || { cat "$work/sign.log" >&2; fail "Signing failed."; }
    osslsigncode verify -CAfile "$work/certificate.pem" -in "$signed" >"$work/verify.log" 2>&1 \
        || { cat "$work/verify.log" >&2; fail "The signature is not valid."; }
    ! PATCHBAY_SIGN_PKCS12=$work/certificate.p12 PATCHBAY_SIGN_PASSWORD=wrong "$here/sign.sh" "$signed" 2>/dev/null \
        || fail "A wrong password went unnoticed."
    checked "signing: skipped with a word without a certificate, valid with one, failed with a wrong password"
}
