# shellcheck shell=bash disable=SC2034
# Qt's base libraries, shared. Debian's source leaves out SQLite and wintab; SQLite is put back from its own source package.
part_sources=(qt6-base=6.4.2 sqlite3=3.40)

part_build() {
    local sources=$1 stage=$2
    if [ ! -f "$sources/sqlite3/sqlite3.c" ]; then
        (cd "$sources/sqlite3" && ./configure --disable-tcl && make sqlite3.c)
    fi
    install -d "$sources/qt6-base/src/3rdparty/sqlite"
    cp -p "$sources/sqlite3/sqlite3.c" "$sources/sqlite3/sqlite3.h" "$sources/qt6-base/src/3rdparty/sqlite"

    # Without direct2d the platform plugin does not link, with 1.1 of it MinGW's headers fall short.
    local on=(testlib concurrent sql_sqlite schannel style_windowsvista direct2d)
    local off=(direct2d1_1 tabletevent dbus printsupport xml opengl vulkan icu zstd brotli glib pkg_config
        system_zlib system_png system_jpeg system_freetype system_harfbuzz system_pcre2 system_doubleconversion system_sqlite
        sql_odbc sql_psql sql_mysql)
    # No window of Patchbay has these; without them Qt is built faster and the installer is smaller.
    local unused=(graphicsview graphicseffect mdiarea lcdnumber dial fontcombobox colordialog fontdialog columnview
        datawidgetmapper undoview keysequenceedit toolbox splashscreen scroller syntaxhighlighter
        pdf textodfwriter textmarkdownreader textmarkdownwriter jpeg gif tuiotouch)
    local features=() feature
    for feature in "${on[@]}"; do features+=("-DFEATURE_$feature=ON"); done
    for feature in "${off[@]}" "${unused[@]}"; do features+=("-DFEATURE_$feature=OFF"); done
    cmake -G Ninja -S "$sources/qt6-base" -B "$sources/build-qtbase" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_TOOLCHAIN_FILE="$TOOLCHAIN" -DWINDOWS_PREFIX="$stage" -DCMAKE_INSTALL_PREFIX="$stage" \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake -DQT_QMAKE_TARGET_MKSPEC=win32-g++ \
        -DINPUT_opengl=no -DINPUT_openssl=no -DBUILD_SHARED_LIBS=ON -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF \
        "${features[@]}"
    cmake --build "$sources/build-qtbase" --parallel "$JOBS"
    cmake --install "$sources/build-qtbase"
}
