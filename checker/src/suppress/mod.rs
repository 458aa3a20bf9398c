//! Findings that a comment in the file allows: `button-links: allow(example-id): the reason`.
//!
//! It holds for the line it stands in; if nothing there is of its codes, for the next. Findings are held back until their
//! line is over, for the comment may stand behind the link.

use std::mem;
use std::path::{Path, PathBuf};

use crate::finding::{Excerpt, FileCode, Finding};

/// How many findings of one line are held back: in a longer line a comment at the end comes too late for the first.
const HELD: usize = 1000;

/// The comments that may still suppress something, and the findings that may still be suppressed.
pub(crate) struct Suppressions {
    path: PathBuf,
    line: u64,
    held: Vec<Finding>,
    of_line: Vec<Allowed>,
    of_line_before: Vec<Allowed>,
}

/// A comment that allows something, where it stands in the file.
pub(crate) struct Comment {
    pub(crate) line: u64,
    pub(crate) column: u64,
    pub(crate) start: u64,
    pub(crate) text: String,
}

/// One code of a comment.
struct Allowed {
    code: FileCode,
    is_used: bool,
    /// What is reported if nothing is of the code.
    unused: Finding,
}

impl Suppressions {
    pub(crate) fn new(path: &Path) -> Suppressions {
        let path = path.to_owned();
        Suppressions { path, line: 0, held: Vec::new(), of_line: Vec::new(), of_line_before: Vec::new() }
    }

    /// Takes a comment.
    pub(crate) fn read(&mut self, comment: &Comment, each: &mut impl FnMut(Finding)) {
        self.go_to(comment.line, each);
        let faults = match parts(&comment.text) {
            Some((names, reason)) => {
                let without_reason =
                    reason.is_empty().then(|| self.wrong(comment, "a suppression has a reason".to_owned()));
                let of_names = names.filter_map(|name| self.allow(comment, name));
                without_reason.into_iter().chain(of_names).collect()
            }
            None => vec![self.wrong(comment, "a suppression ends its codes with a `)`".to_owned())],
        };
        for fault in faults {
            self.hold(fault, each);
        }
    }

    /// Allows one code, or says why it cannot be.
    fn allow(&mut self, comment: &Comment, name: &str) -> Option<Finding> {
        let Some(code) = FileCode::of_name(name) else { return Some(self.wrong(comment, FileCode::unknown(name))) };
        let message = format!("nothing here is of the code `{code}`");
        let help = "leave it out: what it was for is mended";
        let unused = finding(&self.path, comment, FileCode::UnusedSuppression, message, help);
        if self.of_line.iter().any(|allowed| allowed.code == code) {
            // The first one of a line is used, so the line has at most one for each code.
            return Some(unused);
        }
        self.of_line.push(Allowed { code, is_used: false, unused });
        None
    }

    fn wrong(&self, comment: &Comment, message: String) -> Finding {
        let help = "write one or more codes and why: `allow(example-id, plus): the reason`";
        finding(&self.path, comment, FileCode::WrongSuppression, message, help)
    }

    /// Takes a finding.
    pub(crate) fn hold(&mut self, finding: Finding, each: &mut impl FnMut(Finding)) {
        self.go_to(finding.line, each);
        if self.held.len() == HELD {
            self.release(each);
        }
        self.held.push(finding);
    }

    /// The text is over.
    pub(crate) fn finish(mut self, each: &mut impl FnMut(Finding)) {
        // Two lines further nothing is held for any line.
        self.go_to(self.line + 1, each);
        self.go_to(self.line + 1, each);
    }

    fn go_to(&mut self, line: u64, each: &mut impl FnMut(Finding)) {
        if line <= self.line {
            return;
        }
        self.release(each);
        let before = mem::take(&mut self.of_line_before);
        report_unused(before, each);
        let of_line = mem::take(&mut self.of_line);
        if line == self.line + 1 {
            self.of_line_before = of_line.into_iter().filter(|allowed| !allowed.is_used).collect();
        } else {
            report_unused(of_line, each);
        }
        self.line = line;
    }

    /// Hands out what is held and not allowed.
    fn release(&mut self, each: &mut impl FnMut(Finding)) {
        for finding in mem::take(&mut self.held) {
            let mut allowed = self.of_line.iter_mut().chain(&mut self.of_line_before);
            match allowed.find(|allowed| allowed.code == finding.code) {
                Some(allowed) => allowed.is_used = true,
                None => each(finding),
            }
        }
    }
}

/// The codes of a comment, and its reason.
fn parts(text: &str) -> Option<(impl Iterator<Item = &str>, &str)> {
    let (codes, behind) = text.split_once('(')?.1.split_once(')')?;
    let reason = behind.trim_start().strip_prefix(':').unwrap_or_default();
    Some((codes.split(',').map(str::trim), reason.trim()))
}

fn report_unused(allowed: Vec<Allowed>, each: &mut impl FnMut(Finding)) {
    allowed.into_iter().filter(|allowed| !allowed.is_used).for_each(|allowed| each(allowed.unused));
}

fn finding(path: &Path, comment: &Comment, code: FileCode, message: String, help: &'static str) -> Finding {
    // From a byte on that is no UTF-8, the text is longer than what is written.
    let length = comment.text.find(char::REPLACEMENT_CHARACTER).unwrap_or(comment.text.len());
    Finding {
        path: path.to_owned(),
        line: comment.line,
        column: comment.column,
        bytes: comment.start..comment.start + length as u64,
        code,
        level: code.level(),
        message,
        help: help.into(),
        replacement: None,
        excerpt: Excerpt { text: comment.text.clone(), line: comment.line, range: 0..length },
    }
}
