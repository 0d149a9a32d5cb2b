set(PATCHBAY_SANITIZER_OPTIONS
    "ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1:strict_init_order=1"
    "UBSAN_OPTIONS=print_stacktrace=1"
    "TSAN_OPTIONS=second_deadlock_stack=1")

# patchbay_test(KIND NAME SOURCES ... [LIBRARIES ...] [ENVIRONMENT ...] [TIMEOUT seconds] [KEYRING])
# KIND is unit, gui or integration: it becomes the test's label and the first part of its name. With KEYRING it runs
# beside a throw-away keyring on a bus of its own. Built with sanitizers it fails where it or a process below it reports.
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
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(PATCHBAY_SANITIZE)
        list(PREPEND session "${CMAKE_SOURCE_DIR}/tests/support/sanitizedrun.sh" "${CMAKE_BINARY_DIR}/reports/${KIND}.${NAME}")
        list(APPEND ARG_ENVIRONMENT ${PATCHBAY_SANITIZER_OPTIONS})
        math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 3")
    endif()
    set(report "")
    if(WIN32)
        set(report -o -,tap) # plain results go to the debugger only
    endif()
    add_test(NAME ${KIND}.${NAME} COMMAND ${session} ${CMAKE_CROSSCOMPILING_EMULATOR} $<TARGET_FILE:${target}> ${report})
    # No test may reach the developer's own keychain or profile.
    set_tests_properties(${KIND}.${NAME} PROPERTIES
        LABELS ${KIND}
        TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent;PATCHBAY_DATA_DIR=/nonexistent;PATCHBAY_CONFIG_DIR=/nonexistent;${ARG_ENVIRONMENT}")
endfunction()
