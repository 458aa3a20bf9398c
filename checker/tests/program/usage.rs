//! Arguments, configuration, exit status and help.

use std::process::Stdio;

use crate::run::{EXAMPLE, Folder, RIGHT, WRONG};

#[test]
fn the_exit_status_and_the_last_line_sum_up_the_result() {
    let folder = Folder::new(&[("right.html", RIGHT), ("wrong.html", WRONG), ("example.html", EXAMPLE)]);
    for (arguments, status, reason) in [
        (vec!["check", "right.html"], 0, "no findings in 1 link of 1 file"),
        (vec!["check", "--want-user", "right.html"], 1, "1 warning in 1 file"),
        (vec!["check"], 1, "1 error, 1 warning in 2 files; 1 can be fixed with --fix"),
        (vec!["check", "--level", "error", "example.html"], 0, "no findings in 1 link of 1 file"),
        (vec!["check", "--level", "error"], 1, "1 error in 1 file; 1 can be fixed with --fix"),
        (vec!["check", "none.html", "example.html"], 2, "1 warning in 1 file; 1 could not be dealt with"),
    ] {
        let ended = folder.run(&arguments);
        assert_eq!((ended.status, ended.reason()), (status, reason), "{arguments:?}");
    }
}

#[test]
fn invalid_arguments_are_refused_with_a_reason() {
    let folder = Folder::new(&[("a.html", WRONG)]);
    for (arguments, reason) in [
        (vec!["check", "--fix", "-"], "standard input cannot be fixed: name a file"),
        (vec!["check", "--diff", "a.html", "-"], "standard input cannot be fixed: name a file"),
        (vec!["check", "--stdin-path", "a.html"], "--stdin-path names standard input, which is not asked for"),
        (vec!["check", "--fix", "--diff"], "cannot be used with"),
        (vec!["check", "--format", "xml"], "[possible values: human, short, json, github, sarif]"),
        (vec!["check", "--threads", "0"], "invalid value '0'"),
        (vec!["check", "--config", "none.toml"], "none.toml: No such file"),
        (vec!["check", "--ignore", "plsu"], "--ignore: there is no code `plsu`: did you mean `plus`?"),
        (vec!["check", "--select", "plus,nonsense"], "--select: there is no code `nonsense`"),
        (vec!["explain", "exampel-id"], "there is no code `exampel-id`: did you mean `example-id`?"),
        (vec!["chekc"], "'check'"),
    ] {
        let ended = folder.run(&arguments);
        assert_eq!((ended.status, ended.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ended.err.contains(reason), "{arguments:?}: {}", ended.err);
    }
    assert_eq!(folder.read("a.html"), WRONG);
}

#[test]
fn a_configuration_is_found_in_a_parent_folder_and_can_be_ignored() {
    let folder = Folder::new(&[
        ("button-links.toml", "exclude = [\"sub/old\"]\n[levels]\nexample-id = \"error\"\n"),
        ("sub/example.html", EXAMPLE),
        ("sub/old/wrong.html", WRONG),
    ]);
    let run = |arguments: &[&str]| {
        let mut command = folder.command(arguments);
        let output = command.current_dir(folder.path("sub")).output().expect("run");
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let (status, out) = run(&["check", "--format", "short"]);
    assert_eq!(status, Some(1));
    assert!(out.starts_with("example.html:1:27: error[example-id]: "), "{out}");
    assert_eq!(out.lines().count(), 1, "{out}");
    let (_, out) = run(&["check", "--no-config", "--format", "short"]);
    assert!(out.starts_with("example.html:1:27: warning[example-id]: "), "{out}");
    assert_eq!(out.lines().count(), 2, "{out}");
    folder.write("button-links.toml", "exlude = []\n");
    let ended = folder.run(&["check"]);
    assert_eq!(ended.status, 2);
    assert!(
        ended.err.contains("button-links.toml:1:1: unknown field `exlude`: did you mean `exclude`?"),
        "{}",
        ended.err
    );
}

#[test]
fn codes_are_selected_and_ignored() {
    let lower = EXAMPLE.replace("%3A", "%3a");
    let folder = Folder::new(&[
        (
            "button-links.toml",
            "[levels]\nexample-id = \"allow\"\n[[allow]]\npaths = [\"docs\"]\ncodes = [\"example-id\"]\nreason = \"a\"",
        ),
        ("a.html", &format!("{lower}\n{WRONG}")),
        ("docs/a.html", EXAMPLE),
    ]);
    let codes = |arguments: &[&str]| {
        let ended = folder.run(&[&["check", "--format", "short"], arguments].concat());
        let code = |line: &str| line.split(['[', ']']).nth(1).unwrap_or_default().to_owned();
        ended.out.lines().map(code).collect::<Vec<_>>()
    };
    assert_eq!(codes(&[]), ["lower-case-escape", "organization-id"]);
    assert_eq!(codes(&["--ignore", "lower-case-escape"]), ["organization-id"]);
    assert_eq!(codes(&["--ignore", "lower-case-escape,organization-id"]), Vec::<String>::new());
    assert_eq!(codes(&["--select", "example-id"]), ["example-id"]);
    assert_eq!(codes(&["--select", "example-id", "--select", "organization-id"]), ["example-id", "organization-id"]);
    assert_eq!(codes(&["--select", "example-id,organization-id", "--ignore", "example-id"]), ["organization-id"]);
    assert_eq!(codes(&["--select", "no-user"]), ["no-user", "no-user", "no-user"]);
    // A code that is off by default.
    folder.write("a.html", format!("{EXAMPLE}&btn_pub_user=a%20b"));
    assert_eq!(codes(&["--select", "user-character"]), ["user-character"]);
}

#[test]
fn the_new_options_are_in_the_man_page_and_the_completions() {
    let folder = Folder::new(&[]);
    let man = folder.run(&["man"]).out.replace("\\-", "-");
    let completions = folder.run(&["completions", "bash"]).out;
    for option in ["--quiet", "--exclude", "--ignore", "--select"] {
        assert!(man.contains(option) && completions.contains(option), "{option}");
    }
    assert!(completions.contains("organization-id"));
}

#[test]
fn the_hook_of_pre_commit_checks_the_files_that_it_is_given() {
    let hooks = concat!(env!("CARGO_MANIFEST_DIR"), "/../.pre-commit-hooks.yaml");
    let hooks = std::fs::read_to_string(hooks).expect("the hooks");
    let entry = hooks.lines().find_map(|line| line.trim().strip_prefix("entry: button-links ")).expect("an entry");
    let folder = Folder::new(&[("button-links.toml", "exclude = [\"old\"]"), ("a.html", WRONG), ("old/a.html", WRONG)]);
    let arguments = |files: &[&'static str]| [&entry.split(' ').collect::<Vec<_>>(), files].concat();
    assert_eq!(
        folder.run(&arguments(&["a.html", "old/a.html"])).reason(),
        "1 error in 1 file; 1 can be fixed with --fix"
    );
    assert_eq!(folder.run(&arguments(&["old/a.html"])).status, 0);
}

#[test]
fn a_closed_pipe_ends_the_program_silently() {
    let many = format!("{WRONG}\n").repeat(20_000);
    let folder = Folder::new(&[("a.html", &many), ("b.html", &many)]);
    for format in ["human", "json", "sarif"] {
        let mut child = folder.command(&["check", "--format", format]).stdin(Stdio::null()).spawn().expect("started");
        drop(child.stdout.take());
        let ended = child.wait_with_output().expect("ended");
        assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "{format}");
        assert!(ended.status.code().is_some(), "{format}");
    }
}

#[test]
fn what_cannot_be_printed_is_an_error() {
    let folder = Folder::new(&[("a.html", WRONG)]);
    let Ok(full) = std::fs::File::options().write(true).open("/dev/full") else { return };
    for arguments in
        [vec!["--help"], vec!["--version"], vec!["check", "--help"], vec!["check"], vec!["explain"], vec!["man"]]
    {
        let output = folder.command(&arguments).stdout(full.try_clone().unwrap()).output().unwrap();
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {err}");
        let reason = "No space left on device (os error 28); free some space, and run it again";
        assert_eq!(err, format!("error: standard output: {reason}\n"), "{arguments:?}");
    }
}

#[test]
fn every_code_is_explained() {
    let folder = Folder::new(&[]);
    let list = folder.run(&["explain"]);
    assert_eq!(list.status, 0);
    assert!(list.out.lines().count() > 30);
    for line in list.out.lines() {
        let code = line.split_whitespace().nth(1).expect("a code");
        let page = folder.run(&["explain", code]);
        assert_eq!(page.status, 0);
        assert!(page.out.starts_with(&format!("# {code}\n")), "{code}");
    }
}

#[test]
fn completions_man_page_version_and_help_are_printed() {
    let folder = Folder::new(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(folder.run(&["completions", shell]).out.contains("button-links"), "{shell}");
    }
    assert!(folder.run(&["man"]).out.contains(".TH button-links 1"));
    assert!(folder.run(&["--version"]).out.starts_with("button-links "));
    assert!(folder.run(&["check", "--help"]).out.contains("Examples:"));
}
