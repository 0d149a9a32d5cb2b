# The bundle Patchbay.app, patchbayctl in it, and the DMG that holds it. package.sh adds the libraries and signs.
include("${CMAKE_CURRENT_LIST_DIR}/infoplist.cmake")
patchbay_info_plist("${CMAKE_CURRENT_BINARY_DIR}/Info.plist")
set(icon "${CMAKE_CURRENT_LIST_DIR}/${PATCHBAY_PACKAGE}.icns")
target_sources(patchbay PRIVATE "${icon}")
set_source_files_properties("${icon}" TARGET_DIRECTORY patchbay PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
set_target_properties(patchbay PROPERTIES
    OUTPUT_NAME "${PATCHBAY_NAME}"
    MACOSX_BUNDLE_INFO_PLIST "${CMAKE_CURRENT_BINARY_DIR}/Info.plist")

install(TARGETS patchbay BUNDLE DESTINATION .)
install(TARGETS patchbayctl RUNTIME DESTINATION "${PATCHBAY_NAME}.app/Contents/MacOS")
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION "${PATCHBAY_NAME}.app/Contents/Resources")

set(CPACK_PACKAGE_FILE_NAME "${PATCHBAY_PACKAGE}-${PATCHBAY_VERSION}-macos-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_DMG_VOLUME_NAME "${PATCHBAY_NAME}")
set(CPACK_DMG_FORMAT ULFO)
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF)
set(CPACK_DMG_BACKGROUND_IMAGE "${CMAKE_CURRENT_LIST_DIR}/background.png")
set(CPACK_DMG_DS_STORE_SETUP_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/layout.applescript")
# package.sh has signed it: nothing may change any more.
set(CPACK_STRIP_FILES OFF)
