#!/usr/bin/env bash
# Counts the instructions of each benchmark, which are the same in every run. `counts.sh` prints all of them. `counts.sh gate`
# counts only those that have a limit here, and fails if one is above its limit.
set -euo pipefail
cd "$(dirname "$0")/.."

# About a tenth above the counts in `README.md`: the `memcpy` of another processor takes a few instructions more.
declare -A most=(
    [user ours]=570 [user reward_link]=530 [user with_pub_user]=920 [user_and_reference ours]=1000 [long_user ours]=3230
    [destination ours]=2260 [batch ours]=395 [stream ours]=470 [read ours]=4250
    [verify ours]=81000 [event ours]=27800
)

cargo build --quiet --release --locked -p button-links-benches --bin count
count=${CARGO_TARGET_DIR:-target}/release/count

instructions() { # BENCHMARK CANDIDATE TIMES
    valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "$count" "$@" 2>&1 |
        awk '/I +refs/ { gsub(",", "", $NF); print $NF }'
}

one() { # BENCHMARK CANDIDATE: the difference of two runs leaves out the start of the program.
    local links=1000
    [[ $1 == batch || $1 == stream ]] && links=1000000 # One run of these writes 1,000 links.
    echo $((($(instructions "$1" "$2" 1100) - $(instructions "$1" "$2" 100)) / links))
}

listed=$("$count")
for known in "${!most[@]}"; do
    grep --quiet --line-regexp --fixed-strings "$known" <<<"$listed" || { echo "there is no benchmark $known" >&2 && exit 1; }
done

while read -r benchmark candidate; do
    limit=${most[$benchmark $candidate]:-}
    [[ ${1:-} != gate || -n $limit ]] || continue
    found=$(one "$benchmark" "$candidate")
    printf '%-19s %-20s %6d\n' "$benchmark" "$candidate" "$found"
    if [[ -n $limit && $found -gt $limit ]]; then
        echo "more than the limit of $limit" >&2
        exit 1
    fi
done <<<"$listed"
