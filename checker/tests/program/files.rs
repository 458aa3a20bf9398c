//! The choice of files: ignored, excluded, binary, unreadable and special ones.

use crate::run::{EXAMPLE, Folder, RIGHT, WRONG};

/// Returns the files with findings, in the order of the output.
fn found(folder: &Folder, arguments: &[&str]) -> Vec<String> {
    let ended = folder.run(&[&["check", "--format", "short"], arguments].concat());
    let name = |line: &str| line.split(':').next().unwrap_or_default().to_owned();
    ended.out.lines().map(name).collect()
}

#[test]
fn files_are_those_that_git_would_see() {
    let folder = Folder::new(&[
        (".gitignore", "/target\n*.log\n"),
        (".hidden/a.html", WRONG),
        ("b/a.html", WRONG),
        ("b.html", WRONG),
        ("target/a.html", WRONG),
        ("x.log", WRONG),
    ]);
    assert_eq!(found(&folder, &[]), ["b/a.html", "b.html"]);
    assert_eq!(found(&folder, &["--hidden"]), [".hidden/a.html", "b/a.html", "b.html"]);
    assert_eq!(found(&folder, &["--no-ignore"]), ["b/a.html", "b.html", "target/a.html", "x.log"]);
    assert_eq!(found(&folder, &["x.log", ".hidden"]), ["x.log", ".hidden/a.html"]);
}

#[test]
fn no_file_is_checked_twice() {
    let folder = Folder::new(&[("a/b/c.html", WRONG), ("a/d.html", WRONG)]);
    assert_eq!(found(&folder, &["a", "a/b/c.html", "./a"]), ["a/d.html", "a/b/c.html"]);
    assert_eq!(found(&folder, &["a/b", "."]), ["a/b/c.html", "a/d.html"]);
}

#[test]
fn the_order_does_not_depend_on_the_threads() {
    let names: Vec<String> = (0..300).map(|number| format!("{}/{number}.html", number % 7)).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), WRONG)).collect();
    let folder = Folder::new(&files);
    folder.write("3/many.html", format!("{WRONG}\n").repeat(2_000));
    let one = folder.run(&["check", "--format", "json", "--threads", "1"]);
    assert_eq!(one.out.lines().count(), 2_300);
    for threads in ["2", "8"] {
        let more = folder.run(&["check", "--format", "json", "--threads", threads]);
        assert_eq!((more.out == one.out, more.err), (true, one.err.clone()), "{threads}");
    }
}

#[test]
fn binary_files_are_named_and_skipped() {
    let folder = Folder::new(&[("logo.png", WRONG), ("right.html", RIGHT)]);
    folder.write("program", format!("\u{7f}ELF\0{WRONG}"));
    let ended = folder.run(&["check"]);
    assert_eq!(
        ended.err,
        "note: program: binary, passed over\nno findings in 1 link of 1 file; 2 binary files passed over\n"
    );
    assert_eq!((ended.status, ended.out.as_str()), (0, ""));
    // A named file is read in spite of its extension.
    assert_eq!(folder.run(&["check", "logo.png"]).status, 1);
}

#[test]
fn a_text_in_utf_16_without_a_link_does_not_fail_the_run() {
    let folder = Folder::new(&[("b.html", RIGHT)]);
    folder.write("a.txt", b"\xff\xfeh\0i\0");
    assert_eq!(folder.run(&["check"]).status, 0);
    folder.write("b.html", WRONG);
    let ended = folder.run(&["check"]);
    assert_eq!(ended.status, 1);
    assert!(ended.out.contains("b.html:1:27"), "{}", ended.out);
}

#[test]
fn utf_16_is_checked_and_fixed() {
    let encoded = |text: &str| -> Vec<u8> {
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    let folder = Folder::new(&[]);
    folder.write("a.html", encoded(WRONG));
    folder.write("b.html", encoded("no link"));
    assert!(folder.run(&["check"]).out.contains("a.html:1:27"));
    assert_eq!(folder.run(&["check", "--fix"]).status, 0);
    assert_eq!(std::fs::read(folder.path("a.html")).unwrap(), encoded(RIGHT));
    assert_eq!(std::fs::read(folder.path("b.html")).unwrap(), encoded("no link"));
}

#[test]
fn a_glob_on_the_command_line_excludes_too() {
    let folder = Folder::new(&[
        ("button-links.toml", "exclude = [\"old/**\"]"),
        ("a.html", WRONG),
        ("a.min.js", WRONG),
        ("old/a.html", WRONG),
        ("sub/new/a.html", WRONG),
    ]);
    assert_eq!(found(&folder, &[]), ["a.html", "a.min.js", "sub/new/a.html"]);
    assert_eq!(found(&folder, &["--exclude", "*.min.js", "--exclude", "sub/new/**"]), ["a.html"]);
    assert_eq!(found(&folder, &["--exclude", "new"]), ["a.html", "a.min.js"]);
    assert_eq!(found(&folder, &["--exclude", "*.js", "a.min.js"]), ["a.min.js"]);
    assert_eq!(found(&folder, &["--exclude", "*.js", "--force-exclude", "a.min.js"]), Vec::<String>::new());
    let ended = folder.run(&["check", "--exclude", "{a"]);
    assert!(ended.status == 2 && ended.err.starts_with("error: --exclude: `{a` is not a glob"), "{}", ended.err);
}

#[test]
fn standard_input_has_the_name_that_it_is_given() {
    let folder = Folder::new(&[(
        "button-links.toml",
        "exclude = [\"old\"]\n[[allow]]\npaths = [\"docs\"]\ncodes = [\"example-id\"]\nreason = \"docs\"\n",
    )]);
    let ended = folder.run_with(&["check", "--format", "short", "-"], WRONG.as_bytes());
    assert!(ended.out.starts_with("-:1:27: error[organization-id]: "), "{}", ended.out);
    let named = |name| folder.run_with(&["check", "--format", "short", "--stdin-path", name, "-"], EXAMPLE.as_bytes());
    assert!(named("a.html").out.starts_with("a.html:1:27: warning[example-id]: "));
    assert_eq!(named("docs/a.html").status, 0);
    assert_eq!(
        named("old/a.html").err,
        "note: old/a.html: excluded by the configuration or by `--exclude`, passed over\nno findings in 0 links of 0 files\n"
    );
}

#[test]
fn a_named_file_is_checked_unless_its_exclusion_is_forced() {
    let folder = Folder::new(&[
        ("button-links.toml", "exclude = [\"old/**\"]"),
        ("a.html", WRONG),
        ("old/a.html", WRONG),
        ("old/deep/b.html", WRONG),
    ]);
    assert_eq!(found(&folder, &["old/a.html", "a.html"]), ["old/a.html", "a.html"]);
    assert_eq!(found(&folder, &["--force-exclude"]), ["a.html"]);
    assert_eq!(found(&folder, &["--force-exclude", "old/a.html", "a.html"]), ["a.html"]);
    let ended = folder.run(&["check", "--force-exclude", "old/a.html", "old/deep"]);
    assert_eq!(
        (ended.status, ended.err.as_str()),
        (
            0,
            "note: old/a.html: excluded by the configuration or by `--exclude`, passed over\n\
             note: old/deep: excluded by the configuration or by `--exclude`, passed over\n\
             no findings in 0 links of 0 files\n"
        )
    );
    // A missing file is an error even if it is excluded.
    assert_eq!(folder.run(&["check", "--force-exclude", "old/none.html"]).status, 2);
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::fs::{self, File};
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;
    use std::process::{Command, Stdio};

    use super::{Folder, RIGHT, WRONG, found};

    fn make_pipe(folder: &Folder, name: &str) {
        assert!(Command::new("mkfifo").arg(folder.path(name)).status().unwrap().success());
    }

    #[test]
    fn symbolic_links_in_a_folder_are_not_followed() {
        let folder = Folder::new(&[("a/b.html", WRONG)]);
        symlink("..", folder.path("a/loop")).unwrap();
        symlink("b.html", folder.path("a/c.html")).unwrap();
        symlink("nowhere", folder.path("a/broken.html")).unwrap();
        symlink("self", folder.path("self")).unwrap();
        assert_eq!(found(&folder, &[]), ["a/b.html"]);
        // A link with an existing target is silent: the target is checked in its own place.
        assert_eq!(
            folder.run(&["check"]).err,
            "note: a/broken.html: a link that leads nowhere, passed over\n\
             note: self: a link that cannot be followed, passed over: Too many levels of symbolic links (os error 40)\n\
             1 error in 1 file; 1 can be fixed with --fix\n"
                .replace("40", if cfg!(target_os = "linux") { "40" } else { "62" }),
        );
        assert_eq!(found(&folder, &["a/c.html"]), ["a/c.html"]);
        assert_eq!(found(&folder, &["a/loop"]), ["a/loop/a/b.html"]);
        assert_eq!(folder.run(&["check", "self"]).status, 2);
        assert_eq!(folder.run(&["check"]).status, 1);
    }

    #[test]
    fn pipes_and_sockets_in_a_folder_are_named_and_skipped() {
        let folder = Folder::new(&[("a.html", RIGHT)]);
        make_pipe(&folder, "b.html");
        let _socket = UnixListener::bind(folder.path("c.png")).unwrap();
        let ended = folder.run(&["check"]);
        assert_eq!(
            (ended.status, ended.err.as_str()),
            (
                0,
                "note: b.html: no regular file, passed over\n\
                 note: c.png: no regular file, passed over\n\
                 no findings in 1 link of 1 file\n"
            )
        );
    }

    #[test]
    fn a_named_pipe_is_opened_once() {
        for option in ["--fix", "--diff", "--quiet"] {
            let folder = Folder::new(&[]);
            make_pipe(&folder, "a.html");
            let child = folder.command(&["check", option, "a.html"]).spawn().unwrap();
            // The pipe has one writer. If it is opened again, nobody writes into it.
            fs::write(folder.path("a.html"), WRONG).unwrap();
            let output = child.wait_with_output().unwrap();
            let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
            let is_check = option == "--quiet";
            assert_eq!(output.status.code(), Some(if is_check { 1 } else { 2 }), "{err}");
            assert_eq!(err.starts_with("error: a.html: cannot be fixed: it is no regular file\n"), !is_check, "{err}");
            assert_eq!(out.starts_with("error[organization-id]"), option != "--diff", "{out}");
        }
    }

    #[test]
    fn a_pipe_is_no_configuration() {
        let folder = Folder::new(&[("a.html", RIGHT)]);
        make_pipe(&folder, "button-links.toml");
        for arguments in [&["check"][..], &["check", "--config", "button-links.toml"]] {
            let ended = folder.run(arguments);
            assert_eq!(ended.status, 2);
            assert!(ended.err.ends_with("button-links.toml: is no regular file\n"), "{}", ended.err);
        }
    }

    #[test]
    fn the_output_may_be_written_into_a_file_that_is_checked() {
        let text = format!("{WRONG}\n").repeat(5_000);
        let folder = Folder::new(&[("links.txt", &text)]);
        let output = File::options().append(true).open(folder.path("links.txt")).unwrap();
        let mut command = folder.command(&["check", "--threads", "1"]);
        let output = command.stdout(output).stderr(Stdio::piped()).output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(err.starts_with("5000 errors in 1 file"), "{err}");
    }

    #[test]
    fn without_threads_the_work_is_done_all_the_same() {
        let folder = Folder::new(&[("a.html", RIGHT), ("b.html", RIGHT)]);
        for option in ["--hidden", "--fix"] {
            let Some(ended) = folder.run_without_threads(&["check", "--threads", "8", option]) else { return };
            assert_eq!((ended.status, ended.out.as_str()), (0, ""), "{}", ended.err);
        }
    }

    #[test]
    fn names_that_are_not_utf_8_are_shown_lossily() {
        let folder = Folder::new(&[]);
        folder.write(OsStr::from_bytes(b"\xff\x1b[31m.html"), WRONG);
        for format in ["human", "short", "json", "github", "sarif"] {
            let ended = folder.run(&["check", "--format", format]);
            assert_eq!(ended.status, 1, "{format}");
            assert!(!ended.out.contains('\u{1b}'), "{format}: {}", ended.out);
        }
        assert!(folder.run(&["check", "--format", "sarif"]).out.contains("\"uri\":\"%FF%1B%5B31m.html\""));
    }

    #[test]
    fn unreadable_files_are_named_and_others_are_checked() {
        let folder = Folder::new(&[("a/b.html", WRONG), ("c.html", WRONG), ("d.html", WRONG)]);
        for name in ["a", "c.html"] {
            fs::set_permissions(folder.path(name), fs::Permissions::from_mode(0o000)).unwrap();
        }
        let ended = folder.run_without_privileges(&["check", "--format", "short"]);
        fs::set_permissions(folder.path("a"), fs::Permissions::from_mode(0o700)).unwrap();
        let Some(ended) = ended else { return };
        assert!(ended.out.contains("d.html:1:27"), "{}", ended.out);
        assert_eq!(ended.status, 2);
        assert!(ended.err.contains("error: a: Permission denied (os error 13)\n"), "{}", ended.err);
        assert!(ended.err.contains("error: c.html: Permission denied (os error 13)\n"), "{}", ended.err);
    }

    /// Checks that no file is fixed that an unreadable `.gitignore` may leave out.
    #[test]
    fn a_folder_whose_gitignore_cannot_be_read_is_not_entered() {
        let folder = Folder::new(&[("a/sub/b.html", WRONG), ("a/c.html", WRONG), ("ab.html", WRONG)]);
        symlink(".gitignore", folder.path("a/.gitignore")).unwrap();
        let ended = folder.run(&["check", "--format", "short", "--fix"]);
        assert_eq!(ended.status, 2);
        let error = "a/.gitignore: cannot be read, so its folder is not checked: Too many levels of symbolic links";
        assert!(ended.err.starts_with(&format!("error: {error}")), "{}", ended.err);
        let fixed = |name: &str| fs::read_to_string(folder.path(name)).unwrap() != WRONG;
        assert_eq!(["a/sub/b.html", "a/c.html", "ab.html"].map(fixed), [false, false, true]);
        assert_eq!(found(&folder, &["--no-ignore"]), ["a/c.html", "a/sub/b.html"]);
    }
}
