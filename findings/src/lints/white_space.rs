//! White space at an end of a text.

use std::ops::Range;

use crate::code::Code;
use crate::finding::Lint;
use crate::text::is_blank;

pub(super) fn lint(text: &str) -> Option<Lint> {
    let end = text.trim_end_matches(is_blank).len();
    let index = if end < text.len() { end } else { text.starts_with(is_blank).then_some(0)? };
    let message = "there is white space at an end";
    Some(Lint { code: Code::WhiteSpace, message, help: "write the value without it", index })
}

/// Returns the range of the white space at the index of the lint.
pub(super) fn range(text: &str, index: usize) -> Range<usize> {
    if index == 0 { 0..text.len() - text.trim_start().len() } else { index..text.len() }
}
