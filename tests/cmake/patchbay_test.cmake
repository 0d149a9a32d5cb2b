# patchbay_test(KIND NAME SOURCES ... [LIBRARIES ...] [ENVIRONMENT ...] [TIMEOUT seconds] [KEYRING])
# KIND is unit, gui or integration: it becomes the test's label and the first part of its name. With KEYRING it runs
# beside a throw-away keyring on a bus of its own.
function(patchbay_test KIND NAME)
    cmake_parse_arguments(ARG "KEYRING" "TIMEOUT" "SOURCES;LIBRARIES;ENVIRONMENT" ${ARGN})
    set(target "test_${KIND}_${NAME}")
    add_executable(${target} ${ARG_SOURCES})
    target_link_libraries(${target} PRIVATE Patchbay::Flags Qt6::Test ${ARG_LIBRARIES})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    set(session "")
    if(ARG_KEYRING)
        set(session "${CMAKE_SOURCE_DIR}/tests/support/keyringsession.sh")
    endif()
    add_test(NAME ${KIND}.${NAME} COMMAND ${session} $<TARGET_FILE:${target}>)
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    # No test may reach the developer's own keychain or profile.
    set_tests_properties(${KIND}.${NAME} PROPERTIES
        LABELS ${KIND}
        TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent;PATCHBAY_DATA_DIR=/nonexistent;PATCHBAY_CONFIG_DIR=/nonexistent;${ARG_ENVIRONMENT}")
endfunction()
