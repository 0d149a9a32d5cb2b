# shellcheck shell=bash disable=SC2034
# libcrypto alone, static: Patchbay signs with RSA keys, TLS is Schannel's.
part_sources=(openssl=3.0)

part_build() {
    local sources=$1 stage=$2
    cd "$sources/openssl" || exit
    CC=x86_64-w64-mingw32-gcc-posix AR=x86_64-w64-mingw32-ar RANLIB=x86_64-w64-mingw32-ranlib RC=x86_64-w64-mingw32-windres \
        ./Configure mingw64 --prefix="$stage" --libdir=lib --openssldir=/nowhere \
        no-shared no-tests no-module no-legacy no-engine no-dso no-capieng no-padlockeng no-autoload-config no-ui-console \
        no-aria no-bf no-camellia no-cast no-cms no-ct no-dtls no-idea no-md4 no-mdc2 no-ocsp no-psk no-rc2 no-rc4 no-rmd160 \
        no-seed no-siphash no-sm2 no-sm3 no-sm4 no-srp no-srtp no-ts no-whirlpool
    make -j"$JOBS" build_generated
    make -j"$JOBS" libcrypto.a
    install -d "$stage/lib" "$stage/include/openssl"
    install -m 644 libcrypto.a "$stage/lib"
    install -m 644 include/openssl/*.h "$stage/include/openssl"
}
