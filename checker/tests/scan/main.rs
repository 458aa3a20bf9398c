//! What is found in a text, and where it ends: a table of texts, each with the links that a careful reader sees in it.
//! A `␚` stands for the place of a value, a `␛` for that of a block.

mod ends;
mod escapes;
mod holes;
mod source;
mod starts;

use button_links_check::scan::{FileKind, Item, Outcome, Scanner, Site};

fn scanner() -> Scanner {
    Scanner::new(&["go.news.example", "r.bttn.io.zq.example", "zq.r.bttn.io"].map(str::to_owned))
}

fn sites(text: &[u8], kind: FileKind) -> Vec<Site> {
    let mut sites = Vec::new();
    let outcome = scanner().scan(text, kind, |item| match item {
        Item::Link(site) => sites.push(site),
        Item::Suppression { .. } => {}
    });
    assert_eq!(outcome.unwrap(), Outcome::Text);
    sites
}

fn links(text: &str, kind: FileKind) -> Vec<String> {
    let sites = sites(text.as_bytes(), kind);
    sites.iter().map(|site| site.link.replace('\u{1A}', "␚").replace('\u{1B}', "␛")).collect()
}

/// Texts of a kind, and their links. `R` stands for `https://r.bttn.io`.
fn table(kind: FileKind, rows: &[(&str, &[&str])]) {
    let spelled = |text: &str| text.replace('R', "https://r.bttn.io");
    let wrong: Vec<_> = rows
        .iter()
        .map(|(text, expected)| (spelled(text), expected.iter().map(|link| spelled(link)).collect::<Vec<_>>()))
        .map(|(text, expected)| (links(&text, kind), expected, text))
        .filter(|(found, expected, _)| found != expected)
        .map(|(found, expected, text)| format!("{text}\n    found    {found:?}\n    expected {expected:?}\n"))
        .collect();
    assert!(wrong.is_empty(), "{kind:?}\n{}", wrong.concat());
}
