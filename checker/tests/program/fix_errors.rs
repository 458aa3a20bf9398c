//! Files that `--fix` cannot read or write.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::run::{Ended, Folder, RIGHT, WRONG};

/// Creates a folder with one file to fix, `sub/a.html`, which any user may write, and whose folder has this mode.
fn folder_with_mode(mode: u32) -> Folder {
    let folder = Folder::new(&[("sub/a.html", WRONG)]);
    for (name, mode) in [("sub/a.html", 0o666), ("sub", mode)] {
        fs::set_permissions(folder.path(name), fs::Permissions::from_mode(mode)).unwrap();
    }
    folder
}

/// Asserts that the file is as it was, for this reason.
fn assert_is_left(folder: &Folder, ended: &Ended, reason: &str) {
    assert!(ended.err.starts_with(&format!("error: sub/a.html: {reason}\n")), "{}", ended.err);
    assert_eq!((ended.status, folder.read("sub/a.html")), (2, WRONG.to_owned()));
    assert_eq!(fs::read_dir(folder.path("sub")).unwrap().count(), 1);
}

#[test]
fn a_file_whose_owner_cannot_be_kept_is_left_as_it_is() {
    let folder = folder_with_mode(0o777);
    let Some(ended) = folder.run_without_privileges(&["check", "--fix", "--format", "short"]) else { return };
    // Only root can make a file of another user's, and so only its tests see the error.
    if ended.status == 0 {
        return;
    }
    let reason = "its owner cannot be kept, and the file is as it was: Operation not permitted (os error 1)";
    assert_is_left(&folder, &ended, reason);
}

#[test]
fn a_file_in_a_read_only_folder_is_left_as_it_is() {
    let folder = folder_with_mode(0o555);
    let ended = folder.run_without_privileges(&["check", "--fix", "--format", "short"]);
    fs::set_permissions(folder.path("sub"), fs::Permissions::from_mode(0o755)).unwrap();
    let Some(ended) = ended else { return };
    let reason = "its folder cannot be written to, and the file is as it was: Permission denied (os error 13)";
    assert_is_left(&folder, &ended, reason);
}

#[test]
fn a_file_beyond_the_limit_of_the_size_is_left_as_it_is() {
    let long = format!("{WRONG}\n").repeat(1_000);
    let folder = Folder::new(&[("a.html", &long), ("b.html", WRONG)]);
    let ended = folder.run_with_limit("-f 16", &["check", "--fix", "--format", "short", "--level", "error"]);
    let reason = "its new text cannot be written, and the file is as it was: File too large (os error 27); \
                  raise the limit of the size of a file (`ulimit -f`)";
    assert!(ended.err.starts_with(&format!("error: a.html: {reason}\n")), "{}", ended.err);
    assert_eq!((ended.status, folder.read("a.html") == long, folder.read("b.html")), (2, true, RIGHT.to_owned()));
    assert_eq!(folder.names(), ["a.html", "b.html"]);
}

#[test]
fn a_file_that_cannot_be_read_is_one_error() {
    for option in ["--fix", "--diff"] {
        let mut failed = 0;
        // With the fewest open files nothing can be read, with some more nothing can be written.
        for limit in 4..10 {
            let folder = Folder::new(&[("a.html", WRONG)]);
            let limit = format!("-n {limit}");
            let ended = folder.run_with_limit(&limit, &["check", "--threads", "1", option, "a.html"]);
            if ended.err.contains("error while loading shared libraries") {
                continue;
            }
            let errors = ended.err.lines().filter(|line| line.starts_with("error: a.html: "));
            let errors: Vec<&str> = errors.collect();
            assert!(errors.len() < 2 && (errors.is_empty() || ended.status == 2), "{}", ended.err);
            failed += errors.len();
            let remedy = "Too many open files (os error 24); raise the limit of open files (`ulimit -n`)";
            assert!(errors.iter().all(|error| error.ends_with(remedy)), "{}", ended.err);
            assert_eq!(folder.names(), ["a.html"]);
        }
        assert!(failed > 0, "{option}");
    }
}
