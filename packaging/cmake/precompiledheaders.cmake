# Qt's headers cost more to read than our sources do: with GCC they are read once a kind of target. Every source still
# includes what it uses; ./dev lint reads them without this. Qt Test's headers stay out: they know their target's folder.

set(core_headers
    <QByteArray> <QCoreApplication> <QDateTime> <QDebug> <QFuture> <QFutureWatcher> <QHash> <QJsonArray>
    <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject> <QPromise> <QRegularExpression> <QSet> <QString>
    <QStringList> <QTimer> <QUrl> <QUuid> <QVariant>
    <algorithm> <array> <chrono> <expected> <functional> <memory> <optional> <utility> <vector>)
set(gui_headers
    <QAbstractTableModel> <QAction> <QApplication> <QBoxLayout> <QColor> <QFormLayout> <QIcon> <QLabel> <QLineEdit>
    <QPainter> <QPalette> <QPushButton> <QStyle> <QToolButton> <QWidget> <QWizardPage>)

function(patchbay_header_set NAME)
    cmake_parse_arguments(ARG "" "" "HEADERS;LIBRARIES" ${ARGN})
    file(WRITE "${CMAKE_BINARY_DIR}/pch/${NAME}.cpp.in" "")
    configure_file("${CMAKE_BINARY_DIR}/pch/${NAME}.cpp.in" "${CMAKE_BINARY_DIR}/pch/${NAME}.cpp" COPYONLY)
    add_library(patchbay_headers_${NAME} OBJECT "${CMAKE_BINARY_DIR}/pch/${NAME}.cpp")
    set_target_properties(patchbay_headers_${NAME} PROPERTIES AUTOMOC OFF)
    target_link_libraries(patchbay_headers_${NAME} PRIVATE Patchbay::Flags ${ARG_LIBRARIES})
    target_precompile_headers(patchbay_headers_${NAME} PRIVATE ${ARG_HEADERS})
endfunction()

function(patchbay_precompile DIRECTORY)
    get_property(targets DIRECTORY "${DIRECTORY}" PROPERTY BUILDSYSTEM_TARGETS)
    cmake_path(RELATIVE_PATH DIRECTORY BASE_DIRECTORY "${CMAKE_SOURCE_DIR}" OUTPUT_VARIABLE folder)
    set(kind core)
    if(folder MATCHES "^(ui|tests/ui|tests/bench)")
        set(kind gui)
    endif()
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        get_target_property(libraries ${target} LINK_LIBRARIES)
        get_target_property(window_program ${target} WIN32_EXECUTABLE)
        if(WIN32 AND window_program)
            continue() # Qt compiles these in a way of their own
        endif()
        if(type MATCHES "^(EXECUTABLE|STATIC_LIBRARY)$" AND libraries AND NOT target MATCHES "_headers_")
            target_precompile_headers(${target} REUSE_FROM patchbay_headers_${kind})
        endif()
    endforeach()
    get_property(folders DIRECTORY "${DIRECTORY}" PROPERTY SUBDIRECTORIES)
    foreach(sub IN LISTS folders)
        patchbay_precompile("${sub}")
    endforeach()
endfunction()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
    # One set of headers serves programs and libraries only if both are compiled the same way.
    target_compile_options(patchbay_flags INTERFACE -fPIC -fpch-preprocess)
    patchbay_header_set(core HEADERS ${core_headers} LIBRARIES Qt6::Core)
    patchbay_header_set(gui HEADERS ${core_headers} ${gui_headers} LIBRARIES Qt6::Widgets)
    patchbay_precompile("${CMAKE_SOURCE_DIR}")
endif()
