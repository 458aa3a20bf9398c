//! The compile errors: one error a file, named after what is wrong in it.
//!
//! `fail` holds the errors that we word, `rustc` those that the compiler words, and `url-standard` and `templates` those that
//! the feature of this name adds. `package` holds files that the package of the cases has. `pass` holds programs that compile
//! and run. `README.md` says how a case is added.

use std::path::{Path, PathBuf};

use button_links_tests::compile_error::CompileError;
use button_links_tests::scratch::{Scratch, copy};
use button_links_tests::snapshot;

/// The folders of programs that do not compile.
const FAILING: [&str; 4] = ["fail", "rustc", "url-standard", "templates"];

/// The features that add errors, in a folder of the same name, and whether this build has them.
const FEATURES: [(&str, bool); 2] =
    [("url-standard", cfg!(feature = "url-standard")), ("templates", cfg!(feature = "templates"))];

#[test]
fn valid_programs_run() {
    scratch("pass", &cases("pass")).run();
}

/// Compares the errors letter for letter, as a user sees them.
#[test]
#[cfg_attr(not(snapshots), ignore = "this compiler is not the one of ui/rustc-version, which wrote the snapshots")]
fn errors_look_as_in_the_snapshots() {
    // The package that trybuild makes.
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("tests/trybuild/button-links-tests");
    copy(Path::new("ui/package"), &package);
    let cases = trybuild::TestCases::new();
    for folder in compiled_folders() {
        cases.compile_fail(format!("ui/{folder}/*.rs"));
    }
}

/// Compares the number of errors, and the message, help, line and token of each, on any compiler.
#[test]
fn errors_are_the_expected_ones_on_every_compiler() {
    let cases: Vec<PathBuf> = compiled_folders().flat_map(cases).collect();
    let scratch = scratch("fail", &cases);
    copy(Path::new("ui/package"), scratch.directory());
    let features = FEATURES.into_iter().filter(|(_, is_on)| *is_on).map(|(name, _)| format!("--features={name}"));
    let errors = scratch.errors(|cargo| cargo.args(features));
    let mut failures = Vec::new();
    for case in &cases {
        let [source, snapshot] = ["rs", "stderr"].map(|extension| read(&case.with_extension(extension)));
        let expected = snapshot::errors(&snapshot, &source);
        let found = &errors[program(case).as_str()];
        let is_worded_by_rustc = case.starts_with("ui/rustc");
        let (mut missing, mut unexpected) = (Vec::new(), found.clone());
        for expected in expected {
            match unexpected.iter().position(|found| is_as_expected(&expected, found, is_worded_by_rustc)) {
                Some(found) => drop(unexpected.remove(found)),
                None => missing.push(expected),
            }
        }
        if !missing.is_empty() || !unexpected.is_empty() {
            failures.push(format!("{} lacks {missing:#?} and has {unexpected:#?}", case.display()));
        }
    }
    assert!(failures.is_empty(), "{}\n{} of {} cases fail", failures.join("\n"), failures.len(), cases.len());
}

#[test]
fn every_case_has_a_snapshot_and_every_snapshot_a_case() {
    for entry in FAILING.iter().flat_map(|folder| std::fs::read_dir(Path::new("ui").join(folder)).unwrap()) {
        let path = entry.unwrap().path();
        assert!(path.with_extension("rs").exists(), "{} has no case", path.display());
        assert!(path.with_extension("stderr").exists(), "{} has no snapshot", path.display());
    }
}

/// Checks that a snapshot has one error and no warning, unless the first line of the case is `// 2 errors` or the like.
#[test]
fn a_case_has_as_many_errors_as_it_says() {
    for case in FAILING.into_iter().flat_map(cases) {
        let [source, snapshot] = ["rs", "stderr"].map(|extension| read(&case.with_extension(extension)));
        let first_line = source.lines().next().unwrap_or_default();
        let expected = first_line.strip_prefix("// ").and_then(|line| line.strip_suffix(" errors")).unwrap_or("1");
        assert_eq!(snapshot::errors(&snapshot, &source).len().to_string(), expected, "{}", case.display());
        assert!(!snapshot.lines().any(|line| line.starts_with("warning")), "{}", case.display());
    }
}

/// Compares the errors in the README with their snapshots, but for the name of the file.
#[test]
fn the_readme_shows_real_errors() {
    let readme = read(Path::new("../README.md"));
    let shown: Vec<&str> = readme.split("```text\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    let cases = ["fail/org_letter_o", "fail/url_encoded", "fail/user_template_braces", "templates/folder"];
    assert_eq!(shown.len(), cases.len());
    for (shown, case) in shown.iter().zip(cases) {
        let real = read(Path::new(&format!("ui/{case}.stderr")));
        assert_eq!(shown.replace("src/main.rs", &format!("ui/{case}.rs")), real);
    }
}

/// Checks an error against the one of the snapshot. On nightly, an error in a literal underlines a part of it.
fn is_as_expected(expected: &CompileError, found: &CompileError, is_worded_by_rustc: bool) -> bool {
    let is_at_its_token = if cfg!(nightly) { expected.span.contains(found.span) } else { expected.span == found.span };
    is_at_its_token && expected.code == found.code && (is_worded_by_rustc || expected.message == found.message)
}

/// Returns the folders of the programs that do not compile with the features of this build.
fn compiled_folders() -> impl Iterator<Item = &'static str> {
    FAILING.into_iter().filter(|folder| match FEATURES.into_iter().find(|(name, _)| name == folder) {
        Some((_, is_on)) => is_on,
        None => FEATURES.into_iter().all(|(_, is_on)| !is_on),
    })
}

/// Returns the programs of a folder.
fn cases(folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(Path::new("ui").join(folder)).unwrap();
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    cases.sort();
    cases
}

/// Writes a package whose programs are these cases.
fn scratch(name: &str, cases: &[PathBuf]) -> Scratch {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch").join(name);
    Scratch::programs(directory, cases.iter().map(|case| (program(case), std::path::absolute(case).unwrap())))
}

/// Returns a name for the program of a case.
fn program(case: &Path) -> String {
    let [folder, file] =
        [case.parent().unwrap().file_name(), case.file_stem()].map(|name| name.unwrap().to_str().unwrap());
    format!("{folder}-{file}")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}
