# Makes crates to measure in a temporary directory, which is removed when the script ends. Source it from a script here.
set -euo pipefail
shopt -s inherit_errexit
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

links="button-links = { path = \"$PWD/runtime\" }"

crate() { # NAME FILE DEPENDENCY…: makes a crate whose `src/FILE` is the standard input.
    mkdir -p "$work/$1/src"
    printf '[package]\nname = "%s"\nedition = "2024"\n[workspace]\n[dependencies]\n' "$1" >"$work/$1/Cargo.toml"
    printf '%s\n' "${@:3}" >>"$work/$1/Cargo.toml"
    cat >"$work/$1/src/$2"
}
