# Adding an app is a descriptor and its samples, and nothing else: an invented one is put into an empty tree and must be
# read, get its rows in the table of verdicts, and get them right.
# usage: cmake -DSOURCE=… -DFOLDER=… -DVERDICTS=… -DPATCHBAYCTL=… -P addanapp.cmake
file(REMOVE_RECURSE "${FOLDER}")
file(COPY "${SOURCE}/tests/data/madeup/providers/catalog/acme-deploy.json" DESTINATION "${FOLDER}/providers/catalog")
file(COPY "${SOURCE}/tests/data/madeup/tests/data/samples/acme-deploy.json" DESTINATION "${FOLDER}/tests/data/samples")

set(descriptor "${FOLDER}/providers/catalog/acme-deploy.json")
execute_process(COMMAND "${PATCHBAYCTL}" apps --validate "${descriptor}" OUTPUT_VARIABLE said RESULT_VARIABLE code)
if(NOT code EQUAL 0 OR NOT said STREQUAL "${descriptor}: ok\n")
    message(FATAL_ERROR "apps --validate ended with ${code}: ${said}")
endif()

set(ENV{PATCHBAY_SAMPLES_ROOT} "${FOLDER}")
set(ENV{PATCHBAY_SAMPLES_ONLY} acme-deploy)
execute_process(COMMAND "${VERDICTS}" OUTPUT_VARIABLE said RESULT_VARIABLE code)
if(NOT code EQUAL 0 OR NOT said MATCHES "The verdict table has 9 rows of 1 apps\\.")
    message(FATAL_ERROR "the table of verdicts ended with ${code}:\n${said}")
endif()

# And it must be able to fail: the same app, taken at its word less closely.
file(READ "${descriptor}" text)
string(REPLACE "\"verdict\": \"limited\"" "\"verdict\": \"rejected\"" text "${text}")
file(WRITE "${descriptor}" "${text}")
execute_process(COMMAND "${VERDICTS}" OUTPUT_VARIABLE said RESULT_VARIABLE code)
if(code EQUAL 0 OR NOT said MATCHES "verdict is rejected, not limited")
    message(FATAL_ERROR "a descriptor that judges wrongly was not noticed:\n${said}")
endif()
