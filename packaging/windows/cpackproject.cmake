# CPack reads this once a generator.
if(CPACK_GENERATOR MATCHES "NSIS")
    string(APPEND CPACK_PACKAGE_FILE_NAME "-setup")
endif()
