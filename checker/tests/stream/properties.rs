//! Properties of every text: it is scanned, and neither the pieces of the reader nor the borders of the buffer matter.

use button_links_check::scan::{Item, LinkOccurrence};
use proptest::prelude::*;

use crate::LINK;
use crate::reading::{Pieces, scan};

/// Fragments of texts that are hard to scan.
const FRAGMENTS: &[&str] = &[
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
    "```",
    "~~~",
    "----",
    "[source",
    "#+begin_src",
    "::",
    "  ",
    "<script>",
    "</script>",
    "<pre",
    "</pre>",
    "<![CDATA[",
    "]]>",
    "_",
];

fn text_of_fragments(max: usize) -> impl Strategy<Value = Vec<u8>> {
    let fragment = prop_oneof![
        20 => prop::sample::select(FRAGMENTS).prop_map(|fragment| fragment.as_bytes().to_vec()),
        4 => Just(LINK.as_bytes().to_vec()),
        1 => (1..=255_u8).prop_map(|byte| vec![byte]),
    ];
    prop::collection::vec(fragment, 0..max).prop_map(|fragments| fragments.concat())
}

fn any_file() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&["a.html", "a.txt", "a.js", "a.csv", "a.md", "a.yaml", "a.po", "a.ics", "a.eml", "a.xml"][..])
}

/// Checks a link against the text that it was found in.
fn check(occurrence: &LinkOccurrence, text: &[u8]) -> Result<(), TestCaseError> {
    prop_assert_eq!(occurrence.source_map.len(), occurrence.link.len() + 1);
    prop_assert!(occurrence.source_map.is_sorted());
    prop_assert!(*occurrence.source_map.last().unwrap() <= occurrence.source.len());
    let start = usize::try_from(occurrence.offset).unwrap();
    prop_assert_eq!(&text[start..start + occurrence.source.len()], &occurrence.source);
    let lower_case = occurrence.link.to_ascii_lowercase();
    prop_assert!(["bttn.io?", "amzlink.to?", "/"].iter().any(|part| lower_case.contains(part)));
    prop_assert_eq!(occurrence.is_template, occurrence.link.contains(['\u{1A}', '\u{1B}']));
    if let Ok(text) = std::str::from_utf8(text) {
        for index in &occurrence.source_map {
            prop_assert!(text.is_char_boundary(start + index));
        }
        prop_assert!(text.is_char_boundary(start + occurrence.source.len()));
        let before = text[..start + occurrence.source_map[0]].trim_start_matches('\u{FEFF}');
        let line = before.rsplit('\n').next().unwrap();
        let expected = (before.matches('\n').count() as u64 + 1, line.chars().count() as u64 + 1);
        if !text.starts_with("\u{FEFF}\u{FEFF}") {
            prop_assert_eq!(occurrence.position(occurrence.source_map[0]), expected);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 2_000 } else { 100_000 }))]

    #[test]
    fn any_text_is_scanned(text in text_of_fragments(40), file in any_file()) {
        let (items, _) = scan(text.as_slice(), file);
        let mut end = 0;
        for item in items {
            if let Item::Link(occurrence) = item {
                check(&occurrence, &text)?;
                let begins = occurrence.offset + occurrence.source_map[0] as u64;
                prop_assert!(begins >= end, "a link inside of a link");
                end = occurrence.offset + *occurrence.source_map.last().unwrap() as u64;
            }
        }
    }

    #[test]
    fn the_pieces_of_the_reader_do_not_matter(text in text_of_fragments(40), file in any_file(), lengths in prop::collection::vec(1..20_usize, 1..5)) {
        let at_once = scan(text.as_slice(), file);
        let in_pieces = scan(Pieces::new(&text, &lengths), file);
        prop_assert_eq!(format!("{at_once:?}"), format!("{in_pieces:?}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 100 } else { 10_000 }))]

    /// Appends a text to many line breaks, so that the buffer ends at any place in it. The items are those of the text alone.
    #[test]
    fn the_borders_of_the_buffer_do_not_matter(
        text in text_of_fragments(40),
        file in any_file(),
        filler in 262_144_usize - 3_000..262_144 + 200,
        lengths in prop::collection::vec(1..100_000_usize, 1..5),
    ) {
        prop_assume!(!text.starts_with(b"\xFF\xFE") && !text.starts_with(b"\xFE\xFF") && !text.starts_with(b"\xEF\xBB\xBF"));
        let lines = b"\n".repeat(filler);
        let shown = |items: Vec<Item>, lines: u64| -> Vec<String> {
            let show = |item| match item {
                Item::Link(occurrence) => {
                    let start = occurrence.source_map[0];
                    let (line, column) = occurrence.position(start);
                    let of_link = (occurrence.file_offset(start) + lines, line + lines, column);
                    // A text that begins with a blank goes on with the line before it, which is not there alone.
                    let lines = occurrence.source[occurrence.lines()].trim_ascii_start();
                    format!("{} {lines:?} {of_link:?}", occurrence.link)
                }
                Item::Suppression(comment) => {
                    format!("{} {:?}", comment.text, (comment.offset + lines, comment.line + lines, comment.column))
                }
            };
            items.into_iter().map(show).collect()
        };
        let alone = scan([b"\n", text.as_slice()].concat().as_slice(), file).0;
        let whole = [lines.as_slice(), &text].concat();
        let expected = shown(alone, filler as u64 - 1);
        prop_assert_eq!(&shown(scan(whole.as_slice(), file).0, 0), &expected);
        prop_assert_eq!(&shown(scan(Pieces::new(&whole, &lengths), file).0, 0), &expected);
    }
}
