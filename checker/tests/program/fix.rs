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

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::{Folder, RIGHT, WRONG};

    #[test]
    fn a_file_in_a_read_only_folder_is_left_as_it_is() {
        let folder = Folder::new(&[("sub/a.html", WRONG)]);
        for (name, mode) in [("sub/a.html", 0o666), ("sub", 0o555)] {
            fs::set_permissions(folder.path(name), fs::Permissions::from_mode(mode)).unwrap();
        }
        let ended = folder.run_without_privileges(&["check", "--fix", "--format", "short"]);
        fs::set_permissions(folder.path("sub"), fs::Permissions::from_mode(0o755)).unwrap();
        let Some(ended) = ended else { return };
        let reason = "its folder cannot be written to (permission denied), and the file is as it was";
        assert!(ended.err.starts_with(&format!("error: sub/a.html: {reason}\n")), "{}", ended.err);
        assert_eq!((ended.status, folder.read("sub/a.html")), (2, WRONG.to_owned()));
        assert_eq!(fs::read_dir(folder.path("sub")).unwrap().count(), 1);
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
