#!/usr/bin/env bash
# The checker beside ripgrep on the same tree, run in turn: the fastest run of each and their ratio. A ratio of 1.25 would
# be 0.8 of its throughput. `search.sh [TREE]`; else the sources of all crates that cargo has fetched.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly tree=${1:-${CARGO_HOME:-$HOME/.cargo}/registry/src} runs=15

cargo build --quiet --release --locked -p button-links-check
checker=${CARGO_TARGET_DIR:-target}/release/button-links

# Both read every file that is text, and say little.
ours() { "$checker" check --threads "$1" --no-config --no-ignore --hidden --format short "$tree"; }
ripgrep() { rg --threads "$1" --no-config --no-ignore --hidden --fixed-strings r.bttn.io "$tree"; }

seconds() { # WHO THREADS
    local TIMEFORMAT=%R
    { time "$@" >/dev/null 2>&1 || true; } 2>&1
}

for threads in 1 "$(nproc)"; do
    for _ in $(seq "$runs"); do
        echo "$(seconds ours "$threads") $(seconds ripgrep "$threads")"
    done | awk -v threads="$threads" '
        NR == 1 || $1 < ours { ours = $1 }
        NR == 1 || $2 < ripgrep { ripgrep = $2 }
        END { printf "%d threads: %.3f s, ripgrep %.3f s, ratio %.2f\n", threads, ours, ripgrep, ours / ripgrep }'
done
