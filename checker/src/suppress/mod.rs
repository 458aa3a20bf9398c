//! Leaves out the findings that a comment in the file allows.
//!
//! A comment applies to its own line. If nothing in that line has its codes, it applies to the next line. The comment may
//! stand after the link, so the findings of a line wait until the line is over.

pub(crate) mod comment;

use std::mem;
use std::path::{Path, PathBuf};

use button_links_findings::Code;
use button_links_rules::has_secret;

use crate::code::unknown_code;
use crate::finding::{Excerpt, Finding};
pub use comment::Comment;

/// The most findings of one line that wait. In a line with more, a comment at the end comes too late for the first ones.
const MAX_PENDING: usize = 1000;

/// The comments that apply at a line of a file, and the findings of that line.
pub(crate) struct Suppressions {
    path: PathBuf,
    line: u64,
    pending: Vec<Finding>,
    of_line: Vec<AllowedCode>,
    of_line_before: Vec<AllowedCode>,
}

/// A code that a comment allows.
struct AllowedCode {
    code: Code,
    is_used: bool,
    /// The finding to report if nothing has the code.
    unused: Finding,
}

impl Suppressions {
    pub(crate) fn new(path: &Path) -> Suppressions {
        let path = path.to_owned();
        Suppressions { path, line: 0, pending: Vec::new(), of_line: Vec::new(), of_line_before: Vec::new() }
    }

    /// Adds a comment. What is wrong with it is a finding too, which another comment may allow.
    pub(crate) fn add_comment(&mut self, comment: &Comment, report: &mut impl FnMut(Finding)) {
        self.go_to_line(comment.line, report);
        for error in self.allow_codes(comment) {
            self.add_finding(error, report);
        }
    }

    /// Allows the codes of a comment, and returns what is wrong with the comment.
    fn allow_codes(&mut self, comment: &Comment) -> Vec<Finding> {
        let Some((names, reason)) = comment.codes_and_reason() else {
            return vec![self.wrong(comment, "a suppression ends its codes with a `)`".to_owned())];
        };
        let without_reason = reason.is_empty().then(|| self.wrong(comment, "a suppression has a reason".to_owned()));
        without_reason.into_iter().chain(names.filter_map(|name| self.allow(comment, name))).collect()
    }

    /// Allows one code. Returns a finding if there is no such code, or if the line has already allowed it.
    fn allow(&mut self, comment: &Comment, name: &str) -> Option<Finding> {
        let Some(code) = Code::from_name(name) else { return Some(self.wrong(comment, unknown_code(name))) };
        let message = format!("nothing here is of the code `{code}`");
        let help = "leave it out: what it was for is mended";
        let unused = finding(&self.path, comment, Code::UnusedSuppression, message, help);
        if self.of_line.iter().any(|allowed| allowed.code == code) {
            return Some(unused);
        }
        self.of_line.push(AllowedCode { code, is_used: false, unused });
        None
    }

    fn wrong(&self, comment: &Comment, message: String) -> Finding {
        let help = "write one or more codes and why: `allow(example-id, plus): the reason`";
        finding(&self.path, comment, Code::WrongSuppression, message, help)
    }

    /// Adds a finding. It is reported when its line is over, unless a comment allows it.
    pub(crate) fn add_finding(&mut self, finding: Finding, report: &mut impl FnMut(Finding)) {
        self.go_to_line(finding.line, report);
        if self.pending.len() == MAX_PENDING {
            self.report_pending(report);
        }
        self.pending.push(finding);
    }

    /// Reports the remaining findings at the end of the text.
    pub(crate) fn finish(mut self, report: &mut impl FnMut(Finding)) {
        // Comments apply to the next line too, so that two steps release all of them.
        self.go_to_line(self.line + 1, report);
        self.go_to_line(self.line + 1, report);
    }

    fn go_to_line(&mut self, line: u64, report: &mut impl FnMut(Finding)) {
        if line <= self.line {
            return;
        }
        self.report_pending(report);
        report_unused(mem::take(&mut self.of_line_before), report);
        let of_line = mem::take(&mut self.of_line);
        if line == self.line + 1 {
            self.of_line_before = of_line.into_iter().filter(|allowed| !allowed.is_used).collect();
        } else {
            report_unused(of_line, report);
        }
        self.line = line;
    }

    /// Reports the findings of the line that no comment allows.
    fn report_pending(&mut self, report: &mut impl FnMut(Finding)) {
        for finding in mem::take(&mut self.pending) {
            let mut allowed = self.of_line.iter_mut().chain(&mut self.of_line_before);
            match allowed.find(|allowed| allowed.code == finding.code) {
                Some(allowed) => allowed.is_used = true,
                None => report(finding),
            }
        }
    }
}

fn report_unused(allowed: Vec<AllowedCode>, report: &mut impl FnMut(Finding)) {
    allowed.into_iter().filter(|allowed| !allowed.is_used).for_each(|allowed| report(allowed.unused));
}

fn finding(path: &Path, comment: &Comment, code: Code, message: String, help: &'static str) -> Finding {
    // U+FFFD is longer than the byte that it replaces, so the range ends before it.
    let length = comment.text.find(char::REPLACEMENT_CHARACTER).unwrap_or(comment.text.len());
    Finding {
        path: path.to_owned(),
        line: comment.line,
        column: comment.column,
        bytes: comment.offset..comment.offset + length as u64,
        code,
        level: code.level(),
        message,
        help: help.into(),
        replacement: None,
        excerpt: excerpt(comment, length),
    }
}

/// Returns the comment as the excerpt of a finding about its first bytes.
fn excerpt(comment: &Comment, length: usize) -> Excerpt {
    if has_secret(&comment.text) {
        return Excerpt::hidden(comment.line);
    }
    Excerpt { text: comment.text.clone(), line: comment.line, range: 0..length }
}
