#!/usr/bin/env bash
# Compares the checker with ripgrep on the same tree. Runs both in turn, and prints the fastest run of each and their ratio:
# at a ratio of 1.25 the checker has 0.8 of the throughput of ripgrep.
# Usage: `search.sh [TREE]`. The default is the sources of all crates that cargo has fetched.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly tree=${1:-${CARGO_HOME:-$HOME/.cargo}/registry/src} runs=15

cargo build --quiet --release --locked -p button-links-check
binary=${CARGO_TARGET_DIR:-target}/release/button-links

# Both read every text file, and print little.
checker() { "$binary" check --threads "$1" --no-config --no-ignore --hidden --format short "$tree"; }
ripgrep() { rg --threads "$1" --no-config --no-ignore --hidden --fixed-strings r.bttn.io "$tree"; }

seconds() { # COMMAND THREADS
    local TIMEFORMAT=%R
    { time "$@" >/dev/null 2>&1 || true; } 2>&1
}

for threads in 1 "$(nproc)"; do
    for _ in $(seq "$runs"); do
        echo "$(seconds checker "$threads") $(seconds ripgrep "$threads")"
    done | awk -v threads="$threads" '
        NR == 1 || $1 < checker { checker = $1 }
        NR == 1 || $2 < ripgrep { ripgrep = $2 }
        END { printf "%d threads: %.3f s, ripgrep %.3f s, ratio %.2f\n", threads, checker, ripgrep, checker / ripgrep }'
done
