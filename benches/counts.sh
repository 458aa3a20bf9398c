#!/usr/bin/env bash
# Instructions of each work and worker, the same in every run: `counts.sh [WORK…]`.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --quiet --release --locked -p button-links-benches --bin count

instructions() { # work worker times
    valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null \
        target/release/count "$@" 2>&1 | awk '/I +refs/ { gsub(",", "", $NF); print $NF }'
}

count() { # work worker
    echo $((($(instructions "$1" "$2" 1100) - $(instructions "$1" "$2" 100)) / 1000))
}
for pair in "$@"; do printf '%s %s\n' "$pair" "$(count ${pair/:/ })"; done
