//! Where a link stands in a file, however long its lines are and in whatever pieces it arrives; and that no text at all
//! breaks the scanner.

use std::io::{self, Read};

use button_links_check::scan::{FileKind, Item, Outcome, Scanner, Site};
use proptest::prelude::*;

const LINK: &str = "https://r.bttn.io?btn_ref=a";

/// A reader that gives a text in pieces of these lengths, over and over, and is interrupted between them.
struct Pieces<'text> {
    text: &'text [u8],
    lengths: Vec<usize>,
    next: usize,
}

impl<'text> Pieces<'text> {
    fn new(text: &'text [u8], lengths: &[usize]) -> Pieces<'text> {
        Pieces { text, lengths: lengths.to_vec(), next: 0 }
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.next += 1;
        if self.next % 2 == 1 {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let length = self.lengths[self.next / 2 % self.lengths.len()].min(buffer.len());
        self.text.read(&mut buffer[..length])
    }
}

/// All that was found, as text, and what the text turned out to be.
fn scan(text: impl Read, kind: FileKind) -> (Vec<Item>, Outcome) {
    let mut items = Vec::new();
    let outcome = Scanner::new(&[]).scan(text, kind, |item| items.push(item)).unwrap();
    (items, outcome)
}

fn sites(text: impl Read) -> Vec<Site> {
    let sites = scan(text, FileKind::Markup).0.into_iter();
    sites.filter_map(|item| if let Item::Link(site) = item { Some(site) } else { None }).collect()
}

/// The byte of the file, the line and the column of each link.
fn places(text: impl Read) -> Vec<(u64, u64, u64)> {
    sites(text)
        .iter()
        .map(|site| {
            let (line, column) = site.position(site.places[0]);
            (site.start + site.places[0] as u64, line, column)
        })
        .collect()
}

#[test]
fn places_are_those_of_the_file() {
    assert_eq!(places(LINK.as_bytes()), [(0, 1, 1)]);
    assert_eq!(places(format!("\u{FEFF}{LINK}").as_bytes()), [(3, 1, 1)]);
    assert_eq!(places(format!("é\r\né {LINK}\r\n{LINK}").as_bytes()), [(7, 2, 3), (36, 3, 1)]);
    let broken = [b"\xFF\xE2\x82 ", LINK.as_bytes()].concat();
    assert_eq!(places(broken.as_slice()), [(4, 1, 5)]);
}

#[test]
fn lines_and_files_of_any_length() {
    for character in ["x", "é", "€", "\u{1F600}", "\u{FFFD}", "\n"] {
        for count in [0, 1, 119, 120, 121, 1_000, 100_000, 262_140, 262_144, 600_000] {
            let text = format!("{}\" {LINK} {} {LINK}", character.repeat(count), character.repeat(200_000));
            let length = |characters: usize| (character.len() * characters) as u64;
            let column = |characters: usize, others: u64| match character {
                "\n" => (1 + characters as u64, 1 + others),
                _ => (1, 1 + characters as u64 + others),
            };
            let first = column(count, 2);
            let after = if character == "\n" { 1 } else { 4 + LINK.len() as u64 };
            let second = column(count + 200_000, after);
            let expected = [
                (length(count) + 2, first.0, first.1),
                (length(count + 200_000) + 4 + LINK.len() as u64, second.0, second.1),
            ];
            assert_eq!(places(text.as_bytes()), expected, "{count} of {character:?}");
            assert_eq!(places(Pieces::new(text.as_bytes(), &[1_013, 70_001])), expected, "{count} of {character:?}");
        }
    }
}

#[test]
fn the_window_shows_the_lines() {
    let shown = |text: &str| {
        let site = sites(text.as_bytes()).remove(0);
        String::from_utf8(site.window).unwrap()
    };
    assert_eq!(shown(&format!("a\nb {LINK} c\r\nd")), format!("b {LINK} c"));
    let long = "é".repeat(100);
    assert_eq!(shown(&format!("{long} {LINK} {long}")), format!("{} {LINK} {}", "é".repeat(59), "é".repeat(59)));
    let template = format!("{LINK}&b={{{{\n1\n}}}}");
    assert_eq!(shown(&format!("a\n{template} b\nc")), format!("{template} b"));
}

#[test]
fn each_byte_has_its_place() {
    let site = sites("a https://r.bttn.io?a&amp;b=é\\u0026{{ c }}d e".as_bytes()).remove(0);
    assert_eq!(site.link, "https://r.bttn.io?a&b=é&\u{1A}d");
    let written = |part: &str| {
        let start = site.link.find(part).unwrap();
        std::str::from_utf8(&site.window[site.written(start..start + part.len())]).unwrap().to_owned()
    };
    for (part, text) in
        [("a&", "a&amp;"), ("b=", "b="), ("é", "é"), ("é&", "é\\u0026"), ("\u{1A}", "{{ c }}"), ("d", "d")]
    {
        assert_eq!(written(part), text);
    }
    assert!(site.has_holes && site.has_entities);

    let site = sites(b"https://r.bttn.io?a\xFF\xFEb".as_slice()).remove(0);
    assert_eq!(site.link, "https://r.bttn.io?a\u{FFFD}\u{FFFD}b");
    assert_eq!(site.places[19..], [19, 19, 19, 20, 20, 20, 21, 22]);
}

#[test]
fn a_link_is_cut_where_it_is_too_long() {
    let text = format!("\"{LINK}{}\" {LINK}", "x".repeat(70_000));
    let found = sites(text.as_bytes());
    assert_eq!(found[0].link.len(), 65_537);
    assert!(found[0].link.ends_with('\u{1B}') && found[0].has_holes);
    assert_eq!(found[1].link, LINK);
}

#[test]
fn what_is_no_text() {
    let outcome = |text: &[u8]| (sites_and_outcome(text).0, sites_and_outcome(text).1);
    assert_eq!(outcome(b""), (0, Outcome::Text));
    assert_eq!(outcome(b"\xFF\xFEh\0"), (0, Outcome::Utf16));
    assert_eq!(outcome(b"\xFE\xFF\0h"), (0, Outcome::Utf16));
    assert_eq!(outcome(b"a\0"), (0, Outcome::Binary(1)));
    let late = [LINK.as_bytes(), &b" ".repeat(500_000), b"\0", LINK.as_bytes()].concat();
    assert_eq!(outcome(&late), (1, Outcome::Binary(500_000 + LINK.len() as u64)));
}

fn sites_and_outcome(text: &[u8]) -> (usize, Outcome) {
    let (items, outcome) = scan(text, FileKind::Markup);
    (items.len(), outcome)
}

#[test]
fn errors_of_the_reader_are_handed_on() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::PermissionDenied.into())
        }
    }
    let text = LINK.as_bytes().chain(Broken);
    let error = Scanner::new(&[]).scan(text, FileKind::Markup, |_| {}).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::PermissionDenied);
}

#[test]
fn suppressions() {
    let text = "é\né <!-- button-links: allow(placeholder) a test --> */\n// button-links: allow(a, b) why\r\n{# button-links: allow(c) #}";
    let found: Vec<_> = scan(text.as_bytes(), FileKind::Markup)
        .0
        .into_iter()
        .filter_map(|item| match item {
            Item::Suppression { line, column, start, text } => Some((line, column, start, text)),
            Item::Link(_) => None,
        })
        .collect();
    let expected = [
        (2, 8, 11, "button-links: allow(placeholder) a test"),
        (3, 4, 61, "button-links: allow(a, b) why"),
        (4, 4, 95, "button-links: allow(c)"),
    ];
    assert_eq!(found, expected.map(|(line, column, start, text)| (line, column, start, text.to_owned())));
}

#[test]
fn kinds_of_files() {
    let kinds = [
        (FileKind::Markup, "a.html b.md README c.blade.php d.txt.html e.json.j2 f.vue .hidden g.unknown"),
        (FileKind::Data, "a.csv b.JSON c.yml .env .env.local d.txt"),
        (FileKind::Source, "a.rs b.php c.tsx Makefile e.ipynb"),
    ];
    for (kind, names) in kinds {
        for name in names.split(' ') {
            assert_eq!(FileKind::of_path(format!("dir.rs/{name}").as_ref()), kind, "{name}");
        }
    }
}

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
