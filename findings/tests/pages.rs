//! Tests the pages of the codes: their form, and that their examples have the findings that they explain.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use button_links_findings::{Code, Level, LintOptions, findings};

const LONGEST_PAGE: usize = 20;
const WIDTH: usize = 120;

/// The codes of suppressions. The examples of their pages are lines of a file, not links.
const OF_SUPPRESSIONS: [Code; 2] = [Code::UnusedSuppression, Code::WrongSuppression];

/// The paragraphs of a page.
struct Page<'a> {
    title: &'a str,
    summary: &'a str,
    reason: &'a str,
    wrong: String,
    right: String,
    advice: &'a str,
}

impl<'a> Page<'a> {
    fn of(text: &'a str) -> Option<Page<'a>> {
        let paragraphs: Vec<&str> = text.strip_suffix('\n')?.split("\n\n").collect();
        let [title, summary, reason, "Wrong:", wrong, "Right:", right, advice] = paragraphs[..] else { return None };
        Some(Page {
            title: title.strip_prefix("# ")?,
            summary,
            reason,
            wrong: without_indentation(wrong)?,
            right: without_indentation(right)?,
            advice: advice.strip_prefix("What to do: ")?,
        })
    }
}

fn without_indentation(code: &str) -> Option<String> {
    let lines: Option<Vec<&str>> = code.lines().map(|line| line.strip_prefix("    ")).collect();
    lines.map(|lines| lines.join("\n"))
}

fn codes_of_links() -> impl Iterator<Item = Code> {
    Code::ALL.iter().copied().filter(|code| !OF_SUPPRESSIONS.contains(code))
}

#[test]
fn every_page_has_a_code() {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "codes"].iter().collect();
    let files = fs::read_dir(folder).expect("the pages are there");
    let pages: BTreeSet<String> =
        files.map(|file| file.expect("a page").file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(pages, Code::ALL.iter().map(|code| format!("{code}.md")).collect());
}

#[test]
fn pages_are_written_alike() {
    for code in Code::ALL {
        let text = code.page();
        let page = Page::of(text).unwrap_or_else(|| panic!("{code}.md: another order of paragraphs"));
        assert_eq!(page.title, code.name());
        assert_eq!(page.summary, code.summary());
        for words in [page.summary, page.reason, page.advice] {
            assert!(words.ends_with('.') && !words.starts_with(' '), "{code}.md: {words}");
            assert!(words.lines().all(|line| line.chars().count() <= WIDTH), "{code}.md: {words}");
        }
        assert!(!page.summary.contains(". ") && !page.summary.contains('\n'), "{code}.md: a summary is one sentence");
        assert!(text.lines().count() <= LONGEST_PAGE, "{code}.md is long");
    }
}

#[test]
fn only_a_warning_is_allowed_and_under_its_own_name() {
    for code in codes_of_links() {
        for allowed in code.page().split("button-links: allow(").skip(1) {
            assert!(code.level() == Level::Warning, "{code}.md allows an error");
            let reason = allowed.strip_prefix(&format!("{code}): ")).unwrap_or_else(|| panic!("{code}.md: {allowed}"));
            assert!(reason.starts_with(char::is_alphabetic), "{code}.md: a reason belongs to it");
        }
    }
}

#[test]
fn the_wrong_link_has_the_finding_and_the_right_one_has_none() {
    for code in codes_of_links() {
        let page = Page::of(code.page()).unwrap_or_else(|| panic!("{code}.md: another order of paragraphs"));
        let options = LintOptions { wants_user: code == Code::NoUser, ..LintOptions::default() };
        let found = |link: &str| -> Vec<Code> {
            assert!(link.starts_with("http") && !link.contains('\n'), "{code}.md: {link} is no link");
            findings(link, options).iter().map(|finding| finding.code).collect()
        };
        assert_eq!(found(&page.wrong), [code], "{code}.md: {}", page.wrong);
        assert_eq!(found(&page.right), [], "{code}.md: {}", page.right);
    }
}

#[test]
fn one_code_is_off_where_nothing_is_configured() {
    let off: Vec<Code> = Code::ALL.iter().copied().filter(|code| !code.is_on_by_default()).collect();
    assert_eq!(off, [Code::UserCharacter]);
}
