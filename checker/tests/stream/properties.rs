//! What holds for any text: it is read, and neither pieces nor borders of the buffer make a difference.

use button_links_check::scan::{FileKind, Item, Site};
use proptest::prelude::*;

use crate::LINK;
use crate::reading::{Pieces, scan};

/// Bits of which texts are made that are hard to read.
const BITS: &[&str] = &[
    "https://r.bttn.io?btn_ref=a",
    "https://",
    "http:",
    "//",
    "r.bttn.io",
    "R.BTTN.IO",
    "r.amzlink.to",
    "?",
    "/",
    "btn_",
    "a",
    "=",
    "&",
    "&amp;",
    "&#38;",
    "&#x2F;",
    "&quot;",
    "&lt;",
    "&nbsp;",
    "&",
    ";",
    "#",
    "\\",
    "\\/",
    "\\u0026",
    "\\ud83d",
    "\\x26",
    "\\n",
    "\\\"",
    "\"",
    "'",
    "`",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "{{",
    "}}",
    "{%",
    "%}",
    "<%=",
    "%>",
    "<?php",
    "?>",
    "${",
    "#{",
    "$a",
    "%s",
    "%%A",
    "%%",
    "*|",
    "|*",
    "[[",
    "]]",
    "@(",
    "<",
    ">",
    "|",
    ",",
    ".",
    " ",
    "\t",
    "\n",
    "\r\n",
    "é",
    "€",
    "\u{1F600}",
    "\u{a0}",
    "“",
    "。",
    "+",
    "~",
    "\u{FEFF}",
    "\u{1A}",
    "\u{1B}",
    "button-links: allow(",
    "-->",
    "concat!(",
    "->",
    "_",
];

fn text_of_bits(most: usize) -> impl Strategy<Value = Vec<u8>> {
    let bit = prop_oneof![
        20 => prop::sample::select(BITS).prop_map(|bit| bit.as_bytes().to_vec()),
        4 => Just(LINK.as_bytes().to_vec()),
        1 => (1..=255_u8).prop_map(|byte| vec![byte]),
    ];
    prop::collection::vec(bit, 0..most).prop_map(|bits| bits.concat())
}

fn any_kind() -> impl Strategy<Value = FileKind> {
    prop::sample::select(&[FileKind::Markup, FileKind::Data, FileKind::Source][..])
}

/// Holds a link that was found against the text it was found in.
fn check(site: &Site, text: &[u8]) -> Result<(), TestCaseError> {
    prop_assert_eq!(site.places.len(), site.link.len() + 1);
    prop_assert!(site.places.is_sorted());
    prop_assert!(*site.places.last().unwrap() <= site.window.len());
    let start = usize::try_from(site.start).unwrap();
    prop_assert_eq!(&text[start..start + site.window.len()], &site.window);
    prop_assert!(site.link.to_ascii_lowercase().contains("bttn.io?") || site.link.contains('/'));
    prop_assert_eq!(site.has_holes, site.link.contains(['\u{1A}', '\u{1B}']));
    if let Ok(text) = std::str::from_utf8(text) {
        for place in &site.places {
            prop_assert!(text.is_char_boundary(start + place));
        }
        prop_assert!(text.is_char_boundary(start + site.window.len()));
        let before = text[..start + site.places[0]].trim_start_matches('\u{FEFF}');
        let line = before.rsplit('\n').next().unwrap();
        let expected = (before.matches('\n').count() as u64 + 1, line.chars().count() as u64 + 1);
        if !text.starts_with("\u{FEFF}\u{FEFF}") {
            prop_assert_eq!(site.position(site.places[0]), expected);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 2_000 } else { 100_000 }))]

    #[test]
    fn any_text_is_read(text in text_of_bits(40), kind in any_kind()) {
        let (items, _) = scan(text.as_slice(), kind);
        let mut end = 0;
        for item in items {
            if let Item::Link(site) = item {
                check(&site, &text)?;
                let begins = site.start + site.places[0] as u64;
                prop_assert!(begins >= end, "a link inside of a link");
                end = site.start + *site.places.last().unwrap() as u64;
            }
        }
    }

    #[test]
    fn pieces_make_no_difference(text in text_of_bits(40), kind in any_kind(), lengths in prop::collection::vec(1..20_usize, 1..5)) {
        let at_once = scan(text.as_slice(), kind);
        let in_pieces = scan(Pieces::new(&text, &lengths), kind);
        prop_assert_eq!(format!("{at_once:?}"), format!("{in_pieces:?}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 100 } else { 10_000 }))]

    /// The file ends with a text that is found alone, and the buffer ends anywhere in it.
    #[test]
    fn borders_of_the_buffer_make_no_difference(
        text in text_of_bits(40),
        kind in any_kind(),
        filler in 262_144_usize - 3_000..262_144 + 200,
        lengths in prop::collection::vec(1..100_000_usize, 1..5),
    ) {
        prop_assume!(!text.starts_with(b"\xFF\xFE") && !text.starts_with(b"\xFE\xFF") && !text.starts_with(b"\xEF\xBB\xBF"));
        let lines = b"\n".repeat(filler);
        let shown = |items: Vec<Item>, lines: u64| -> Vec<String> {
            let moved = items.into_iter().map(|item| match item {
                Item::Link(mut site) => {
                    site.start += lines;
                    site.line += lines;
                    Item::Link(site)
                }
                Item::Suppression { line, column, start, text } => {
                    Item::Suppression { line: line + lines, column, start: start + lines, text }
                }
            });
            moved.map(|item| format!("{item:?}")).collect()
        };
        let alone = scan([b"\n", text.as_slice()].concat().as_slice(), kind).0;
        let whole = [lines.as_slice(), &text].concat();
        let expected = shown(alone, filler as u64 - 1);
        prop_assert_eq!(&shown(scan(whole.as_slice(), kind).0, 0), &expected);
        prop_assert_eq!(&shown(scan(Pieces::new(&whole, &lengths), kind).0, 0), &expected);
    }
}
