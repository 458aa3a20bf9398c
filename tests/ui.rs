//! The compile errors, to the letter: one mistake a file, named after the mistake.
//!
//! `refused` holds what we word, `rustc` what the compiler words, `standard` what the URL standard refuses, with the
//! feature `url-standard`; `accepted` is what must compile and run. After a change of a message:
//! `TRYBUILD=overwrite cargo test -p button-links-tests --test ui`, and read the difference.

use std::path::Path;

const REFUSED: [&str; 3] = ["refused", "rustc", "standard"];

#[test]
fn compile_errors() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/refused/*.rs");
    cases.compile_fail("ui/rustc/*.rs");
    cases.pass("ui/accepted/*.rs");
}

#[test]
#[cfg(feature = "url-standard")]
fn compile_errors_by_the_standard() {
    trybuild::TestCases::new().compile_fail("ui/standard/*.rs");
}

#[test]
fn no_expected_error_is_without_its_case() {
    for entry in REFUSED.iter().flat_map(|folder| std::fs::read_dir(Path::new("ui").join(folder)).unwrap()) {
        let path = entry.unwrap().path();
        assert!(path.with_extension("rs").exists(), "{} has no case", path.display());
        assert!(path.with_extension("stderr").exists(), "{} has no expected error", path.display());
    }
}

/// One error for each mistake, and no warning: one, unless the first line of the case says `// 2 errors`.
#[test]
fn each_mistake_is_one_error() {
    for entry in REFUSED.iter().flat_map(|folder| std::fs::read_dir(Path::new("ui").join(folder)).unwrap()) {
        let path = entry.unwrap().path();
        let [case, report] = ["rs", "stderr"].map(|extension| path.with_extension(extension));
        let [case, report] = [case, report].map(|path| std::fs::read_to_string(path).unwrap());
        let first_line = case.lines().next().unwrap_or_default();
        let expected = first_line.strip_prefix("// ").and_then(|line| line.strip_suffix(" errors")).unwrap_or("1");
        let errors = report.lines().filter(|line| line.starts_with("error")).count();
        assert_eq!(errors.to_string(), expected, "{}", path.display());
        assert!(!report.contains("\nwarning") && !report.starts_with("warning"), "{}", path.display());
    }
}

/// What the README shows is what the compiler says, but for the name of the file.
#[test]
fn the_readme_shows_real_errors() {
    let readme = std::fs::read_to_string("../README.md").unwrap();
    let shown: Vec<&str> = readme.split("```text\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    let real = ["org_letter_o", "url_encoded", "user_template_braces"];
    assert_eq!(shown.len(), real.len());
    for (shown, case) in shown.iter().zip(real) {
        let real = std::fs::read_to_string(format!("ui/refused/{case}.stderr")).unwrap();
        assert_eq!(shown.replace("src/main.rs", &format!("ui/refused/{case}.rs")), real);
    }
}
