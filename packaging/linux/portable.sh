#!/usr/bin/env bash
# Makes a folder that runs from anywhere: the programs with Qt and what else a desktop may not have in the right version.
# usage: portable.sh BUILD_DIR TARGET_DIR
set -euo pipefail
build=$1
target=$2
arch=$(dpkg-architecture -qDEB_HOST_MULTIARCH)
plugins="/usr/lib/$arch/qt6/plugins"

rm -rf "$target"
cmake --install "$build" --prefix "$target" --component Unspecified --strip >/dev/null
mkdir -p "$target/lib" "$target/share/licenses"

# Taken from the system it runs on: the C and C++ runtime, what must match its graphics drivers, its X server and its fonts,
# and OpenSSL, so that the system's fixes reach it.
from_system='^(linux-vdso|ld-linux.*|lib(c|m|dl|rt|pthread|resolv|stdc\+\+|gcc_s|GL|EGL|GLX|OpenGL|GLdispatch|drm|gbm)|'
from_system+='lib(X11|X11-xcb|xcb|wayland-client|wayland-egl|fontconfig|freetype|expat|z|ssl|crypto|udev|selinux))\.so.*$'

plugin_files=(
    platforms/libqxcb.so
    platforms/libqwayland-generic.so
    wayland-shell-integration/libxdg-shell.so
    wayland-decoration-client/libbradient.so
    platforminputcontexts/libcomposeplatforminputcontextplugin.so
    platforminputcontexts/libibusplatforminputcontextplugin.so
    sqldrivers/libqsqlite.so
    tls/libqopensslbackend.so
    iconengines/libqsvgicon.so
    imageformats/libqsvg.so
)
for file in "${plugin_files[@]}"; do
    install -D -m 644 "$plugins/$file" "$target/plugins/$file"
done

# QtKeychain opens libsecret at run time, so no linker tells of it.
roots=("$target/bin/patchbay" "$target/bin/patchbayctl" "/usr/lib/$arch/libsecret-1.so.0")
for file in "${plugin_files[@]}"; do
    roots+=("$target/plugins/$file")
done
declare -A sources=()
for file in "${roots[@]}"; do
    # ldd follows every dependency; what is missing would only show on somebody else's computer.
    libraries=$(ldd "$file")
    if grep -q 'not found' <<<"$libraries"; then
        echo "$file needs what is not installed: $libraries" >&2
        exit 1
    fi
    while read -r name path; do
        [[ $name =~ $from_system ]] || sources[$name]=$path
    done < <(awk '$2 == "=>" { print $1, $3 }' <<<"$libraries")
done
sources[libsecret-1.so.0]="/usr/lib/$arch/libsecret-1.so.0"
for name in "${!sources[@]}"; do
    install -m 644 "$(readlink -f "${sources[$name]}")" "$target/lib/$name"
done

find "$target/lib" "$target/plugins" -name '*.so*' -exec strip --strip-unneeded {} +
# shellcheck disable=SC2016 # the loader expands it
{
    patchelf --set-rpath '$ORIGIN/../lib' "$target/bin/patchbay" "$target/bin/patchbayctl"
    find "$target/lib" -name '*.so*' -exec patchelf --set-rpath '$ORIGIN' {} +
    find "$target/plugins" -name '*.so*' -exec patchelf --set-rpath '$ORIGIN/../../lib' {} +
}
printf '[Paths]\nPrefix = ..\nPlugins = plugins\n' >"$target/bin/qt.conf"
ln -s bin/patchbay "$target/patchbay"
ln -s bin/patchbayctl "$target/patchbayctl"

# Whoever passes on a library passes on its licence.
for path in "${sources[@]}" "${plugin_files[@]/#/$plugins/}"; do
    real=$(readlink -f "$path")
    package=$(dpkg-query -S "$real" 2>/dev/null || dpkg-query -S "${real#/usr}")
    package=${package%%:*}
    [ -e "$target/share/licenses/$package" ] || cp "/usr/share/doc/$package/copyright" "$target/share/licenses/$package"
done
