//! The compile errors, to the letter: one mistake a file, named after the mistake.
//!
//! `refused` holds what we word, `rustc` what the compiler words; `accepted` is what must compile and run. After a
//! change of a message: `TRYBUILD=overwrite cargo test -p button-links-tests --test ui`, and read the difference.

use std::path::Path;

#[test]
fn compile_errors() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/refused/*.rs");
    cases.compile_fail("ui/rustc/*.rs");
    cases.pass("ui/accepted/*.rs");
}

#[test]
fn no_expected_error_is_without_its_case() {
    for entry in ["refused", "rustc"].iter().flat_map(|folder| std::fs::read_dir(Path::new("ui").join(folder)).unwrap()) {
        let path = entry.unwrap().path();
        assert!(path.with_extension("rs").exists(), "{} has no case", path.display());
        assert!(path.with_extension("stderr").exists(), "{} has no expected error", path.display());
    }
}
