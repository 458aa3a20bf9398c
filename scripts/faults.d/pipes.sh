# Pipes that are closed, endless, or read late, and output that cannot be written.

readonly links=(build --org org-1c9b6fa0d2e4a857 --url https://www.retailer.com --users -)

check 'an endless standard input, whose findings one reader takes only one of'
status=0
(set +o pipefail; yes "$wrong" | prlimit --as=$memory timeout 300 "$program" check --format short - 2>"$work/err" | head -n 1 >"$work/out") || status=$?
ended
[[ $(<"$work/out") == '-:1:27: error'* && ! -s $work/err ]] || fail 'not the first finding alone'
passed

check 'an endless list of users'
(set +o pipefail; yes user | prlimit --as=$memory timeout 300 "$program" "${links[@]}" 2>"$work/err" | head -n 2 >"$work/out")
ended
[[ $(wc -l <"$work/out") == 2 ]] || fail 'not two lines'
passed

check 'a flood of standard input, in bounded memory'
status=0
text $((rounds * 44)) | prlimit --as=$memory timeout 300 "$program" check - >"$work/out" 2>"$work/err" || status=$?
ended
expect 0
passed

check 'a flood of findings, which are read when the program has long been waiting'
repeat 5000 "$wrong" >"$work/flood.txt"
mkfifo "$work/pipe"
prlimit --as=$memory timeout 300 "$program" check --format short "$work/flood.txt" >"$work/pipe" 2>"$work/err" &
guard=$!
exec 3<"$work/pipe"
# It waits when all of its threads sleep and the pipe is full. The loop ends at once if the program has ended.
is_waiting() {
    local child
    child=$(pgrep -P "$guard") || return 0
    ! grep -q '^State:.*[RD]' "/proc/$child/task/"*/status 2>/dev/null
}
for ((idle = 0; idle < 5; )); do
    if is_waiting; then idle=$((idle + 1)); else idle=0; fi
    sleep 0.02
done
cat <&3 >"$work/out"
exec 3<&-
status=0
wait "$guard" || status=$?
ended
expect 1
[[ $(wc -l <"$work/out") == 5000 ]] || fail "$(wc -l <"$work/out") of 5000 findings came"
passed

for closed in '0<&-' '1>&-' '2>&-' '0<&- 1>&- 2>&-'; do
    check "a run with $closed"
    new_files
    : >"$work/err"
    status=0
    eval "timeout 300 $program check $files >/dev/null 2>$work/err $closed" || status=$?
    ended
    expect 1
    status=0
    eval "timeout 300 $program check --fix $files >/dev/null 2>$work/err $closed" || status=$?
    ended
    expect 0
    are_fixed
    passed
done

check 'a standard error that cannot be written'
new_files
status=0
"$program" check --fix "$files" "$files/none" >"$work/out" 2>/dev/full || status=$?
expect 2
are_fixed
passed

for format in human short json github sarif; do
    check "$format on a full disk"
    new_files
    status=0
    "$program" check --format "$format" "$files" >/dev/full 2>"$work/err" || status=$?
    ended
    expect 2
    says 'error: standard output: No space left on device (os error 28); free some space, and run it again'
    passed
done
