# Linux: what is installed beside the programs, and the DEB and RPM that CPack makes of it.
set(GENERATED "${CMAKE_CURRENT_BINARY_DIR}/linux")
set(TEMPLATES "${CMAKE_CURRENT_SOURCE_DIR}/linux")
set(docs "${CMAKE_INSTALL_DATADIR}/doc/${PATCHBAY_PACKAGE}")
# The newest commit's day or the release's: the same tree makes the same package.
if(DEFINED ENV{SOURCE_DATE_EPOCH})
    set(epoch "$ENV{SOURCE_DATE_EPOCH}")
else()
    execute_process(COMMAND date -u -d "${PATCHBAY_RELEASE_DATE}" +%s OUTPUT_VARIABLE epoch OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
include(linux/metadata.cmake)

install(TARGETS patchbay patchbayctl RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES "${GENERATED}/${PATCHBAY_APPLICATION_ID}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${GENERATED}/${PATCHBAY_APPLICATION_ID}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${GENERATED}/patchbay.1.gz" "${GENERATED}/patchbayctl.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")

set(completions "${TEMPLATES}/completions")
foreach(program IN ITEMS patchbay patchbayctl)
    install(FILES "${completions}/${program}.bash" RENAME ${program}
        DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
    # Debian's zsh looks where no other does.
    install(FILES "${completions}/${program}.zsh" RENAME _${program}
        DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions" COMPONENT debian)
    install(FILES "${completions}/${program}.zsh" RENAME _${program}
        DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" COMPONENT elsewhere)
    install(FILES "${completions}/${program}.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
endforeach()

set(icons "${CMAKE_INSTALL_DATADIR}/icons/hicolor")
set(drawing "${CMAKE_SOURCE_DIR}/resources/patchbay.svg")
install(FILES "${drawing}" RENAME "${PATCHBAY_APPLICATION_ID}.svg" DESTINATION "${icons}/scalable/apps")
find_program(RSVG_CONVERT rsvg-convert)
if(RSVG_CONVERT)
    set(pictures "")
    foreach(size IN ITEMS 16 22 24 32 48 64 128 256 512)
        set(picture "${GENERATED}/icons/${size}.png")
        add_custom_command(OUTPUT "${picture}"
            COMMAND "${CMAKE_COMMAND}" -E make_directory "${GENERATED}/icons"
            COMMAND "${RSVG_CONVERT}" -w ${size} -h ${size} -o "${picture}" "${drawing}"
            DEPENDS "${drawing}" VERBATIM)
        list(APPEND pictures "${picture}")
        install(FILES "${picture}" RENAME "${PATCHBAY_APPLICATION_ID}.png" DESTINATION "${icons}/${size}x${size}/apps")
    endforeach()
    add_custom_target(patchbay_icons ALL DEPENDS ${pictures})
else()
    message(STATUS "rsvg-convert is missing: the icon is installed as SVG only")
endif()

include(linux/deb.cmake)
include(linux/rpm.cmake)
