# Roots of a system of their own, made by debootstrap from the same archives as this one and kept as a tarball outside of
# the tree. Sourced; runs as root in a mount namespace of its own, so that no mount outlives it.
# shellcheck shell=bash

root_cache=${PATCHBAY_ROOT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/patchbay-packaging}

codename() {
    # shellcheck disable=SC1091 # every system has its own
    (. /etc/os-release && printf '%s' "$VERSION_CODENAME")
}

# The archives that this system installs from, without those that only programs of other vendors come from.
archives() {
    # shellcheck disable=SC2016 # apt fills these in
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' \
        | awk -v name="$(codename)" '$2 ~ "^" name { print "deb", $1, $2, $3 }' | sort -u
}

base_root() {
    local base suite mirror root
    suite=$(codename)
    base="$root_cache/$suite-$(dpkg --print-architecture).tar"
    mkdir -p "$root_cache/archives/partial"
    # Package lists grow old: what they name is gone from the archive some day.
    if [ ! -f "$base" ] || [ -n "$(find "$base" -mtime +3)" ]; then
        mirror=$(archives | awk -v name="$suite" '$3 == name { print $2; exit }')
        root=$(mktemp -d "$root_cache/new.XXXXXX")
        quiet debootstrap --variant=minbase --cache-dir="$root_cache/archives" "$suite" "$root" "$mirror"
        archives >"$root/etc/apt/sources.list"
        quiet in_root "$root" apt-get update
        tar -C "$root" -cf "$base.new" --exclude=./dev/* --exclude=./proc/* --exclude=./sys/* .
        mv "$base.new" "$base"
        rm -rf "$root"
    fi
    printf '%s' "$base"
}

# clean_root DIR: unpacks a root there. /tmp is shared with this system, for the sockets of the display and the buses.
clean_root() {
    local base
    base=$(base_root)
    mkdir -p "$1"
    tar -C "$1" -xf "$base"
    mount -t proc proc "$1/proc"
    mount --rbind /dev "$1/dev"
    mount --bind /tmp "$1/tmp"
    mkdir -p "$1/var/cache/apt/archives"
    mount --bind "$root_cache/archives" "$1/var/cache/apt/archives"
    cp /etc/resolv.conf /etc/hosts "$1/etc/"
    printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d"
    chmod +x "$1/usr/sbin/policy-rc.d"
}

in_root() {
    local root=$1
    shift
    env -u TMPDIR HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"
}

root_apt() {
    local root=$1
    shift
    quiet in_root "$root" apt-get -y -q -o APT::Sandbox::User=root -o APT::Keep-Downloaded-Packages=true \
        -o Dpkg::Use-Pty=0 --no-install-recommends "$@"
}

# Every path of the system itself: what packages, caches and people write there is left out.
paths_of() {
    (cd "$1" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./sys -o -path ./tmp -o -path ./run -o -path ./root \
        -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log -o -name '*-old' \) -prune -o -print | LC_ALL=C sort)
}

# root_programs ROOT PATH SANDBOX FOLDER: the programs that PATH finds in a root, callable from here with its own profile; the
# display, the buses and the keyring are those of the session that calls them.
root_programs() {
    local program
    mkdir -p "$4"
    for program in patchbay patchbayctl; do
        cat >"$4/$program" <<WRAPPER
#!/bin/sh
exec chroot "$1" /usr/bin/env -u TMPDIR -u XDG_DATA_HOME -u XDG_CONFIG_HOME -u XDG_CACHE_HOME -u PATCHBAY_CONFIG_DIR \\
    HOME=/root PATH="$2:/usr/bin:/bin" $program "\$@"
WRAPPER
        chmod +x "$4/$program"
    done
    ln -sf "$3" "$4/patchbay-sandbox"
}

# make_root NAME: sets $root to a clean root and $scratch to a folder that both sides see, for as long as the script runs.
make_root() {
    scratch=$(mktemp -d /tmp/patchbay-package.XXXXXX)
    mkdir -p "$root_cache"
    root=$(mktemp -d "$root_cache/$1.XXXXXX")
    trap drop_root EXIT
    clean_root "$root"
}

drop_root() {
    local mounted
    while read -r mounted; do
        umount -l "$mounted"
    done < <(awk -v root="$root/" 'index($2, root) == 1 { print $2 }' /proc/self/mounts | tac)
    rm -rf --one-file-system "$root" "$scratch"
}
