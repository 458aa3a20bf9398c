//! An `&` that is escaped for HTML where no HTML is read.

use std::ops::Range;

use crate::ampersand::{escaped_ampersands, unescape_through_last};
use crate::code::Code;
use crate::finding::{Fix, Lint};

pub(super) fn lint(text: &str) -> Option<Lint> {
    Some(of_ampersand(text, escaped_ampersands(text).next()?))
}

/// Finds an escaped `&` in a whole link. One that lost its `;` before a parameter of Button's is a misspelt name.
pub(super) fn lint_link(link: &str) -> Option<Lint> {
    let is_name =
        |escaped: &Range<usize>| link[escaped.clone()].len() == "&amp".len() && link[escaped.end..].starts_with("btn");
    Some(of_ampersand(link, escaped_ampersands(link).find(|escaped| !is_name(escaped))?))
}

fn of_ampersand(text: &str, escaped: Range<usize>) -> Lint {
    let message = if text[escaped.clone()].ends_with(';') {
        "this is an `&` that was escaped for HTML"
    } else {
        "this is an `&` that was escaped for HTML and lost its `;`"
    };
    Lint { code: Code::HtmlEntity, message, help: "write `&`", index: escaped.start }
}

/// Returns the text from the first escaped `&`, at the index of the lint, to the last one, and its fix. The fix is not safe:
/// the text may be HTML after all.
pub(super) fn fix(text: &str, index: usize) -> (Range<usize>, Fix) {
    let (plain, length) = unescape_through_last(&text[index..]);
    (index..index + length, Fix::new(plain, false))
}
