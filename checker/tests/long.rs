//! Lines with thousands of findings: each finding is reported early, and holds only the part of the line that is shown.

use std::cell::Cell;
use std::io::Read;
use std::path::Path;

use button_links_check::{Checker, Config, Finding};

fn checker() -> Checker {
    Checker::new(Config::default())
}

#[test]
fn a_finding_holds_only_a_part_of_a_long_link() {
    let text = "https://r.bttn.io?btn_url=&".repeat(2000);
    let mut findings: Vec<Finding> = Vec::new();
    checker().check_reader(Path::new("a.html"), text.as_bytes(), |finding| findings.push(finding)).unwrap();
    assert!(findings.len() > 1000);
    let short: Vec<_> = findings.iter().filter(|finding| finding.bytes.end - finding.bytes.start < 100).collect();
    assert!(short.len() > 1000);
    for finding in short {
        let range = usize::try_from(finding.bytes.start).unwrap()..usize::try_from(finding.bytes.end).unwrap();
        assert_eq!(finding.excerpt.text[finding.excerpt.range.clone()], text[range]);
        assert!(finding.excerpt.text.len() < 3000);
    }
}

#[test]
fn the_findings_of_a_long_line_do_not_wait_for_its_end() {
    for comment in ["button-links: allow( ", "button-links: allow(plus): x -->"] {
        let text = comment.repeat(50_000);
        let (read, first) = (Cell::new(0), Cell::new(usize::MAX));
        let reader = Counted { text: text.as_bytes(), read: &read };
        checker().check_reader(Path::new("a.html"), reader, |_| first.set(first.get().min(read.get()))).unwrap();
        assert!(first.get() < text.len() / 2, "{comment}");
    }
}

/// The parameter of a misspelt host is found first, and what stands before the host is needed for its position.
#[test]
fn a_misspelt_host_has_its_position_wherever_it_stands() {
    let link = "https://r.btn.io?btn_ref=org-1c9b6fa0d2e4a857&btn_url=https%3A%2F%2Fa.b";
    for filler in (0..5000).step_by(97) {
        let text = format!("{}\n{}{link}", "x".repeat(filler / 2), " ".repeat(filler));
        let mut found = Vec::new();
        checker()
            .check_reader(Path::new("a.html"), text.as_bytes(), |finding| found.push((finding.line, finding.column)))
            .unwrap();
        assert_eq!(found, [(2, filler as u64 + 9)], "{filler}");
    }
}

/// A reader that counts the bytes that were read.
struct Counted<'a> {
    text: &'a [u8],
    read: &'a Cell<usize>,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.text.read(buffer)?;
        self.read.set(self.read.get() + length);
        Ok(length)
    }
}
