#!/usr/bin/env bash
# Installs the command in the version asked for: one that is there already, else the binary of the release, whose checksum is
# verified, else it is built with cargo. Prints nothing but what it does; the path goes to the output `command`.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=action/common.sh
. "$here/common.sh"

# A mirror of the releases may be named by the environment: a directory for each tag, as GitHub has them.
releases=${PORTCULLIS_RELEASES:-https://github.com/portcullis-dev/portcullis/releases/download}
# The crate that has the command.
crate=portcullis-cli

# The version of this action.
own_version() {
    sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\([^"]*\)".*/\1/p' "$here/../Cargo.toml"
}

# Whether a program is the version wanted.
is_wanted() {
    [ "$("$1" --version 2>/dev/null)" = "portcullis $version" ]
}

# The platform as releases name it; nothing where there is no binary for it.
platform() {
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64) echo x86_64-unknown-linux-musl ;;
        Linux-aarch64 | Linux-arm64) echo aarch64-unknown-linux-musl ;;
        Darwin-x86_64) echo x86_64-apple-darwin ;;
        Darwin-arm64) echo aarch64-apple-darwin ;;
        MINGW*-x86_64 | MSYS*-x86_64 | CYGWIN*-x86_64) echo x86_64-pc-windows-msvc ;;
    esac
}

# Only what is encrypted on the way, or comes from this machine.
fetch() {
    curl --fail --silent --show-error --location --proto '=https,file' --proto-redir '=https' --retry 3 --output "$2" "$1"
}

sha256() {
    if command -v sha256sum >/dev/null; then
        sha256sum "$1"
    else
        shasum -a 256 "$1"
    fi | cut -d ' ' -f 1
}

# Takes the release's binary. Says no where there is none; whatever is wrong with one that is there ends everything.
from_release() {
    local target archive sums wanted got
    target=$(platform)
    if [ -z "$target" ]; then
        say "there is no binary for $(uname -s) on $(uname -m)"
        return 1
    fi
    archive=portcullis-$version-$target.tar.gz
    sums=$into/SHA256SUMS
    if ! fetch "$releases/v$version/SHA256SUMS" "$sums" || ! fetch "$releases/v$version/$archive" "$into/$archive"; then
        say "version $version with $archive cannot be had from $releases"
        return 1
    fi
    wanted=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }' "$sums")
    got=$(sha256 "$into/$archive")
    if [ -z "$wanted" ] || [ "$wanted" != "$got" ]; then
        rm -f "$into/$archive"
        die "$archive has not the checksum that its release lists ($got instead of ${wanted:-none}), so it was not installed"
    fi
    tar -x -z -f "$into/$archive" -C "$into"
    say "took $archive from the release; its checksum is right"
}

from_source() {
    command -v cargo >/dev/null ||
        die "Portcullis $version can neither be downloaded nor built: there is no such release for this runner, and no cargo"
    say "building version $version with cargo"
    cargo install --locked --root "$into" --version "=$version" "$crate" ||
        die "Portcullis $version can neither be downloaded nor built; see what cargo said, and whether there is such a version"
    command=$into/bin/portcullis
}

version=${INPUT_VERSION:-}
version=${version#v}
[ -n "$version" ] || version=$(own_version)
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+([-+][0-9A-Za-z.-]+)?$ ]] ||
    die "the version is [$version]; write a whole one, such as 0.1.0"

if command=$(command -v portcullis) && is_wanted "$command"; then
    say "version $version is installed already"
else
    into=$(mktemp -d "${RUNNER_TEMP:?}/portcullis-XXXXXX")
    command=$into/portcullis
    from_release || from_source
    is_wanted "$command" || die "what was installed is not Portcullis $version"
    dirname "$command" >>"$GITHUB_PATH"
fi
output command "$command"
output version "$version"
