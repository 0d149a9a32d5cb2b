# What Windows reads from the programs themselves, and the installer and ZIP that hold them.
set(windows_version "${PATCHBAY_VERSION}.0")
string(REPLACE "." "," windows_version_numbers "${windows_version}")

# patchbay_windows_program(TARGET WORDS): icon, version and manifest of a program.
function(patchbay_windows_program TARGET WORDS)
    set(program "${TARGET}")
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/windows/${TARGET}")
    configure_file("${CMAKE_CURRENT_SOURCE_DIR}/windows/program.manifest.in" "${folder}/program.manifest" @ONLY)
    configure_file("${CMAKE_CURRENT_SOURCE_DIR}/windows/program.rc.in" "${folder}/program.rc" @ONLY)
    set_property(SOURCE "${folder}/program.rc" TARGET_DIRECTORY ${TARGET} PROPERTY OBJECT_DEPENDS
        "${folder}/program.manifest;${CMAKE_CURRENT_SOURCE_DIR}/windows/patchbay.ico")
    target_sources(${TARGET} PRIVATE "${folder}/program.rc")
    if(MSVC)
        # The linker's own manifest would be a second one.
        target_link_options(${TARGET} PRIVATE /MANIFEST:NO)
    endif()
endfunction()

patchbay_windows_program(patchbay "${PATCHBAY_NAME}")
patchbay_windows_program(patchbayctl "${PATCHBAY_NAME}, command line")

install(TARGETS patchbay patchbayctl RUNTIME DESTINATION .)
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION . RENAME LICENSE.txt)
if(CMAKE_CROSSCOMPILING)
    install(CODE "execute_process(COMMAND \"${CMAKE_CURRENT_SOURCE_DIR}/windows/deploy.sh\" \"${WINDOWS_PREFIX}\"
        \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}\" COMMAND_ERROR_IS_FATAL ANY)")
endif()

set(CPACK_PACKAGE_NAME "${PATCHBAY_NAME}")
set(CPACK_PACKAGE_FILE_NAME "${PATCHBAY_PACKAGE}-${PATCHBAY_VERSION}-windows-x64")
set(CPACK_GENERATOR NSIS64 ZIP)
set(CPACK_STRIP_FILES OFF) # deploy.sh does, and signs after it
set(CPACK_PACKAGE_INSTALL_DIRECTORY "${PATCHBAY_NAME}")
set(CPACK_PACKAGE_INSTALL_REGISTRY_KEY "${PATCHBAY_NAME}")
set(CPACK_NSIS_DISPLAY_NAME "${PATCHBAY_NAME}")
set(CPACK_NSIS_PACKAGE_NAME "${PATCHBAY_NAME}")
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_SOURCE_DIR}/windows/cpackproject.cmake")
set(CPACK_MODULE_PATH "${CMAKE_CURRENT_SOURCE_DIR}/windows") # its NSIS.template.in
set(CPACK_PATCHBAY_COPYRIGHT "${PATCHBAY_COPYRIGHT}")
set(CPACK_PATCHBAY_ICON "${CMAKE_CURRENT_SOURCE_DIR}/windows/patchbay.ico")
set(CPACK_PATCHBAY_SIDE_PICTURE "${CMAKE_CURRENT_SOURCE_DIR}/windows/side.bmp")
set(CPACK_PATCHBAY_SIGN "${CMAKE_CURRENT_SOURCE_DIR}/windows/sign.sh")
