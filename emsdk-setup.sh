#!/usr/bin/env bash
# Gets everything that Evenhand needs to be built, and builds, serves or tests it.
#
#   ./emsdk-setup.sh          install the toolchain and the libraries, verify them
#   ./emsdk-setup.sh build    ... and build the release page into build/web-release/site
#   ./emsdk-setup.sh serve    ... and serve that page on this computer
#   ./emsdk-setup.sh test     ... and build everything and run every test
#   ./emsdk-setup.sh fuzz 600 ... and feed the readers of files broken ones for 600 seconds (60 unless told)
#
# The compiler (Emscripten) and the libraries (Dear ImGui, GoogleTest, nlohmann/json) come by the
# first of three roads that works:
#   1. what is already here: emcc 6.0.x on the PATH, or an earlier run of this script;
#   2. the official emsdk and the tagged releases, checked against the pins below;
#   3. on a Debian-like system the packages of Debian's testing suite, unpacked into a private folder
#      (apt checks their signatures; the system's own programs and libraries stay as they are).
# All of it goes to ${XDG_CACHE_HOME:-~/.cache}/evenhand. Deleting that folder undoes this script,
# apart from the ordinary system packages that it names before it installs them (only as root).
set -euo pipefail

readonly emscripten_series='6.0' # any 6.0.x will do
readonly emsdk_tag='6.0.5'       # road 2: a git tag, which names the revisions that the emsdk downloads; no hash is stated
readonly debian_suite='forky'    # road 3: apt checks the archive's signature

# Road 2, libraries: name, version, SHA-256 of the archive, address. The hash is the pin.
readonly -a release_archives=(
    "imgui 1.92.2b 97484925aec2f4d3e913d6644d46b234f8d6d8d98c6aa9c50109e0f0df772090
     https://codeload.github.com/ocornut/imgui/tar.gz/45acd5e0e82f4c954432533ae9985ff0e1aad6d5"
    "googletest 1.17.0 65fab701d9829d38cb77c14acdc431d2108bfdbf8979e40eb8ae567edf10b27c
     https://github.com/google/googletest/releases/download/v1.17.0/googletest-1.17.0.tar.gz"
    "json 3.11.3 d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d
     https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz"
)

readonly -a debian_packages=(emscripten patchelf googletest nlohmann-json3-dev)

root_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache_dir="${XDG_CACHE_HOME:-$HOME/.cache}/evenhand"
apt_dir="$cache_dir/apt"
readonly root_dir cache_dir apt_dir

# ---------------------------------------------------------------- saying what happens

say() { printf '%s\n' "$*"; }

die() { # what went wrong, then what to do about it, one per line
    printf '\nevenhand: %s\n' "$1" >&2
    shift
    (($# == 0)) || printf '  %s\n' "$@" >&2
    exit 1
}

# Runs a command with its output in a log, telling how long it has been going on (and how large the
# folder "$watched" has become). Shows the end of the log if it fails. A function of this script runs
# in a process of its own, where any error ends it.
run_step() { # label, command...
    local label=$1 log="$cache_dir/logs/${1//[^a-zA-Z0-9]/-}.log" started=$SECONDS told=0 every=10 size
    shift
    [[ $(type -t "$1") != function ]] || set -- bash "$root_dir/emsdk-setup.sh" step "$@"
    [[ ! -t 1 ]] || every=1
    mkdir -p "$cache_dir/logs"
    set -m # a process group of its own, so that all of it can be stopped
    "$@" </dev/null >"$log" 2>&1 9>&- &
    step_pid=$!
    set +m
    while kill -0 "$step_pid" 2>/dev/null; do
        sleep 0.2
        ((SECONDS - started >= told + every)) || continue
        told=$((SECONDS - started))
        size=${watched:+$(du -sh "$watched" 2>/dev/null | cut -f1 || true)}
        if [[ -t 1 ]]; then printf '\r  %s ... %d s %s\033[K' "$label" "$told" "$size"; else say "  $label ... $told s $size"; fi
    done
    [[ ! -t 1 ]] || printf '\r\033[K'
    if wait "$step_pid"; then
        step_pid=''
        say "  $label: done in $((SECONDS - started)) s"
        return 0
    fi
    step_pid=''
    say "  $label: failed after $((SECONDS - started)) s; the end of $log:" >&2
    tail -n 20 "$log" | sed 's/^/    | /' >&2
    return 1
}

step_pid=''
partial_dir=''
leave() {
    [[ -z $step_pid ]] || kill -- "-$step_pid" 2>/dev/null || true
    [[ -z $partial_dir ]] || rm -rf "$partial_dir"
}
trap leave EXIT
trap 'exit 130' INT TERM HUP

# A new empty folder beside its final place; publish_partial renames it when all is in it.
begin_partial() { # final folder
    [[ -z $partial_dir ]] || rm -rf "$partial_dir"
    partial_dir="$1.partial-$$"
    mkdir -p "$partial_dir"
}

publish_partial() { # final folder
    rm -rf "$1"
    mv "$partial_dir" "$1"
    partial_dir=''
}

take_lock() {
    mkdir -p "$cache_dir" || die "cannot write to $cache_dir." "Set XDG_CACHE_HOME to a folder of yours."
    has_command flock || return 0
    exec 9>"$cache_dir/lock"
    flock -n 9 || {
        say "Another run of this script is installing; waiting for it."
        flock -w 1800 9 || die "the other run still has not finished." "Look for it with: fuser $cache_dir/lock"
    }
    rm -rf "$cache_dir"/*.partial-* # of a run that was killed
}

release_lock() { exec 9>&-; }

# ---------------------------------------------------------------- the system's own packages

has_command() { command -v "$1" >/dev/null 2>&1; }
version_at_least() { [[ $(printf '%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; }
is_debian_like() { has_command apt-get && has_command dpkg-deb; }
has_package() { [[ $(dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null) == ii* ]]; }

native_compiler() { # path of a clang++ of version 19 or later
    local name
    for name in clang++-19 clang++-20 clang++-21 clang++; do
        has_command "$name" || continue
        version_at_least "$("$name" -dumpversion)" 19 && command -v "$name" && return 0
    done
    return 1
}

chromium_program() {
    local name
    for name in "${EVENHAND_CHROMIUM:-}" chromium chromium-browser google-chrome; do
        [[ -n $name ]] && command -v "$name" && return 0
    done
    return 1
}

cmake_is_new_enough() { has_command cmake && version_at_least "$(cmake --version | sed -n '1s/[^0-9]*//p')" 3.25; }
node_is_new_enough() { has_command node && version_at_least "$(node -p process.versions.node)" 18; }
python_is_new_enough() { has_command python3 && python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))'; }

missing_packages() { # for: build or test; one Debian package name per line
    native_compiler >/dev/null || echo clang-19
    cmake_is_new_enough || echo cmake
    node_is_new_enough || echo nodejs
    python_is_new_enough || echo python3
    local pair package
    for pair in ninja:ninja-build git:git curl:curl xz:xz-utils; do
        has_command "${pair%:*}" || echo "${pair#*:}"
    done
    if is_debian_like && [[ $(native_compiler || echo clang++-19) == *clang++-19 ]]; then
        for package in libc++-19-dev libc++abi-19-dev libclang-rt-19-dev; do
            has_package "$package" || echo "$package"
        done
    fi
    [[ $1 == test ]] || return 0
    has_command npm || echo npm
    chromium_program >/dev/null || echo chromium
}

# What the tests are better with: a compiler cache, for all checkouts, and the fonts of other scripts.
missing_extras() {
    is_debian_like || return 0
    local package
    for package in ccache fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji; do
        has_package "$package" || echo "$package"
    done
}

install_with_apt() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" ||
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; }
}

require_system_packages() { # for: build or test
    local missing extras=''
    missing=$(missing_packages "$1" | sort -u | xargs)
    [[ $1 == test ]] && extras=$(missing_extras | xargs)
    if [[ -n $missing || -n $extras ]]; then
        if ((EUID == 0)) && is_debian_like; then
            # shellcheck disable=SC2086  # a list of words on purpose
            run_step "System packages: $missing $extras" install_with_apt $missing $extras ||
                die "the system packages could not be installed." "Run: apt-get update && apt-get install $missing $extras"
        elif [[ -n $missing ]] && is_debian_like; then
            die "these system packages are missing: $missing" "Run: sudo apt-get install $missing $extras" \
                "Then run this script again."
        elif [[ -n $missing ]]; then
            die "these programs are missing (Debian's names): $missing" \
                "Install them with your system's package manager, then run this script again."
        else
            say "Note: without $extras building takes longer, or the browser tests of other scripts may fail."
        fi
    fi
    missing=$(missing_packages "$1" | sort -u | xargs)
    [[ -z $missing ]] || die "still missing or too old after the installation: $missing" \
        "Needed: clang 19, cmake 3.25, node 18, python 3.10 or later. Install them by hand, then run this script again."
}

# ---------------------------------------------------------------- Emscripten

is_right_emscripten() { # folder with emcc
    [[ -x $1/emcc && $(tr -d '"' <"$1/emscripten-version.txt" 2>/dev/null) == "$emscripten_series".* ]]
}

# Prints the Emscripten folder of an earlier run or of the PATH; fails if there is none.
installed_emscripten() {
    local candidate
    for candidate in "$cache_dir"/emsdk-*/upstream/emscripten "$cache_dir"/emscripten-*-debian/usr/share/emscripten \
        "$(dirname "$(readlink -f "$(command -v emcc || echo /nowhere/emcc)")")"; do
        is_right_emscripten "$candidate" && echo "$candidate" && return 0
    done
    return 1
}

can_reach() { curl -sS -o /dev/null --connect-timeout 4 --max-time 8 -I "$1" 2>/dev/null; }

fetch_emsdk() { # empty folder
    git clone -q --depth 1 --branch "$emsdk_tag" https://github.com/emscripten-core/emsdk.git "$1"
    "$1/emsdk" install "$emsdk_tag"
    "$1/emsdk" activate "$emsdk_tag"
}

install_official_emsdk() { # road 2
    can_reach https://github.com && can_reach https://storage.googleapis.com || return 1
    begin_partial "$cache_dir/emsdk-$emsdk_tag"
    watched=$partial_dir run_step "Installing the official Emscripten $emsdk_tag" fetch_emsdk "$partial_dir" &&
        publish_partial "$cache_dir/emsdk-$emsdk_tag"
}

# ---- road 3: Debian's packages in a folder of ours

# The system's own mirror of its main suite, as apt knows it.
debian_mirror() {
    apt-get indextargets --format '$(REPO_URI) $(COMPONENT)' 'Created-By: Packages' 2>/dev/null |
        awk '$2 == "main" && $1 !~ /security/ && $1 ~ /debian\/?$/ { print $1; exit }'
}

private_apt() { # apt with lists, cache and state of its own, so that the system's are not touched
    APT_CONFIG="$apt_dir/apt.conf" "$@"
}

prepare_private_apt() {
    local mirror keyring
    mirror=$(debian_mirror)
    keyring=$(ls /usr/share/keyrings/debian-archive-keyring.* 2>/dev/null | head -n 1)
    [[ -n $mirror ]] || { say "  apt's sources name no Debian mirror." >&2; return 1; }
    [[ -n $keyring ]] || { say "  The package debian-archive-keyring is missing." >&2; return 1; }
    mkdir -p "$apt_dir"/{lists/partial,cache/archives/partial,download}
    : >"$apt_dir/status"
    printf "%s [signed-by=$keyring] $mirror $debian_suite main\n" deb deb-src >"$apt_dir/sources.list"
    cat >"$apt_dir/apt.conf" <<CONF
Dir::State "$apt_dir";
Dir::State::Lists "$apt_dir/lists";
Dir::State::status "$apt_dir/status";
Dir::Cache "$apt_dir/cache";
Dir::Etc::sourcelist "$apt_dir/sources.list";
Dir::Etc::sourceparts "-";
APT::Install-Recommends "false";
Acquire::Languages "none";
$( ((EUID != 0)) || echo 'APT::Sandbox::User "root";')
CONF
    run_step "Reading Debian's list of packages ($debian_suite)" \
        env APT_CONFIG="$apt_dir/apt.conf" apt-get update -q -o APT::Update::Error-Mode=any
}

download_debian_packages() {
    [[ -z ${debian_packages_ready:-} ]] || return 0
    is_debian_like || { say "  This is not a Debian-like system." >&2; return 1; }
    prepare_private_apt && watched="$apt_dir/cache/archives" run_step "Downloading Debian's packages (about 170 MB)" \
        private_apt apt-get install --download-only -y -qq "${debian_packages[@]}" && debian_packages_ready=yes
}

unpack_packages() { # target folder, name patterns...
    local target=$1 pattern archive
    shift
    for pattern in "$@"; do
        for archive in "$apt_dir"/cache/archives/$pattern.deb; do
            dpkg-deb --fsys-tarfile "$archive" |
                tar -x -C "$target" --exclude='./usr/share/doc/*' --exclude='./usr/share/man/*' --exclude='./usr/share/locale/*'
        done
    done
}

# The programs were linked for a newer C library than this system may have: make them use the one
# that came with them. `patchelf` itself is started through that library's loader.
adopt_own_libraries() { # where the files are now, where they will be
    local here=$1 final=$2 lib_dir loader llvm rpath file
    local -a patchelf
    cd "$here"
    lib_dir=$(dirname usr/lib/*/libc.so.6)
    loader=$(ls "$lib_dir"/ld-linux*.so.* | head -n 1)
    llvm=$(ls -d usr/lib/llvm-*/bin/clang | head -n 1)
    llvm=${llvm%/bin/clang}
    rpath="$final/$lib_dir:$final/$llvm/lib"
    patchelf=("./$loader" --library-path "$lib_dir" usr/bin/patchelf --force-rpath --set-rpath "$rpath")
    for file in "$lib_dir"/lib{LLVM,clang}*.so.*; do
        [[ -L $file ]] || "${patchelf[@]}" "$file"
    done
    for file in "$llvm"/bin/* usr/bin/wasm-*; do
        [[ ! -L $file && $(head -c 4 "$file" | tail -c 3) == ELF ]] || continue
        "${patchelf[@]}" --set-interpreter "$final/$loader" "$file"
    done
    ln -s usr/lib lib
    [[ ! -d usr/lib64 ]] || ln -s usr/lib64 lib64
    cat >usr/share/emscripten/.emscripten <<CONF
LLVM_ROOT = '$final/$llvm/bin'
BINARYEN_ROOT = '$final/usr'
NODE_JS = '$(command -v node)'
CACHE = '$final/system-libraries'
CONF
}

install_debian_emscripten() { # road 3
    download_debian_packages || return 1
    local version final
    version=$(private_apt apt-cache policy emscripten | sed -n 's/.*Candidate: *\([0-9.]*\).*/\1/p')
    [[ $version == "$emscripten_series".* ]] ||
        { say "  Debian's $debian_suite has Emscripten $version; $emscripten_series.x is needed." >&2; return 1; }
    final="$cache_dir/emscripten-$version-debian"
    begin_partial "$final"
    watched=$partial_dir run_step "Unpacking Emscripten $version (about 800 MB)" unpack_packages "$partial_dir" '*' &&
        run_step "Pointing its programs at their own libraries" adopt_own_libraries "$partial_dir" "$final" &&
        publish_partial "$final"
}

# Links a program with the options of each of our builds for use, so that the system libraries which those need
# are made now and not in silence during the first build. (The debug page's are made when it is first built: three minutes.)
compile_hello() { # emscripten folder
    local em="$1/em++" dir
    dir=$(mktemp -d)
    trap "rm -rf '$dir'" EXIT
    cd "$dir"
    cat >hello.cpp <<'CODE'
#include <GLES3/gl3.h>
#include <cstdio>
#include <expected>
#include <string>
int main() {
    const std::expected<std::string, int> text{"hello from wasm"};
    if (text->empty()) glClear(GL_COLOR_BUFFER_BIT);
    std::puts(text->c_str());
}
CODE
    local -a common=(-std=c++23 -fno-exceptions -fno-rtti -sALLOW_MEMORY_GROWTH=1 hello.cpp)
    local -a page=("${common[@]}" -sFILESYSTEM=0 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sENVIRONMENT=web,worker)
    "$em" "${common[@]}" -O1 -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sENVIRONMENT=node -sASSERTIONS=0 -lGL -o hello.js
    [[ $(node hello.js) == 'hello from wasm' ]]
    "$em" "${page[@]}" -Oz -sASSERTIONS=0 -o release.js
}

# Once per installation: compile, link and run something.
verify_emscripten() { # emscripten folder
    local mark="$cache_dir/verified${1//\//_}"
    [[ -e $mark && $mark -nt $1/.emscripten && $mark -nt $1/emscripten-version.txt ]] && return 0
    watched=${1%/usr/share/emscripten}/system-libraries \
        run_step "Compiling Emscripten's system libraries (once)" compile_hello "$1" && touch "$mark"
}

require_emscripten() {
    local road
    for road in installed official debian; do
        case $road in
            official)
                say "No Emscripten $emscripten_series.x here yet; trying the official emsdk."
                install_official_emsdk || { say "  not reachable or not usable."; continue; }
                ;;
            debian)
                say "Trying Debian's packages ($debian_suite)."
                install_debian_emscripten || continue
                ;;
        esac
        emscripten=$(installed_emscripten) || continue
        verify_emscripten "$emscripten" && return 0
        say "  $emscripten does not work." >&2
    done
    die "no road led to Emscripten $emscripten_series.x." \
        "Either put emcc $emscripten_series.x on the PATH (https://emscripten.org/docs/getting_started/downloads.html)," \
        "or connect this computer to the network once, and run this script again."
}

# ---------------------------------------------------------------- libraries

# A libraries folder holds imgui/, googletest/ and json/include/; its name holds their versions.
installed_libraries() {
    local candidate
    for candidate in "$cache_dir"/libraries-imgui-1.92*; do
        [[ -f $candidate/imgui/imgui.cpp && -f $candidate/json/include/nlohmann/json.hpp ]] &&
            [[ -f $candidate/googletest/googletest/src/gtest-all.cc ]] && echo "$candidate" && return 0
    done
    return 1
}

fetch_release_archives() { # road 2; empty folder
    local entry name version hash url
    cd "$1"
    for entry in "${release_archives[@]}"; do
        read -r name version hash url <<<"${entry//$'\n'/ }"
        curl -fsSL --connect-timeout 4 --retry 2 -o "$name.tar" "$url"
        echo "$hash  $name.tar" | sha256sum -c - || { echo "$name $version is not the archive that was pinned"; return 1; }
        mkdir "$name"
        tar -x -f "$name.tar" -C "$name" --strip-components=1
        rm "$name.tar"
    done
}

copy_debian_libraries() { # road 3; empty folder
    cd "$1"
    mkdir -p files imgui json/include
    unpack_packages files 'googletest_*' 'nlohmann-json3-dev_*'
    mv files/usr/src/googletest googletest
    mv files/usr/include/nlohmann json/include/nlohmann
    rm -rf files "$apt_dir"/download/*
    (cd "$apt_dir/download" && private_apt apt-get source --download-only -qq imgui)
    tar -x -J -f "$apt_dir"/download/imgui_*.orig.tar.xz -C imgui --strip-components=1
}

publish_libraries() {
    local imgui gtest json
    imgui=$(sed -n 's/^#define IMGUI_VERSION  *"\([^"]*\)".*/\1/p' "$partial_dir/imgui/imgui.h")
    gtest=$(sed -n 's/^set(GOOGLETEST_VERSION \(.*\))/\1/p' "$partial_dir/googletest/CMakeLists.txt")
    json=$(sed -n 's/^#define NLOHMANN_JSON_VERSION_[A-Z]* *\([0-9]*\).*/\1/p' \
        "$partial_dir/json/include/nlohmann/detail/abi_macros.hpp" | paste -s -d . -)
    publish_partial "$cache_dir/libraries-imgui-$imgui-googletest-$gtest-json-$json"
}

require_libraries() {
    libraries=$(installed_libraries) && return 0
    begin_partial "$cache_dir/new-libraries"
    if ! can_reach https://github.com || ! run_step "Downloading the libraries" fetch_release_archives "$partial_dir"; then
        download_debian_packages || die "the libraries could not be downloaded." \
            "Connect this computer to the network once, and run this script again."
        begin_partial "$cache_dir/new-libraries"
        run_step "Taking the libraries from Debian's packages" copy_debian_libraries "$partial_dir" ||
            die "Debian's packages are not as expected." "Please report this with the log above."
    fi
    publish_libraries
    libraries=$(installed_libraries) || die "the libraries are not complete." "Delete $cache_dir and run this script again."
}

# ---------------------------------------------------------------- commands

write_cmake_settings() { # read by CMakeLists.txt
    local settings
    printf -v settings 'set(%s "%s")\n' EVENHAND_DEPS "$libraries" EVENHAND_EMSCRIPTEN "$emscripten" \
        EVENHAND_NATIVE_COMPILER "$(native_compiler)"
    [[ $settings == "$(cat "$cache_dir/evenhand.cmake" 2>/dev/null)"$'\n' ]] ||
        printf '%s' "$settings" >"$cache_dir/evenhand.cmake"
}

install_all() { # for: build or test
    require_system_packages "$1"
    take_lock
    require_emscripten
    require_libraries
    write_cmake_settings
    rm -rf "$apt_dir" # downloaded packages are of no more use
    release_lock
    say "Emscripten  $emscripten"
    say "Libraries   $libraries"
}

# Compilers take and give back hundreds of megabytes: in large pages and kept until the end, a third of their time is saved.
readonly large_pages=glibc.malloc.hugetlb=1:glibc.malloc.top_pad=134217728:glibc.malloc.mmap_threshold=1073741824:glibc.malloc.trim_threshold=2147483648

build_preset() { # configure preset, targets...
    local log="$cache_dir/logs/configure-$1.log"
    say "Building $1: ${*:2}"
    cd "$root_dir"
    cmake --preset "$1" >"$log" 2>&1 || { cat "$log" >&2; die "CMake could not configure $1." "See the message above."; }
    GLIBC_TUNABLES=$large_pages cmake --build --preset "$1" --target "${@:2}" || die "$1 did not build." "See the first error above."
}

build_page() {
    build_preset web-release site
    say "The page: $root_dir/build/web-release/site/index.html"
}

install_test_packages() { # npm's, only when the lock file has changed
    local stamp="$root_dir/tests/node_modules/.evenhand-lock"
    cmp -s "$root_dir/tests/package-lock.json" "$stamp" && return 0
    run_step "Installing the test packages" env PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 \
        npm --prefix "$root_dir/tests" ci --no-audit --no-fund --ignore-scripts ||
        die "npm could not install the test packages." "Check the network, then run this script again."
    cp "$root_dir/tests/package-lock.json" "$stamp"
}

run_tests() {
    if (install_test_packages && build_preset native-debug all && build_preset web-release site evenhand_unit_tests evenhand); then
        EVENHAND_CHROMIUM=$(chromium_program) node "$root_dir/tests/run.mjs" "$root_dir/build"
    else
        say "0 passed, 1 failed"
        return 1
    fi
}

case ${1:-install} in
    install)
        install_all build
        say "Ready. Next: ./emsdk-setup.sh serve   (or: build, test)"
        ;;
    build)
        install_all build
        build_page
        ;;
    serve)
        install_all build
        build_page
        exec node "$root_dir/web/serve.mjs" "$root_dir/build/web-release/site"
        ;;
    test)
        install_all test
        run_tests
        ;;
    fuzz)
        install_all build
        build_preset native-debug evenhand_fuzz
        exec node "$root_dir/tests/fuzz/run.mjs" "$root_dir/build/native-debug" "${2:-60}"
        ;;
    step) "${@:2}" ;; # one step of this script, see run_step
    *)
        sed -n '2,8s/^# \{0,1\}//p' "$0"
        exit 2
        ;;
esac
