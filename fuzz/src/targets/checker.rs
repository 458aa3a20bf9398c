//! The checker, on files of every format.

use std::io::Read;
use std::path::Path;
use std::slice;

use button_links_check::scan::{Format, Item, Scanner};
use button_links_check::{Checker, Config, Finding, Outcome};

use super::Target;
use crate::seeds;

// A program exports nothing, so the file that applies its fixes is compiled here again.
#[path = "../../../checker/src/bin/button-links/fix/edit.rs"]
mod edit;

use edit::{Edit, apply, without_overlaps};

pub(crate) const TARGET: Target = Target {
    name: "checker",
    laws: "a finding is at its place, whatever the pieces of the reader; a safe fix changes its link alone; fixes end",
    seeds: || seeds::files(FORMATS),
    tokens: TOKENS,
    check: check_file,
};

/// A file of each format.
const FORMATS: &[&str] = &[
    "a.html",
    "a.vm",
    "a.xml",
    "a.ftl",
    "a.eml",
    "a.tex",
    "a.rst",
    "a.cshtml",
    "a.feature",
    "a.http",
    "a.txt",
    "a.csv",
    "a.ics",
    "a.po",
    "a.strings",
    "a.json",
    "a.yaml",
    "a.properties",
    "a.ini",
    "a.env",
    ".htaccess",
    "a.service",
    "crontab",
    "a.cmd",
    "a.ps1",
    "a.tcl",
    "a.sh",
    "a.hs",
    "a.js",
    "a.md",
    "a.py",
    "a.go",
    "a.php",
];

#[rustfmt::skip]
const TOKENS: &[&str] = &[
    "https://r.bttn.io?", "http://r.bttn.io/?", "//r.amzlink.to?", "https:\\/\\/r.bttn.io\\/?",
    "https:&#x2F;&#x2f;r.bttn.io?", "btn_ref=org-1c9b6fa0d2e4a857", "btn_ref=org-1C9B6FA0D2E4A857",
    "btn_ref=org\u{2011}1c9b6fa0d2e4a857", "btn_url=https%3A%2F%2Fa.b", "btn_url=https://a.b?c=1",
    "btn_url=https%253A%252F%252Fa.b", "BTN_PUB_USER=a@b.c", "btn_pub_ref={{ x }}", "&", "&amp;", "&amp;amp;",
    "\\u0026", "\\x26", "%", "%%", "%s", "\\%", "#", "+", "=", "=3D", "=\n", "{% if x %}", "<%= y %>", "${", "#{",
    "}", "}}", "[[", "*|", "\"", "'", "`", "(", ")", "<", ">", "<a href=\"", "&quot;", "<script>", "</script>",
    "```js\n", "```\n", "<!--", "-->", " ", "\t", "\n", "\r\n", "\n ", "\"\n\"", "\\\n", "\\", "^",
    "button-links: allow(not-https): a reason\n", "button-links: allow(organization-id", "é", "漢", "\u{1a}", "\u{1b}",
    "\u{feff}", "s:80:\"", "concat!(", "\" + \"", ";", ",", "|", "\0",
];

/// The number of rounds of fixes after which the program gives up.
const MAX_ROUNDS: usize = 16;

fn check_file(input: &[u8]) {
    let Some(name_end) = input.iter().position(|byte| *byte == b'\n') else { return };
    let name = String::from_utf8_lossy(&input[..name_end]);
    let (path, text) = (Path::new(&*name), &input[name_end + 1..]);
    let checker = Checker::new(Config::default().want_user());
    let (found, outcome) = findings(&checker, path, text);
    for finding in &found {
        check_place(finding, text);
    }
    let pieces = Pieces(text, 1 + input.len() % 97);
    assert_eq!(format!("{:?}", findings(&checker, path, pieces)), format!("{:?}", (&found, outcome)));
    if outcome == Outcome::Text {
        let edits = edits(&found);
        for edit in &edits {
            check_fix(path, text, edit);
        }
        check_end(&checker, path, text, edits);
    }
}

/// A reader that returns a text in pieces of this many bytes.
struct Pieces<'a>(&'a [u8], usize);

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.1.min(buffer.len());
        self.0.read(&mut buffer[..length])
    }
}

fn findings(checker: &Checker, path: &Path, text: impl Read) -> (Vec<Finding>, Outcome) {
    let mut findings = Vec::new();
    let result = checker.check_reader(path, text, |finding| findings.push(finding));
    (findings, result.expect("a text in memory").outcome)
}

/// Asserts that a finding is within the text, and in a text in UTF-8 on boundaries of characters and at its line and column.
fn check_place(finding: &Finding, text: &[u8]) {
    let [start, end] = [finding.bytes.start, finding.bytes.end].map(to_index);
    assert!(start <= end && end <= text.len(), "{finding:?} is not within the text");
    assert!(finding.excerpt.text.get(finding.excerpt.range.clone()).is_some(), "{finding:?} is not within its excerpt");
    let Ok(text) = str::from_utf8(text) else { return };
    assert!(text.get(start..end).is_some(), "{finding:?} ends within a character");
    let before = text[..start].strip_prefix('\u{feff}').unwrap_or(&text[..start]);
    let (lines, line) = (before.matches('\n').count() as u64 + 1, before.rsplit('\n').next().unwrap_or_default());
    assert_eq!((finding.line, finding.column), (lines, line.chars().count() as u64 + 1), "{finding:?}");
}

/// Returns the safe fixes, without those that overlap an earlier one.
fn edits(found: &[Finding]) -> Vec<Edit> {
    without_overlaps(found.iter().filter_map(Edit::of).collect())
}

/// Asserts that a fix changes the link that it touches, and that it adds, loses and changes no other one.
fn check_fix(path: &Path, text: &[u8], edit: &Edit) {
    let (fixed, range) = (apply(text, slice::from_ref(edit)), &edit.range);
    let (before, after) = (links(path, text), links(path, &fixed));
    let moved = |end: usize| if end < range.start { end } else { end + fixed.len() - text.len() };
    for link in &before {
        let kept = after.iter().find(|kept| kept.end == moved(link.end));
        let kept = kept.unwrap_or_else(|| panic!("the fix {:?} loses the link {:?}", edit.text, link.text));
        let is_touched = range.start <= link.end && link.start <= range.end;
        assert!(is_touched || kept.text == link.text, "the fix {:?} changes the link {:?}", edit.text, link.text);
        let start = if is_touched { link.start.min(range.start) } else { kept.start };
        assert_eq!(kept.start, start, "the fix {:?} moves the start of the link {:?}", edit.text, link.text);
    }
    for link in &after {
        let was_there = before.iter().any(|before| moved(before.end) == link.end);
        assert!(was_there, "the fix {:?} adds the link {:?}", edit.text, link.text);
    }
}

/// A link at its place.
struct Link {
    text: String,
    start: usize,
    end: usize,
}

fn links(path: &Path, text: &[u8]) -> Vec<Link> {
    let mut links = Vec::new();
    let report = |item| {
        let Item::Link(occurrence) = item else { return };
        let range = occurrence.source_range(0..occurrence.link.len());
        let [start, end] = [range.start, range.end].map(|index| to_index(occurrence.file_offset(index)));
        links.push(Link { text: occurrence.link, start, end });
    };
    Scanner::new(&[]).scan(text, Format::of_path(path), report).expect("a text in memory");
    links
}

/// Asserts that the rounds of fixes come to an end.
fn check_end(checker: &Checker, path: &Path, text: &[u8], mut edits: Vec<Edit>) {
    let mut text = text.to_vec();
    for _ in 0..MAX_ROUNDS {
        if edits.is_empty() {
            return;
        }
        text = apply(&text, &edits);
        edits = self::edits(&findings(checker, path, &*text).0);
    }
    panic!("the fixes come to no end: {}", String::from_utf8_lossy(&text));
}

fn to_index(offset: u64) -> usize {
    usize::try_from(offset).expect("an index of a text in memory")
}
