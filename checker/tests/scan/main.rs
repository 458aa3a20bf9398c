//! Tables of texts, each with the links in it. A `␚` stands for a placeholder, a `␛` for a template block.

mod ends;
mod escapes;
mod formats;
mod source;
mod starts;
mod templates;

use std::path::Path;

use button_links_check::scan::{Format, Item, LinkOccurrence, Outcome, Scanner};

/// The names of files with markup, data and source code.
const MARKUP: &str = "a.html";
const DATA: &str = "a.txt";
const SOURCE: &str = "a.js";

fn scanner() -> Scanner {
    Scanner::new(&["go.news.example", "r.bttn.io.zq.example", "zq.r.bttn.io"].map(str::to_owned))
}

fn occurrences(text: &[u8], file: &str) -> Vec<LinkOccurrence> {
    let mut occurrences = Vec::new();
    let outcome = scanner().scan(text, Format::of_path(Path::new(file)), |item| match item {
        Item::Link(occurrence) => occurrences.push(occurrence),
        Item::Suppression(_) => {}
    });
    assert_eq!(outcome.unwrap(), Outcome::Text);
    occurrences
}

fn links(text: &str, file: &str) -> Vec<String> {
    let occurrences = occurrences(text.as_bytes(), file);
    occurrences.iter().map(|occurrence| occurrence.link.replace('\u{1A}', "␚").replace('\u{1B}', "␛")).collect()
}

/// Checks the links of each text. `R` stands for `https://r.bttn.io`.
fn assert_links(file: &str, rows: &[(&str, &[&str])]) {
    let spelled = |text: &str| text.replace('R', "https://r.bttn.io");
    let differences: Vec<_> = rows
        .iter()
        .map(|(text, expected)| (spelled(text), expected.iter().map(|link| spelled(link)).collect::<Vec<_>>()))
        .map(|(text, expected)| (links(&text, file), expected, text))
        .filter(|(found, expected, _)| found != expected)
        .map(|(found, expected, text)| format!("{text}\n    found    {found:?}\n    expected {expected:?}\n"))
        .collect();
    assert!(differences.is_empty(), "{file}\n{}", differences.concat());
}
