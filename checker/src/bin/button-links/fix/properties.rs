//! Properties of any text: no panic, findings within the text, and fixes that converge.

use std::io::Read;
use std::path::Path;

use button_links_check::{Checker, Config, Finding};
use proptest::prelude::*;

use super::diff::hunks;
use super::file::fix_text;

/// Fragments of markup that is hard to scan, and of links that are wrong.
const PARTS: &[&str] = &[
    "https://r.bttn.io?",
    "http://r.bttn.io/?",
    "//r.amzlink.to?",
    "https:\\/\\/r.bttn.io\\/?",
    "https:&#x2F;&#x2f;r.bttn.io?",
    "r.bttn.io?btn_ref=",
    "btn_ref=org-1c9b6fa0d2e4a857",
    "btn_ref=org-1C9B6FA0D2E4A857",
    "btn_ref=org\u{2011}1c9b6fa0d2e4a857",
    "btn_url=https%3A%2F%2Fa.b",
    "btn_url=https%3a//a.b/?c=1",
    "btn_url=https://a.b?c=1",
    "btn_url=https%253A%252F%252Fa.b",
    "btn_url=https%3A%2F%2Fbücher.example",
    "BTN_PUB_USER=a@b.c+",
    "btn_pub_user=sk-1",
    "btn_pub_ref={{ x }}",
    "&d=2",
    "&amp;",
    "&amp;amp;",
    "\\u0026",
    "&",
    "%",
    "#",
    "{% if x %}",
    "<%= y %>",
    "${",
    "}",
    "\"",
    "'",
    "<a href=",
    "&lt;a href=&quot;",
    ">",
    " ",
    "\r\n",
    "button-links: allow(not-https): a reason\n",
    "button-links: allow(plus",
    "é漢\u{1a}",
];

fn texts() -> impl Strategy<Value = Vec<u8>> {
    let part = prop_oneof![
        12 => prop::sample::select(PARTS).prop_map(|part| part.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..4),
    ];
    prop::collection::vec(part, 0..24).prop_map(|parts| parts.concat())
}

fn names() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&[
        "a.html", "a.csv", "a.rs", "a.md", "a.yaml", "a.po", "a.ics", "a.eml", "a.xml", "a.tex", "a.cmd",
    ])
}

fn checker() -> Checker {
    Checker::new(Config::default().want_user())
}

fn findings(name: &str, text: impl Read) -> Vec<Finding> {
    let mut findings = Vec::new();
    checker().check_reader(Path::new(name), text, |finding| findings.push(finding)).unwrap();
    findings
}

/// Returns the text with all safe fixes.
fn fixed(name: &str, text: &[u8]) -> Vec<u8> {
    fix_text(&checker(), Path::new(name), text, |_| true).unwrap().0
}

/// Applies a unified diff, as `patch` does.
fn patched(old: &[u8], diff: &[u8]) -> Vec<u8> {
    let old: Vec<&[u8]> = old.split_inclusive(|byte| *byte == b'\n').collect();
    let (mut new, mut next) = (Vec::new(), 0);
    let mut lines = diff.split_inclusive(|byte| *byte == b'\n').peekable();
    while let Some(line) = lines.next() {
        let (sign, text) = line.split_first().unwrap();
        let is_last = lines.next_if(|line| line.starts_with(b"\\")).is_some();
        let text = if is_last { text.strip_suffix(b"\n").unwrap() } else { text };
        match sign {
            b'@' => {
                let header = str::from_utf8(line).unwrap();
                let range = header.strip_prefix("@@ -").and_then(|header| header.split_once(' ')).unwrap().0;
                let range: Vec<usize> = range.split(',').map(|number| number.parse().unwrap()).collect();
                let start = if range.get(1) == Some(&0) { range[0] } else { range[0] - 1 };
                new.extend(old[next..start].concat());
                next = start;
            }
            b'+' => new.extend(text),
            b' ' | b'-' => {
                assert_eq!(old[next], text);
                next += 1;
                new.extend(if *sign == b' ' { text } else { b"" });
            }
            _ => panic!("{sign} begins no line of a diff"),
        }
    }
    new.extend(old[next..].concat());
    new
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 1_000 } else { 50_000 }))]

    #[test]
    fn a_finding_is_within_the_text_and_at_its_line_and_column(text in texts(), name in names()) {
        for finding in findings(name, text.as_slice()) {
            let range = usize::try_from(finding.bytes.start).unwrap()..usize::try_from(finding.bytes.end).unwrap();
            prop_assert!(text.get(range.clone()).is_some(), "{finding:?}");
            // In UTF-8 the range is on boundaries of characters.
            if let Ok(text) = str::from_utf8(&text) {
                prop_assert!(text.get(range.clone()).is_some(), "{finding:?}");
                let (before, line) = (&text[..range.start], text[..range.start].rfind('\n').map_or(0, |newline| newline + 1));
                prop_assert_eq!(finding.line, before.matches('\n').count() as u64 + 1);
                prop_assert_eq!(finding.column, text[line..range.start].chars().count() as u64 + 1);
            }
            prop_assert!(finding.excerpt.text.get(finding.excerpt.range.clone()).is_some(), "{finding:?}");
        }
    }

    #[test]
    fn a_second_fix_changes_nothing_and_no_safe_fix_is_left(text in texts(), name in names()) {
        let once = fixed(name, &text);
        let left = findings(name, once.as_slice());
        let certain = left.iter().filter_map(|finding| finding.replacement.as_ref()).filter(|text| text.is_safe());
        prop_assert_eq!(certain.count(), 0);
        prop_assert!(fixed(name, &once) == once);
    }

    #[test]
    fn the_diff_turns_the_old_text_into_the_new_one(text in texts(), name in names()) {
        let new = fixed(name, &text);
        prop_assert!(patched(&text, &hunks(&text, &new).concat()) == new);
    }
}
