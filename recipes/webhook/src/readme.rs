//! Compares the README of `button-links-webhook` with the recipes, because its own crate cannot compile the code in it.

const README: &str = include_str!("../../../webhook/README.md");

/// Asserts that the README shows a function of a file as it is there.
///
/// # Panics
/// Panics if the function is not in the file, or is another in the README.
pub fn assert_shows(source: &str, start: &str) {
    let line_starts = |line: &&str| line.trim_start().trim_start_matches("pub ").starts_with(start);
    let first = source.lines().find(line_starts).expect("the function is in the file");
    // It ends with a brace that is indented as its first line.
    let end = format!("\n{}}}\n", &first[..first.len() - first.trim_start().len()]);
    let function = &source[source.find(first).unwrap_or_default()..];
    let function = &function[..function.find(&end).expect("the function ends") + end.len()];
    assert!(README.contains(function), "the README does not show this function:\n{function}");
}

#[test]
fn the_readme_shows_the_store() {
    let store = include_str!("store.rs");
    assert_shows(store, "fn open(");
    assert_shows(store, "fn record(");
    assert_shows(store, "fn connect(");
    assert_shows(store, "fn credit<'e>(");
    let tables = &store[store.find("const TABLES").unwrap()..store.find("impl Store").unwrap()];
    assert!(README.contains(tables));
}
