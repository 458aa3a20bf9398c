# Signals at many points of `check --fix`: each file is whole, and nothing is left that the program could remove.

# The calls that open, fill and rename a temporary file. `openat` and `close` are called most, and between the others too.
calls=(flock write fchmod fsync /^rename openat close)
[[ $rounds == 1 ]] || calls+=(read /^statx /^fgetxattr /^flistxattr readlink fcntl munmap)

after_kill() {
    are_whole
    is_repaired_by_the_next_run
}

after_signal() {
    are_whole
    has_no_temporary
}

send() { # SIGNAL CALL STEP THREADS AFTER: sends the signal at each call, or at every few.
    local when
    for ((when = 1; ; when += $3)); do
        check "SIG$1 at call $when of $2, $4 threads"
        new_files
        inject "$2" "signal=$1" "$when" "$program" check --fix --threads "$4" "$files" || break
        "$5"
        passed
    done
}

if $can_inject; then
    for ((round = 1; round <= rounds; round++)); do
        for call in "${calls[@]}"; do
            step=1
            [[ $rounds != 1 || $call != @(openat|close) ]] || step=4
            send KILL "$call" "$step" "$round" after_kill
        done
        for call in flock fsync /^rename; do
            for signal in TERM INT HUP QUIT XCPU; do
                step=1
                [[ $rounds != 1 || $signal == TERM ]] || step=3
                send "$signal" "$call" "$step" "$round" after_signal
            done
        done
    done

    check 'the new text is on the disk before it has the name of the old one'
    new_files
    run strace -f -qq -o "$work/log" -e trace=write,fsync,/^rename "$program" check --fix --threads 1 "$files"
    expect 0
    order=$(sed -En 's/^[0-9]+ +(write|fsync|rename)[a-z0-9]*\(([0-9]*).*/\1 \2/p' "$work/log" | grep -v 'write [12]$' | cut -d ' ' -f 1 | head -n 4 | xargs)
    [[ $order == 'write fsync rename fsync' ]] || fail "the order is $order"
    passed
fi
