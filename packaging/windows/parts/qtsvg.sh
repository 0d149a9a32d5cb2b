# shellcheck shell=bash disable=SC2034
part_sources=(qt6-svg=6.4.2)
part_needs=(qtbase)

part_build() {
    local sources=$1 stage=$2 prefix=$3
    cmake -G Ninja -S "$sources/qt6-svg" -B "$sources/build-qtsvg" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_TOOLCHAIN_FILE="$TOOLCHAIN" -DWINDOWS_PREFIX="$prefix" -DCMAKE_INSTALL_PREFIX="$stage" \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
        -DBUILD_SHARED_LIBS=ON -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Widgets=ON -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF
    cmake --build "$sources/build-qtsvg" --parallel "$JOBS"
    cmake --install "$sources/build-qtsvg"
}
