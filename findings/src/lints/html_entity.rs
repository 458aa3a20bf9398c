//! An `&` that is escaped for HTML where no HTML is read.

use std::ops::Range;

use crate::ampersand::{escaped_ampersands, unescape_through_last};
use crate::code::Code;
use crate::finding::{Fix, Lint};

pub(super) fn lint(text: &str) -> Option<Lint> {
    let escaped = escaped_ampersands(text).next()?;
    let message = if text[escaped.clone()].ends_with(';') {
        "this is an `&` that was escaped for HTML"
    } else {
        "this is an `&` that was escaped for HTML and lost its `;`"
    };
    Some(Lint { code: Code::HtmlEntity, message, help: "write `&`", index: escaped.start })
}

/// Returns the text from the first escaped `&`, at the index of the lint, to the last one, and its fix. The fix is not safe:
/// the text may be HTML after all.
pub(super) fn fix(text: &str, index: usize) -> (Range<usize>, Fix) {
    let (plain, length) = unescape_through_last(&text[index..]);
    (index..index + length, Fix::new(plain, false))
}
