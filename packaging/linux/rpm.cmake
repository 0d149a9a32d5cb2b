set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_COMPRESSION_TYPE xz)
set(CPACK_RPM_PACKAGE_LICENSE "${PATCHBAY_LICENSE}")
set(CPACK_RPM_PACKAGE_GROUP "Applications/System")
set(CPACK_RPM_PACKAGE_URL "${PATCHBAY_HOMEPAGE}")
set(CPACK_RPM_PACKAGE_DESCRIPTION "${patchbay_description_text}")
# The libraries are found by rpm itself; these are plugins and what is opened at run time. Fedora and openSUSE name them apart.
set(CPACK_RPM_PACKAGE_REQUIRES
    "libsecret-1.so.0()(64bit), (qt6-qtbase-gui or qt6-gui), (qt6-qtbase or qt6-sql-sqlite), (qt6-qtwayland or qt6-wayland)")
set(CPACK_RPM_SPEC_MORE_DEFINE
    "Packager: ${CPACK_PACKAGE_CONTACT}\nRecommends: (gnome-keyring or kf6-kwallet or kwalletd6 or keepassxc)\n%define _build_id_links none")
# The folders of other packages are not ours to own.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/metainfo /usr/share/man /usr/share/man/man1 /usr/share/icons
    /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/zsh /usr/share/zsh/site-functions
    /usr/share/fish /usr/share/fish/vendor_completions.d /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable
    /usr/share/icons/hicolor/scalable/apps)
foreach(size IN ITEMS 16 22 24 32 48 64 128 256 512)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        "/usr/share/icons/hicolor/${size}x${size}" "/usr/share/icons/hicolor/${size}x${size}/apps")
endforeach()

# What only Debian reads stays out of the RPM, and the other way round.
set(CPACK_PROJECT_CONFIG_FILE "${GENERATED}/cpackproject.cmake")
file(WRITE "${CPACK_PROJECT_CONFIG_FILE}"
    "set(system elsewhere)
if(CPACK_GENERATOR STREQUAL \"DEB\")
    set(system debian)
endif()
set(CPACK_INSTALL_CMAKE_PROJECTS \"${CMAKE_BINARY_DIR};${PROJECT_NAME};Unspecified;/\"
    \"${CMAKE_BINARY_DIR};${PROJECT_NAME};\${system};/\")
")
