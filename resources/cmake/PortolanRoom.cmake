# A room is a folder of the program and one static library: the linker then enforces
# who may know whom. Dropping a .cpp into the folder is enough to build it.

option(PORTOLAN_WERROR "Treat warnings as errors" OFF)
option(PORTOLAN_ASAN "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(PORTOLAN_TSAN "Build with ThreadSanitizer" OFF)
option(PORTOLAN_PCH "Precompile the headers of Qt: a build from nothing takes less than half" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_library(portolan_flags INTERFACE)
target_compile_features(portolan_flags INTERFACE cxx_std_20)
target_include_directories(portolan_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(portolan_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow
    -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    $<$<BOOL:${PORTOLAN_WERROR}>:-Werror>)
target_compile_definitions(portolan_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    PORTOLAN_VERSION="${PROJECT_VERSION}")
if(PORTOLAN_ASAN)
    # The checks of UBSan that see what ASan does not: those of pointers (null, alignment, vptr) find
    # hardly more than it and take as long to compile as all the others.
    target_compile_options(portolan_flags INTERFACE -fsanitize=address
        -fsanitize=bounds,bool,enum,float-cast-overflow,integer-divide-by-zero,return,shift
        -fsanitize=signed-integer-overflow,unreachable
        -fno-sanitize-recover=all -fno-omit-frame-pointer
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>) # wrong about code with these checks
    target_link_options(portolan_flags INTERFACE -fsanitize=address,undefined)
elseif(PORTOLAN_TSAN)
    target_compile_options(portolan_flags INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
    target_link_options(portolan_flags INTERFACE -fsanitize=thread)
endif()

# Sets of precompiled headers that targets share: of Qt Core and of Qt Widgets, and
# (tests/CMakeLists.txt) both with QtTest.
if(PORTOLAN_PCH)
    include(PortolanPrecompiled)
endif()

# portolan_precompiled(TARGET core|widgets|core_test|widgets_test): lets the target begin with such a set.
function(portolan_precompiled target set)
    if(PORTOLAN_PCH)
        target_precompile_headers(${target} REUSE_FROM portolan_precompiled_${set})
        # That set is position independent in the way of libraries, whatever the target is.
        target_compile_options(${target} PRIVATE -fPIC)
    endif()
endfunction()

# portolan_room(NAME [other libraries...]): the library portolan_NAME from this folder.
function(portolan_room name)
    file(GLOB sources CONFIGURE_DEPENDS
        ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    add_library(portolan_${name} STATIC ${sources})
    target_link_libraries(portolan_${name} PUBLIC portolan_flags ${ARGN})
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "/(views|app/window|app/figures)(/|$)")
        portolan_precompiled(portolan_${name} widgets)
    else()
        portolan_precompiled(portolan_${name} core)
    endif()
    # Named as dependencies, or an incremental build overlooks a header that is new to the folder.
    set_target_properties(portolan_${name} PROPERTIES AUTOMOC ON
        AUTOGEN_TARGET_DEPENDS "${sources}")
endfunction()
