#!/usr/bin/env bash
# Puts beside the programs all that they load: Qt's plugins, and the libraries that programs and plugins name, down to
# those that Windows itself has.
# usage: deploy.sh PREFIX FOLDER   FOLDER holds the programs
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
prefix=$1
folder=$2
triplet=x86_64-w64-mingw32
plugins=(platforms/qwindows styles/qwindowsvistastyle tls/qschannelbackend sqldrivers/qsqlite imageformats/qico)
# What every Windows 10 has of what Qt, SQLite and the C++ runtime use.
system='api-ms-win-[a-z0-9-]*|advapi32|authz|bcrypt|comdlg32|crypt32|cryptbase|d2d1|d3d9|d3d11|d3d12|dbghelp|dcomp|dnsapi|dwmapi|dwrite|dxgi|gdi32|imm32|iphlpapi|kernel32|mpr|msvcrt|ncrypt|netapi32|ntdll|ole32|oleaut32|rpcrt4|secur32|setupapi|shcore|shell32|shlwapi|user32|userenv|uxtheme|version|winhttp|winmm|winspool|ws2_32|wtsapi32'
places=("$prefix/bin" "$(dirname "$($triplet-g++-posix -print-file-name=libstdc++-6.dll)")" "/usr/$triplet/lib")

imports_of() { $triplet-objdump -p "$1" | sed -n 's/^\tDLL Name: //p'; }

for plugin in "${plugins[@]}"; do
    install -D -m 644 "$prefix/plugins/$plugin.dll" "$folder/$plugin.dll"
done
printf '[Paths]\nPlugins = .\n' >"$folder/qt.conf"

queue=("$folder"/*.exe)
for plugin in "${plugins[@]}"; do queue+=("$folder/$plugin.dll"); done
seen=
while [ "${#queue[@]}" -gt 0 ]; do
    file=${queue[0]}
    queue=("${queue[@]:1}")
    for name in $(imports_of "$file"); do
        lower=${name,,}
        case "$seen" in *"|$lower|"*) continue ;; esac
        seen="$seen|$lower|"
        [[ ! "$lower" =~ ^($system)\.(dll|drv)$ ]] || continue
        found=
        for place in "${places[@]}"; do
            [ ! -f "$place/$name" ] || { found=$place/$name; break; }
        done
        [ -n "$found" ] || { echo "$(basename "$file") needs $name, which neither the cross-built libraries nor Windows give." >&2; exit 1; }
        install -m 644 "$found" "$folder/$name"
        queue+=("$folder/$name")
    done
done

find "$folder" \( -name '*.dll' -o -name '*.exe' \) -exec $triplet-strip --strip-unneeded {} +
for source in "$prefix"/share/patchbay/*/; do
    install -D -m 644 "$source/copyright" "$folder/licenses/$(basename "$source").txt"
done
# Some are within other files, where no list of files finds them.
cat "$prefix"/share/patchbay/*/version >"$folder/licenses/sources.txt"
install -m 644 /usr/share/doc/gcc-mingw-w64-base/copyright "$folder/licenses/gcc-runtime.txt"
install -m 644 /usr/share/doc/mingw-w64-common/copyright "$folder/licenses/mingw-w64.txt"
for program in "$folder"/*.exe; do "$here/sign.sh" "$program"; done
