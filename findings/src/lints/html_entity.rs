//! An `&` that is escaped for HTML where no HTML is read.

use std::ops::Range;

use crate::code::Code;
use crate::finding::{Fix, Lint};
use crate::text::{first_escaped_ampersand, last_escaped_ampersand_end, unescape_ampersands};

pub(super) fn lint(text: &str) -> Option<Lint> {
    let index = first_escaped_ampersand(text)?;
    let message = "this is an `&` that was escaped for HTML";
    Some(Lint { code: Code::HtmlEntity, message, help: "write `&`", index })
}

/// Returns the text from the first escaped `&`, at the index of the lint, to the last one, and its fix. The fix is not safe:
/// the text may be HTML after all.
pub(super) fn fix(text: &str, index: usize) -> (Range<usize>, Fix) {
    let range = index..last_escaped_ampersand_end(text);
    let fix = Fix::new(unescape_ampersands(&text[range.clone()]), false);
    (range, fix)
}
