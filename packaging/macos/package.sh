#!/usr/bin/env bash
# Makes the DMG into DIST_DIR, on macOS only.
# usage: package.sh DIST_DIR
#
# Signing and notarising take what they need from the environment, and are left out, with a word, without it:
#   PATCHBAY_MACOS_IDENTITY               name of the "Developer ID Application" certificate
#   PATCHBAY_MACOS_CERTIFICATE            the certificate with its key, PKCS #12 in base64, where no keychain has it yet
#   PATCHBAY_MACOS_CERTIFICATE_PASSWORD   its password
#   PATCHBAY_MACOS_NOTARY_KEY             key of the App Store Connect API (the text of its .p8 file)
#   PATCHBAY_MACOS_NOTARY_KEY_ID, PATCHBAY_MACOS_NOTARY_ISSUER
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }

if [ "$(uname -s)" != Darwin ]; then
    say "A DMG can be made on macOS only: it takes Apple's linker, codesign, hdiutil and notarytool."
    say "The workflow .github/workflows/release.yml makes it on a hosted Mac for every tag v*."
    exit 1
fi

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$1"
dist=$(cd "$1" && pwd)
build="$root/build/macos"
stage="$build/stage"
app="$stage/Patchbay.app"
work=$(mktemp -d)
keychain=
cleanup() {
    [ -z "$keychain" ] || security delete-keychain "$keychain" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

build_app() {
    local tool
    for tool in cmake ninja brew; do
        command -v "$tool" >/dev/null || { say "'$tool' is missing: brew bundle --file packaging/macos/Brewfile"; exit 1; }
    done
    export CMAKE_PREFIX_PATH="${CMAKE_PREFIX_PATH:-$(brew --prefix qt);$(brew --prefix openssl@3)}"
    # Homebrew's libraries are built for the macOS they are installed on, and run on no older one.
    cmake -S "$root" --preset release -B "$build" -DPATCHBAY_TESTS=OFF \
        "-DCMAKE_OSX_DEPLOYMENT_TARGET=$(sw_vers -productVersion | cut -d . -f 1).0"
    cmake --build "$build" --parallel "$(sysctl -n hw.ncpu)"
    rm -rf "$stage"
    cmake --install "$build" --prefix "$stage"
}

add_libraries() {
    local driver
    "$(brew --prefix qt)/bin/macdeployqt" "$app" -executable="$app/Contents/MacOS/patchbayctl" \
        -libpath="$(brew --prefix)/lib" -always-overwrite
    # It takes every driver that Qt was built with, and with them libraries that nothing of ours uses.
    for driver in "$app"/Contents/PlugIns/sqldrivers/*; do
        [ "$(basename "$driver")" = libqsqlite.dylib ] || rm "$driver"
    done
    [ -f "$app/Contents/PlugIns/sqldrivers/libqsqlite.dylib" ] || { say "macdeployqt brought no SQLite driver."; exit 1; }
    local outside
    outside=$(find "$app" -type f \( -perm -u+x -o -name '*.dylib' \) -exec otool -L {} + | grep -E '^[[:space:]]+(/opt|/usr/local)/' | sort -u || true)
    [ -z "$outside" ] || { say "These libraries are not in the bundle:"; say "$outside"; exit 1; }
}

import_certificate() {
    [ -n "${PATCHBAY_MACOS_CERTIFICATE:-}" ] || return 0
    local password
    password=$(openssl rand -hex 16)
    keychain="$work/signing.keychain-db"
    printf %s "$PATCHBAY_MACOS_CERTIFICATE" | base64 --decode >"$work/certificate.p12"
    # security takes passwords by arguments only: sign where nobody else is logged in.
    security create-keychain -p "$password" "$keychain"
    security set-keychain-settings "$keychain"
    security unlock-keychain -p "$password" "$keychain"
    security import "$work/certificate.p12" -k "$keychain" -P "${PATCHBAY_MACOS_CERTIFICATE_PASSWORD:-}" -T /usr/bin/codesign
    security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
    # Beside those that are searched already.
    security list-keychains -d user | tr -d '"' | xargs security list-keychains -d user -s "$keychain"
}

# From the inside out, as a signature covers what lies within.
sign_app() {
    local options=(--force --sign "${PATCHBAY_MACOS_IDENTITY:--}") programs=()
    if [ -n "${PATCHBAY_MACOS_IDENTITY:-}" ]; then
        options+=(--timestamp --options runtime)
        programs=(--entitlements "$here/entitlements.plist")
    else
        # The hardened runtime would refuse libraries that no team has signed.
        say "Not signed for others: PATCHBAY_MACOS_IDENTITY is not set. Gatekeeper will warn of this package."
    fi
    find "$app/Contents/Frameworks" "$app/Contents/PlugIns" -type f -name '*.dylib' -exec codesign "${options[@]}" {} +
    find "$app/Contents/Frameworks" -type d -name '*.framework' -prune -exec codesign "${options[@]}" {} +
    # Both programs under one identifier: then the keychain takes them for one, and asks nothing when one of them reads
    # what the other has stored.
    codesign "${options[@]}" ${programs[@]+"${programs[@]}"} --identifier "$identifier" "$app/Contents/MacOS/patchbayctl"
    codesign "${options[@]}" ${programs[@]+"${programs[@]}"} --identifier "$identifier" "$app"
    codesign --verify --deep --strict "$app"
}

make_dmg() {
    rm -rf "$build/packages"
    cpack --config "$build/CPackConfig.cmake" -G DragNDrop -B "$build/packages" \
        -D CPACK_INSTALL_CMAKE_PROJECTS= -D "CPACK_INSTALLED_DIRECTORIES=$stage;."
    rm -f "$dist"/*.dmg
    cp "$build"/packages/*.dmg "$dist"
    dmg=$(ls "$dist"/*.dmg)
    [ -z "${PATCHBAY_MACOS_IDENTITY:-}" ] || codesign --force --timestamp --sign "$PATCHBAY_MACOS_IDENTITY" "$dmg"
}

notarise() {
    if [ -z "${PATCHBAY_MACOS_IDENTITY:-}" ] || [ -z "${PATCHBAY_MACOS_NOTARY_KEY:-}" ]; then
        say "Not notarised: that takes PATCHBAY_MACOS_IDENTITY and PATCHBAY_MACOS_NOTARY_KEY."
        return
    fi
    (umask 077 && printf '%s\n' "$PATCHBAY_MACOS_NOTARY_KEY" >"$work/notary.p8")
    xcrun notarytool submit "$dmg" --wait --key "$work/notary.p8" \
        --key-id "$PATCHBAY_MACOS_NOTARY_KEY_ID" --issuer "$PATCHBAY_MACOS_NOTARY_ISSUER"
    xcrun stapler staple "$dmg"
    spctl --assess --type open --context context:primary-signature "$dmg"
}

build_app
add_libraries
identifier=$(plutil -extract CFBundleIdentifier raw "$app/Contents/Info.plist")
import_certificate
sign_app
make_dmg
notarise
for program in Patchbay patchbayctl; do
    "$app/Contents/MacOS/$program" --version
done
