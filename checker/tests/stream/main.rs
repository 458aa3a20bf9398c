//! The position of a link in a file, for lines of any length and a reader that divides the text in any way; and properties
//! that hold for every text.

mod properties;
mod reading;

use std::io::{self, Read};

use button_links_check::scan::{Comment, Format, Item, Outcome, Scanner};

use reading::{Pieces, occurrences, scan};

const LINK: &str = "https://r.bttn.io?btn_ref=a";

/// Returns the offset, the line and the column of each link.
fn positions(text: impl Read) -> Vec<(u64, u64, u64)> {
    occurrences(text)
        .iter()
        .map(|occurrence| {
            let (line, column) = occurrence.position(occurrence.source_map[0]);
            (occurrence.offset + occurrence.source_map[0] as u64, line, column)
        })
        .collect()
}

#[test]
fn positions_are_those_in_the_file() {
    assert_eq!(positions(LINK.as_bytes()), [(0, 1, 1)]);
    assert_eq!(positions(format!("\u{FEFF}{LINK}").as_bytes()), [(3, 1, 1)]);
    assert_eq!(positions(format!("é\r\né {LINK}\r\n{LINK}").as_bytes()), [(7, 2, 3), (36, 3, 1)]);
    let broken = [b"\xFF\xE2\x82 ", LINK.as_bytes()].concat();
    assert_eq!(positions(broken.as_slice()), [(4, 1, 5)]);
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
            assert_eq!(positions(text.as_bytes()), expected, "{count} of {character:?}");
            assert_eq!(positions(Pieces::new(text.as_bytes(), &[1_013, 70_001])), expected, "{count} of {character:?}");
        }
    }
}

#[test]
fn the_source_holds_the_lines_around_the_link() {
    let shown = |text: &str| {
        let occurrence = occurrences(text.as_bytes()).remove(0);
        String::from_utf8(occurrence.source[occurrence.lines()].to_vec()).unwrap()
    };
    assert_eq!(shown(&format!("a\nb {LINK} c\r\nd")), format!("b {LINK} c"));
    let long = "é".repeat(100);
    assert_eq!(shown(&format!("{long} {LINK} {long}")), format!("{} {LINK} {}", "é".repeat(59), "é".repeat(59)));
    let template = format!("{LINK}&b={{{{\n1\n}}}}");
    assert_eq!(shown(&format!("a\n{template} b\nc")), format!("{template} b"));
}

#[test]
fn the_source_map_has_each_byte() {
    let occurrence = occurrences("a https://r.bttn.io?a&amp;b=é\\u0026{{ c }}d e".as_bytes()).remove(0);
    assert_eq!(occurrence.link, "https://r.bttn.io?a&b=é&\u{1A}d");
    let written = |part: &str| {
        let start = occurrence.link.find(part).unwrap();
        std::str::from_utf8(&occurrence.source[occurrence.source_range(start..start + part.len())]).unwrap().to_owned()
    };
    for (part, text) in
        [("a&", "a&amp;"), ("b=", "b="), ("é", "é"), ("é&", "é\\u0026"), ("\u{1A}", "{{ c }}"), ("d", "d")]
    {
        assert_eq!(written(part), text);
    }
    assert!(occurrence.is_template);

    let occurrence = occurrences(b"https://r.bttn.io?a\xFF\xFEb".as_slice()).remove(0);
    assert_eq!(occurrence.link, "https://r.bttn.io?a\u{FFFD}\u{FFFD}b");
    assert_eq!(occurrence.source_map[19..], [19, 19, 19, 20, 20, 20, 21, 22]);
}

#[test]
fn a_link_is_cut_where_it_is_too_long() {
    let text = format!("\"{LINK}{}\" {LINK}", "x".repeat(70_000));
    let found = occurrences(text.as_bytes());
    assert_eq!(found[0].link.len(), 65_537);
    assert!(found[0].link.ends_with('\u{1B}') && found[0].is_template);
    assert_eq!(found[1].link, LINK);
}

#[test]
fn binary_files_are_not_read() {
    assert_eq!(links_and_outcome(b""), (0, Outcome::Text));
    assert_eq!(links_and_outcome(b"a\0"), (0, Outcome::Binary(1)));
    let late = [LINK.as_bytes(), &b" ".repeat(500_000), b"\0", LINK.as_bytes()].concat();
    assert_eq!(links_and_outcome(&late), (1, Outcome::Binary(500_000 + LINK.len() as u64)));
}

fn links_and_outcome(text: &[u8]) -> (usize, Outcome) {
    let (items, outcome) = scan(text, "a.html");
    (items.len(), outcome)
}

#[test]
fn errors_of_the_reader_are_returned() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::PermissionDenied.into())
        }
    }
    let text = LINK.as_bytes().chain(Broken);
    let error = Scanner::new(&[]).scan(text, Format::of_path("a.html".as_ref()), |_| {}).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::PermissionDenied);
}

#[test]
fn suppressions_are_read_to_the_end_of_their_comment() {
    let text = "é\né <!-- button-links: allow(placeholder) a test --> */\n// button-links: allow(a, b) why\r\n{# button-links: allow(c) #}\nbutton-links:allow(d)\nbutton-links: allow (e)";
    let found: Vec<_> = scan(text.as_bytes(), "a.html")
        .0
        .into_iter()
        .filter_map(|item| match item {
            Item::Suppression(Comment { line, column, offset, text }) => Some((line, column, offset, text)),
            Item::Link(_) => None,
        })
        .collect();
    let expected = [
        (2, 8, 11, "button-links: allow(placeholder) a test"),
        (3, 4, 61, "button-links: allow(a, b) why"),
        (4, 4, 95, "button-links: allow(c)"),
        (5, 1, 121, "button-links:allow(d)"),
        (6, 1, 143, "button-links: allow (e)"),
    ];
    assert_eq!(found, expected.map(|(line, column, offset, text)| (line, column, offset, text.to_owned())));
}

#[test]
fn the_format_of_a_file_is_known_by_its_name() {
    let formats = [
        ("html", "a.html b.md README d.txt.html e.json.j2 f.vue .hidden g.unknown"),
        ("json", "b.JSON c.jsonc"),
        ("yml", "c.yaml d.TOML"),
        ("url", ".env .env.local _redirects"),
        ("js", "a.rs b.php c.tsx Makefile e.ipynb"),
    ];
    for (extension, names) in formats {
        for name in names.split(' ') {
            let of_name = Format::of_path(format!("dir.rs/{name}").as_ref());
            let expected = Format::of_path(format!("a.{extension}").as_ref());
            assert!(std::ptr::eq(of_name, expected), "{name}");
        }
    }
}
