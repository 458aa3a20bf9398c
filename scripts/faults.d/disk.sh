# A full disk, and errors of each step that replaces a file: the file is as it was, the error names it, and the others are fixed.

fails_at() { # CALL ERROR: injects the error into each call, one at a time. It may hit a file, or something that `--fix` can do without.
    local when errors old
    for ((when = 1; ; when++)); do
        check "$2 at call $when of $1"
        new_files
        inject "$1" "error=$2" "$when" "$program" check --fix --quiet --threads 1 "$files" || break
        are_whole
        has_no_temporary
        errors=$(grep -c "^error: $files/.*, and the file is as it was: " "$work/err" || true)
        old=$({ grep -lrF "$wrong" "$files" || true; } | wc -l)
        [[ $errors == "$old" ]] || fail "$old files are not fixed, and $errors are named"
        if [[ $old == 0 ]]; then expect 0; else expect 2; fi
        [[ $old == 0 || $2 != @(ENOSPC|EDQUOT) ]] || says '; free some space, and run it again'
        passed
    done
}

if $can_inject; then
    fails_at fsync ENOSPC
    fails_at fsync EIO
    fails_at /^rename EDQUOT
    fails_at fchmod EPERM
    fails_at /^flistxattr EIO
    fails_at flock ENOLCK

    check 'ENOSPC at a write'
    new_files
    inject write error=ENOSPC 1+ "$program" check --fix --quiet "$files" || fail 'nothing was injected'
    expect 2
    are_whole
    has_no_temporary
    is_old a.html || fail 'the file was written'
    passed
fi

check 'a full disk'
small_disk() { # Runs in a name space of its own, where a small disk may be mounted.
    mount -t tmpfs -o size=128k none "$files" || return 9
    for file in a b c; do printf '%s\n' "$wrong" >"$files/$file.html"; done
    for ((line = 0; line < 400; line++)); do printf '%s\n' "$wrong"; done >"$files/long.html"
    cp "$files/long.html" "$work/long.html"
    # Of 32 pages, the folder and these files take 13. Three are left: enough for a short file and its replacement.
    head -c 64k /dev/zero >"$files/.fill" || true
    status=0
    "$program" check --fix --quiet --level error "$files" >"$work/out" 2>"$work/err" || status=$?
    echo "$status" >"$work/status"
    cmp "$files/long.html" "$work/long.html" && [[ $(grep -lF "$right" "$files"/*.html | wc -l) == 3 ]] &&
        [[ -z $(find "$files" -name '.button-links-*') ]]
}
rm -rf "$files"
mkdir "$files"
export -f small_disk
export files work wrong right program
if ! unshare -Urm true 2>/dev/null || ! unshare -Urm mount -t tmpfs none "$files" 2>/dev/null; then
    left_out 'a disk that is full' 'nothing may be mounted here (unshare)'
else
    run unshare -Urm bash -c small_disk || true
    [[ $status == 0 ]] || fail 'the long file is not as it was, a short one is not fixed, or a temporary file is left'
    status=$(<"$work/status")
    expect 2
    says "error: $files/long.html: its new text cannot be written, and the file is as it was: No space left on device (os error 28); free some space, and run it again"
    passed
fi
