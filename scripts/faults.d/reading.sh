# Errors of reading, files that change meanwhile, and folders that are too deep.

if $can_inject; then
    for option in --quiet --fix --diff; do
        for when in 1 2 3; do
            check "EIO at read $when with $option"
            new_files
            inject_at "$files/b.txt" read error=EIO "$when" "$program" check --threads 1 "$option" "$files" || continue
            expect 2
            [[ $(grep -c "^error: $files/b.txt: Input/output error" "$work/err") == 1 ]] || fail 'not one error'
            are_whole
            has_no_temporary
            [[ $option != --fix ]] || is_fixed sub/c.md || fail 'the other files are not fixed'
            passed
        done
    done

    check 'EIO at a folder'
    new_files
    inject_at "$files/sub" getdents64 error=EIO 1 "$program" check "$files" || fail 'nothing was injected'
    expect 2
    says "error: $files: Input/output error"
    grep -q "a.html" "$work/out" || fail 'the other files are not checked'
    passed

    check 'an interrupted call is made again'
    new_files
    inject read,write,openat,fsync error=EINTR 20..40 "$program" check --fix "$files" || fail 'nothing was injected'
    ended
    are_whole
    has_no_temporary
    passed

    check 'a file that shrinks while it is read'
    new_files
    { echo "$wrong" && text 1; } >"$files/a.html"
    inject_change 'truncate -s 0 "$files/a.html"' "$files/a.html" read 2 "$program" check "$files"
    expect 1
    passed

    check 'a file that shrinks while it is fixed'
    new_files
    { echo "$wrong" && text 1; } >"$files/a.html"
    inject_change 'truncate -s 0 "$files/a.html"' "$files/a.html" read 2 "$program" check --fix "$files"
    [[ ! -s $files/a.html ]] || fail 'the file was written'
    has_no_temporary
    passed

    for change in 'echo mine >"$files/a.html"' 'echo mine >"$work/other" && mv "$work/other" "$files/a.html"' \
        'rm "$files/a.html" && mkfifo "$files/a.html"' 'rm "$files/a.html"' 'rm "$files/a.html" && mkdir "$files/a.html"' \
        'rm "$files/a.html" && ln -s "$files/a.html" "$files/a.html"'; do
        check "a change by another program, before the rename: $change"
        new_files
        inject_change "$change" '' fchmod 1 "$program" check --fix --threads 1 --quiet "$files/a.html"
        expect 2
        says "error: $files/a.html: "
        [[ ! -f $files/a.html || $(<"$files/a.html") == mine ]] || fail 'the change is lost'
        has_no_temporary
        passed
    done

    check 'a folder that is moved while a file in it is fixed'
    new_files
    inject_change 'mv "$files" "$work/moved"' '' fchmod 1 "$program" check --fix --threads 1 "$files"
    expect 2
    mv "$work/moved" "$files"
    are_whole
    is_repaired_by_the_next_run
    passed
fi

check 'folders that are deeper than a path can be long'
new_files
(
    cd "$files"
    for ((level = 0; level < 40; level++)); do
        mkdir "$(printf 'x%.0s' {1..200})"
        cd "$_"
        printf '%s\n' "$wrong" >deep.html
    done
) 2>/dev/null || fail 'no such folders can be made here'
run "$program" check --fix --quiet "$files"
expect 2
grep -q '^error: .*File name too long' "$work/err" || fail 'no error says that a name is too long'
are_fixed
has_no_temporary
rm -rf "$files"
passed

check 'names that are not UTF-8'
new_files
odd=$files/$'\xff\n\x1b[31m.html'
cp "$files/a.html" "$odd"
run "$program" check --diff "$files"
expect 1
run "$program" check --fix "$odd/." "$odd"
expect 2
run "$program" check --fix "$files"
expect 0
cmp -s "$odd" "$files/a.html" || fail 'it is not fixed'
passed

check 'devices that have no end, or nothing'
run "$program" check --fix --quiet /dev/null /dev/zero
expect 2
[[ $(grep -c 'cannot be fixed: it is no regular file' "$work/err") == 2 ]] || fail 'not two errors'
passed
