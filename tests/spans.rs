//! The place inside a literal that a nightly compiler underlines: the character that is wrong.

use std::path::Path;

use button_links_tests::scratch::Scratch;

#[test]
fn a_nightly_compiler_underlines_the_wrong_character() {
    let path = std::path::absolute("wrong_characters.rs").unwrap();
    let source = std::fs::read_to_string(&path).unwrap();
    let expected: Vec<(usize, String)> = (1..)
        .zip(source.lines())
        .filter_map(|(line, text)| Some((line, text.split_once("; // ")?.1.replace('␠', " "))))
        .collect();
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nightly/spans");
    let scratch = Scratch::programs(directory, [("wrong_characters".to_owned(), path)]);
    // Lets a stable compiler behave as the nightly one of its version.
    let errors = scratch.errors(|cargo| cargo.env("RUSTC_BOOTSTRAP", "1"));
    let underlined = errors["wrong_characters"].iter().map(|error| (error.span.start.line, error.span.text(&source)));
    assert_eq!(underlined.collect::<Vec<_>>(), expected);
}
