# Too few threads, open files and memory: slower work or an error, and every file is whole.

many_files() {
    rm -rf "$files"
    mkdir "$files"
    local number
    for ((number = 0; number < 200; number++)); do printf '%s\n' "$wrong" >"$files/$number.html"; done
}

if $can_inject; then
    many_files
    run "$program" check --threads 8 "$files"
    expect 1
    mv "$work/out" "$work/expected"
    for ((when = 1; when <= 8; when += 7 / rounds + 1)); do
        check "no thread after $((when - 1)) of 8"
        inject /^clone error=EAGAIN "$when+" "$program" check --threads 8 "$files" || fail 'nothing was injected'
        expect 1
        cmp -s "$work/out" "$work/expected" || fail 'another output'
        passed
    done
    check 'no thread, so that nothing waits for signals'
    new_files
    inject /^clone error=EAGAIN 1+ "$program" check --fix "$files" || fail 'nothing was injected'
    expect 0
    are_fixed
    passed
fi

for limit in 6 7 8 9 10 12 16; do
    check "$limit open files"
    new_files
    run prlimit --nofile="$limit" "$program" check --fix --threads 8 "$files"
    if [[ $status == 127 ]]; then continue; fi
    expect 0 2
    [[ $status == 0 ]] || says 'Too many open files'
    are_whole
    has_no_temporary
    is_repaired_by_the_next_run
    passed
done

# Where a thread finds no memory for its first bytes, Rust ends the program with SIGABRT and says so.
for ((limit = 20; limit <= 64; limit += 8 / rounds + 1)); do
    check "$limit MiB of address space"
    new_files
    run prlimit --as=$((limit << 20)) "$program" check --fix --threads 8 "$files"
    # The system could not load it: it says so, or ends it with SIGSEGV before it begins.
    if grep -q 'error while loading shared libraries' "$work/err" || [[ $status == 139 && ! -s $work/err ]]; then continue; fi
    expect 0 2 134
    [[ $status != 134 ]] || says 'memory allocation of'
    are_whole
    is_repaired_by_the_next_run
    passed
done

check 'a file that is larger than the memory'
rm -rf "$files"
mkdir "$files"
text 44 >"$files/long.txt"
run prlimit --as=$memory "$program" check --threads 2 "$files"
expect 0
passed

check 'a fix of a file that is larger than the memory'
printf '%s\n' "$wrong" >>"$files/long.txt"
cp "$files/long.txt" "$work/long.txt"
run prlimit --as=$memory "$program" check --fix --threads 2 "$files"
expect 2
says "error: $files/long.txt: "
cmp -s "$files/long.txt" "$work/long.txt" || fail 'the file is not as it was'
has_no_temporary
passed
