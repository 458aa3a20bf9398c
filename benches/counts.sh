#!/usr/bin/env bash
# Instructions for one work, the same in every run. `counts.sh` prints all of them; `counts.sh gate` asks for those that are
# written down here, and fails where one is above.
set -euo pipefail
cd "$(dirname "$0")/.."

# About a tenth above what was counted: the copies of another processor take a few more.
declare -A most=(
    [b ours]=579 [b reward_link]=530 [b with_pub_user]=972 [c ours]=1077 [d ours]=3240 [e ours]=2136 [f ours]=440 [f-io ours]=509 [g ours]=4136
)

cargo build --quiet --release --locked -p button-links-benches --bin count
count=${CARGO_TARGET_DIR:-target}/release/count

instructions() { # WORK WORKER TIMES
    valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "$count" "$@" 2>&1 |
        awk '/I +refs/ { gsub(",", "", $NF); print $NF }'
}

one() { # WORK WORKER: the difference of two runs leaves out what every run costs.
    local links=1000
    [[ $1 == f* ]] && links=1000000 # One run of this work writes 1,000 links.
    echo $((($(instructions "$1" "$2" 1100) - $(instructions "$1" "$2" 100)) / links))
}

works=$("$count")
for known in "${!most[@]}"; do
    grep --quiet --line-regexp --fixed-strings "$known" <<<"$works" || { echo "nobody does $known" >&2 && exit 1; }
done

while read -r work worker; do
    limit=${most[$work $worker]:-}
    [[ ${1:-} != gate || -n $limit ]] || continue
    found=$(one "$work" "$worker")
    printf '%-4s %-20s %6d\n' "$work" "$worker" "$found"
    if [[ -n $limit && $found -gt $limit ]]; then
        echo "more than the $limit that are written down" >&2
        exit 1
    fi
done <<<"$works"
