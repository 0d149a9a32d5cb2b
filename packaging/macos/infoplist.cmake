# patchbay_info_plist(OUT) fills Info.plist from packaging/cmake/identity.cmake.
function(patchbay_info_plist OUT)
    set(PATCHBAY_MACOS_MINIMUM "${CMAKE_OSX_DEPLOYMENT_TARGET}")
    if(NOT PATCHBAY_MACOS_MINIMUM)
        set(PATCHBAY_MACOS_MINIMUM "13.0")
    endif()
    configure_file("${CMAKE_CURRENT_FUNCTION_LIST_DIR}/Info.plist.in" "${OUT}" @ONLY)
endfunction()
