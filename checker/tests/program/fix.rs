//! `--fix` and `--diff`.

use crate::run::{EXAMPLE, Folder, RIGHT, WRONG};

#[test]
fn safe_fixes_are_written_and_other_findings_reported() {
    let text = |link| format!("\u{feff}<a href=\"{link}\">\r\n\u{a0}\t{EXAMPLE}\n{link}");
    let folder = Folder::new(&[("a.html", &text(WRONG)), ("b.html", RIGHT)]);
    let ended = folder.run(&["check", "--fix", "--format", "short"]);
    assert_eq!(folder.read("a.html"), text(RIGHT));
    assert_eq!(ended.reason(), "fixed 2 places in 1 file; 1 warning in 1 file");
    assert_eq!((ended.status, ended.out.lines().count()), (1, 1), "{}", ended.out);
    let again = folder.run(&["check", "--fix", "--format", "short"]);
    assert_eq!((again.out.as_str(), again.reason()), (ended.out.as_str(), "1 warning in 1 file"));
    assert_eq!(folder.read("a.html"), text(RIGHT));
    assert_eq!(folder.names(), ["a.html", "b.html"]);
}

#[test]
fn bytes_that_are_not_utf_8_stay() {
    let folder = Folder::new(&[]);
    folder.write("a.csv", [b"\xff\xfa\r\"".as_slice(), WRONG.as_bytes(), b"\"\xc3\r\n\n"].concat());
    assert_eq!(folder.run(&["check", "--fix"]).status, 0);
    let fixed = std::fs::read(folder.path("a.csv")).unwrap();
    assert_eq!(fixed, [b"\xff\xfa\r\"".as_slice(), RIGHT.as_bytes(), b"\"\xc3\r\n\n"].concat());
}

#[test]
fn a_finding_below_the_level_is_not_fixed() {
    let lower = RIGHT.replace("%3A", "%3a");
    let folder = Folder::new(&[("a.html", &lower)]);
    assert_eq!(folder.run(&["check", "--fix", "--level", "error"]).status, 0);
    assert_eq!(folder.read("a.html"), lower);
    assert_eq!(folder.run(&["check", "--fix"]).status, 0);
    assert_eq!(folder.read("a.html"), RIGHT);
}

#[test]
fn a_diff_writes_nothing() {
    let folder = Folder::new(&[("a.html", &format!("one\n{WRONG}\nthree")), ("b.html", EXAMPLE)]);
    let ended = folder.run(&["check", "--diff"]);
    let expected = format!(
        "--- a/a.html\n+++ b/a.html\n@@ -1,3 +1,3 @@\n one\n-{WRONG}\n+{RIGHT}\n three\n\\ No newline at end of file\n"
    );
    assert_eq!((ended.status, ended.out), (1, expected));
    assert_eq!(folder.read("a.html"), format!("one\n{WRONG}\nthree"));
}

#[test]
fn many_files_are_fixed_at_once() {
    let names: Vec<String> = (0..100).map(|number| format!("{number}.html")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), WRONG)).collect();
    let folder = Folder::new(&files);
    let ended = folder.run(&["check", "--fix", "--threads", "8", ".", "."]);
    assert_eq!(
        (ended.status, ended.reason()),
        (0, "fixed 100 places in 100 files; no findings in 100 links of 100 files")
    );
    assert!(names.iter().all(|name| folder.read(name) == RIGHT));
}

#[test]
fn a_second_fix_of_the_fixtures_changes_nothing() {
    let folder = Folder::new(&[]);
    for fixture in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures")).expect("the fixtures") {
        let fixture = fixture.expect("a fixture").path();
        if fixture.extension().is_none_or(|extension| extension != "expected") {
            folder.write(fixture.file_name().expect("a name"), std::fs::read(&fixture).expect("read"));
        }
    }
    let first = folder.run(&["check", "--fix", "--format", "json"]);
    assert!(first.reason().starts_with("fixed "), "{}", first.err);
    let texts: Vec<String> = folder.names().iter().map(|name| folder.read(name)).collect();
    let second = folder.run(&["check", "--fix", "--format", "json"]);
    assert_eq!(second.out, first.out);
    assert!(!second.reason().contains("fix"), "{}", second.err);
    assert_eq!(folder.names().iter().map(|name| folder.read(name)).collect::<Vec<_>>(), texts);
    assert_eq!(folder.run(&["check", "--diff"]).out, "");
}

#[test]
fn a_binary_file_is_not_fixed() {
    let folder = Folder::new(&[("a.dat", &format!("\"{WRONG}\"\0"))]);
    let ended = folder.run(&["check", "--fix"]);
    let end = WRONG.len() + 2;
    assert!(
        ended.err.starts_with(&format!("note: a.dat: binary from byte {end} on, the rest passed over\n")),
        "{}",
        ended.err
    );
    assert_eq!((ended.status, folder.read("a.dat")), (1, format!("\"{WRONG}\"\0")));
}

#[test]
fn a_read_only_file_is_left_whole() {
    let folder = Folder::new(&[("a.html", WRONG), ("b.html", WRONG)]);
    let mut permissions = std::fs::metadata(folder.path("a.html")).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(folder.path("a.html"), permissions).unwrap();
    let ended = folder.run(&["check", "--fix", "--format", "short"]);
    assert_eq!((ended.status, folder.read("a.html"), folder.read("b.html")), (2, WRONG.to_owned(), RIGHT.to_owned()));
    assert!(ended.err.starts_with("error: a.html: read-only, and left as it was\n"), "{}", ended.err);
    assert!(ended.out.starts_with("a.html:1:27: error[organization-id]"), "{}", ended.out);
    assert_eq!(folder.names(), ["a.html", "b.html"]);
}

#[test]
fn what_a_killed_run_has_left_is_removed_by_the_next_one() {
    let folder = Folder::new(&[
        ("a.html", RIGHT),
        (".button-links-0123456789aB.tmp", WRONG),
        (".button-links-notes.tmp", "mine"),
        ("sub/.button-links-0123456789aB.tmp", WRONG),
        ("sub/b.html", WRONG),
    ]);
    folder.run(&["check"]);
    assert_eq!(folder.names().len(), 4);
    assert_eq!(folder.run(&["check", "--fix"]).status, 0);
    assert_eq!(folder.names(), [".button-links-notes.tmp", "a.html", "sub"]);
    assert_eq!(std::fs::read_dir(folder.path("sub")).unwrap().count(), 1);
}

#[test]
fn a_change_beside_a_secret_is_left_out_of_a_diff() {
    let between = "\n".repeat(8);
    let folder = Folder::new(&[
        ("a.txt", &format!("{WRONG}\nkey: sk-1\n{between}{WRONG}\n")),
        ("b.txt", &format!("sk-1 {WRONG}")),
    ]);
    let ended = folder.run(&["check", "--diff"]);
    let expected = format!("--- a/a.txt\n+++ b/a.txt\n@@ -8,4 +8,4 @@\n \n \n \n-{WRONG}\n+{RIGHT}\n");
    assert_eq!(ended.out, expected);
    let note = "1 change is not shown, beside a text that may hold a secret; --fix writes it";
    assert!(ended.err.starts_with(&format!("note: a.txt: {note}\nnote: b.txt: {note}\n")), "{}", ended.err);
}

#[test]
fn only_what_can_be_fixed_is_counted() {
    let folder = Folder::new(&[("a.html", WRONG), ("b.dat", &format!("\"{WRONG}\"\0"))]);
    assert_eq!(
        folder.run(&["check"]).reason(),
        "2 errors in 2 files; 1 can be fixed with --fix; 1 binary file passed over"
    );
    assert_eq!(folder.run_with(&["check", "-"], WRONG.as_bytes()).reason(), "1 error in 1 file");
    assert_eq!(folder.run(&["check", "--diff", "a.html"]).reason(), "1 error in 1 file; 1 can be fixed with --fix");
}

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::{Folder, RIGHT, WRONG};

    #[test]
    fn patch_takes_a_diff() {
        // A name with a space, one with what is quoted, one that begins a line of a diff, and texts without a line end.
        let names = ["a.html", "a b/c d.html", "q\"\\\u{1b}.html", "--- a", "ä.html"];
        for (index, end) in ["", "\n", "\r\n"].iter().enumerate() {
            let texts = |link: &str| format!("one{end}\n\n\n\n\n\n{link}{end}\n\n\n\n\n\n{link}\rtwo{end}");
            let files: Vec<(&str, String)> = names.iter().map(|name| (*name, texts(WRONG))).collect();
            let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
            for command in [["patch", "-p1", "--binary"].as_slice(), &["git", "apply"]] {
                let folder = Folder::new(&files);
                folder.write(".diff", folder.run(&["check", "--diff"]).out);
                let input = fs::File::open(folder.path(".diff")).unwrap();
                let mut program = Command::new(command[0]);
                let patch = program.args(&command[1..]).current_dir(folder.path("")).stdin(input);
                let Ok(output) = patch.output() else { continue };
                assert!(output.status.success(), "{index} {}", String::from_utf8_lossy(&output.stdout));
                for name in names {
                    assert_eq!(folder.read(name), texts(RIGHT), "{index} {name}");
                }
            }
        }
    }

    /// An access control list of Linux that lets one other user read the file.
    const ACCESS_LIST: &[u8] = &[
        2, 0, 0, 0, 1, 0, 6, 0, 255, 255, 255, 255, 2, 0, 4, 0, 210, 4, 0, 0, 4, 0, 4, 0, 255, 255, 255, 255, 16, 0, 4,
        0, 255, 255, 255, 255, 32, 0, 0, 0, 255, 255, 255, 255,
    ];

    #[test]
    fn extended_attributes_and_an_access_control_list_stay() {
        let folder = Folder::new(&[("a.html", WRONG)]);
        let path = folder.path("a.html");
        let set = |name: &str, value: &[u8]| xattr::set(&path, name, value).is_ok();
        let kept = [("user.origin", b"mail".as_slice()), ("system.posix_acl_access", ACCESS_LIST)];
        // Some file systems have no attributes.
        let kept: Vec<_> = kept.into_iter().filter(|(name, value)| set(name, value)).collect();
        assert_eq!(folder.run(&["check", "--fix"]).status, 0);
        assert_eq!(folder.read("a.html"), RIGHT);
        for (name, value) in kept {
            assert_eq!(xattr::get(&path, name).unwrap().as_deref(), Some(value), "{name}");
        }
    }

    #[test]
    fn an_access_control_list_is_not_inherited() {
        let folder = Folder::new(&[("a.html", WRONG)]);
        if xattr::set(folder.path(""), "system.posix_acl_default", ACCESS_LIST).is_err() {
            return;
        }
        let _ = xattr::remove(folder.path("a.html"), "system.posix_acl_access");
        assert_eq!(folder.run(&["check", "--fix"]).status, 0);
        assert_eq!(xattr::get(folder.path("a.html"), "system.posix_acl_access").unwrap(), None);
    }

    #[test]
    fn the_mode_stays() {
        let folder = Folder::new(&[("a.sh", WRONG)]);
        fs::set_permissions(folder.path("a.sh"), fs::Permissions::from_mode(0o751)).unwrap();
        assert_eq!(folder.run(&["check", "--fix"]).status, 0);
        assert_eq!(fs::metadata(folder.path("a.sh")).unwrap().permissions().mode() & 0o7777, 0o751);
    }

    #[test]
    fn the_target_of_a_symbolic_link_is_fixed() {
        let folder = Folder::new(&[("deep/a.html", WRONG)]);
        symlink("deep/a.html", folder.path("b.html")).unwrap();
        assert_eq!(folder.run(&["check", "--fix", "b.html"]).status, 0);
        assert!(folder.path("b.html").is_symlink());
        assert_eq!(folder.read("deep/a.html"), RIGHT);
    }

    #[test]
    fn other_names_of_a_file_are_noted() {
        let folder = Folder::new(&[("a.html", WRONG)]);
        fs::hard_link(folder.path("a.html"), folder.path("b.txt")).unwrap();
        let ended = folder.run(&["check", "--fix", "a.html"]);
        assert!(
            ended.err.starts_with("note: a.html: had 1 other name (hard links), where the old text stays\n"),
            "{}",
            ended.err
        );
        assert_eq!((folder.read("a.html"), folder.read("b.txt")), (RIGHT.to_owned(), WRONG.to_owned()));
    }
}
