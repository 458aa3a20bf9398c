//! Where a compiler that can tell it points: at the fault inside the literal.
//!
//! `RUSTC_BOOTSTRAP` lets the stable compiler be the nightly one.

use std::process::Command;

#[test]
fn a_nightly_compiler_points_at_the_fault() {
    let source = std::fs::read_to_string("misplaced.rs").unwrap();
    let expected: Vec<(usize, String)> = (1..)
        .zip(source.lines())
        .filter_map(|(line, text)| Some((line, text.split_once("; // ")?.1.replace('␠', " "))))
        .collect();
    assert!(!expected.is_empty());
    assert_eq!(underlined(), expected);
}

/// The line and the text of each error's place.
fn underlined() -> Vec<(usize, String)> {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--locked", "--package", "button-links-tests", "--example", "misplaced"])
        .args(["--message-format", "json", "--target-dir", concat!(env!("CARGO_TARGET_TMPDIR"), "/spans")])
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "--cfg refused_calls")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .unwrap();
    let messages = String::from_utf8(output.stdout).unwrap();
    let messages = messages.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let spans = messages.flat_map(|message| message["message"]["spans"].as_array().cloned().unwrap_or_default());
    let mut underlined: Vec<(usize, String)> = spans.map(|span| place(&span)).collect();
    assert!(!underlined.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    underlined.sort();
    underlined
}

fn place(span: &serde_json::Value) -> (usize, String) {
    let number = |value: &serde_json::Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    let line = &span["text"][0];
    let range = number(&line["highlight_start"])..number(&line["highlight_end"]);
    let text = line["text"].as_str().unwrap().chars().skip(range.start - 1).take(range.len()).collect();
    (number(&span["line_start"]), text)
}
