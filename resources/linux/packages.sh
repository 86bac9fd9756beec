# Sourced by app/run and tests/run: what the project needs from Debian 12, and how it is asked for.

build_packages=(
    g++ cmake ninja-build ccache
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qt6-qpa-plugins libgl-dev libvulkan-dev
    libexpected-dev libxlsxwriter-dev libyaml-cpp-dev zlib1g-dev
    fonts-inter fonts-dejavu-core qt6-translations-l10n
)
test_packages=(
    librapidcheck-dev
    xvfb xauth xdotool
    nftables iptables ipset ufw firewalld dbus-daemon iproute2 procps openssl
    python3 python3-jsonschema python3-jmespath python3-capirca
    libxml2-utils librsvg2-bin qpdf poppler-utils graphviz tidy
    dbus at-spi2-core gir1.2-atspi-2.0 python3-gi
    desktop-file-utils appstream shared-mime-info man-db
    fonts-droid-fallback fonts-lohit-deva
)

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# install_missing PACKAGE...: installs those that are not there, as root or through sudo.
install_missing() {
    local package missing=() as_root=()
    if ! command -v dpkg-query >/dev/null; then
        echo "This is no Debian system, so nothing is installed. Needed are the equivalents of: $*" >&2
        return 0
    fi
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These Debian packages are missing, and this is neither root nor is sudo here:" >&2
            printf '    %s\n' "${missing[@]}" >&2
            echo "Install them as root with: apt-get install ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing Debian packages: ${missing[*]}" >&2
    # Lists are fetched only where they do not know a package, or know one that is gone by now.
    if apt_knows "${missing[@]}" && apt_install "${missing[@]}"; then
        return 0
    fi
    if ! { "${as_root[@]}" apt-get update -q >&2 && apt_install "${missing[@]}"; }; then
        echo "These packages could not be installed: ${missing[*]}" >&2
        return 1
    fi
}

apt_knows() {
    local package
    for package in "$@"; do
        apt-cache show --no-all-versions "$package" >/dev/null 2>&1 || return 1
    done
}

# Uses as_root of install_missing.
apt_install() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "$@" >&2
}
