//! Lines with thousands of findings: each finding is reported early, and holds only the part of the line that is shown.

use std::cell::Cell;
use std::io::Read;
use std::path::Path;

use button_links_check::{Checker, Code, Config, Finding};

fn checker() -> Checker {
    Checker::new(Config::default())
}

fn findings(text: &str) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    checker().check_reader(Path::new("a.html"), text.as_bytes(), |finding| findings.push(finding)).unwrap();
    findings
}

#[test]
fn a_link_has_a_bounded_number_of_findings_and_errors_come_first() {
    for (parameter, code) in
        [("&x", Code::ForeignParameter), ("&btn_x=1", Code::UnknownParameter), ("&BTN-URL=1", Code::MisspeltParameter)]
    {
        let link = format!("https://r.bttn.io?btn_ref=1{}&btn_pub_user=", parameter.repeat(1000));
        let findings = findings(&link);
        assert!(findings.len() <= 32, "{parameter}: {}", findings.len());
        assert!(findings.iter().any(|finding| finding.code == code), "{parameter}");
        assert!(findings.iter().any(|finding| finding.code == Code::OrganizationId), "{parameter}");
        assert!(findings.is_sorted_by_key(|finding| finding.bytes.start));
    }
}

#[test]
fn the_findings_of_a_text_are_bounded_by_its_length() {
    for part in ["https://r.bttn.io?btn_ref=&x&x&x&x ", "button-links: allow("] {
        let text = part.repeat(300);
        let findings = findings(&text);
        assert!(findings.len() <= 300 * 5, "{part}: {}", findings.len());
        let shown: usize = findings.iter().map(|finding| finding.excerpt.text.len()).sum();
        assert!(shown <= findings.len() * 400, "{part}: {shown}");
    }
}

#[test]
fn an_excerpt_holds_only_a_part_of_a_long_finding() {
    let text = format!("https://r.bttn.io?btn_x={}é ", "aé".repeat(10_000));
    let findings = findings(&text);
    assert!(findings.iter().any(|finding| finding.bytes.end - finding.bytes.start > 20_000));
    for finding in findings {
        assert!(finding.excerpt.text.len() < 5000 && finding.excerpt.text.is_char_boundary(finding.excerpt.range.end));
        let start = usize::try_from(finding.bytes.start).unwrap();
        assert!(text[start..].starts_with(&finding.excerpt.text[finding.excerpt.range]));
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
