//! Checking a literal that is a whole link: every mistake in it, each at its own place.

use button_links_findings::{Question, corrected_link, errors};

use crate::literal::check_suffix;
use crate::mistake::Mistake;
use crate::report::Report;
use crate::standard::STANDARD;
use crate::value::Literal;

pub(crate) fn check_link(literal: &Literal, report: &mut Report) {
    check_suffix(literal, report);
    let text = &literal.text;
    let question = Question { standard: STANDARD, ..Question::default() };
    for (place, error) in errors(text, &question).into_iter().enumerate() {
        // The corrected link mends all of them; it is shown once.
        let correction = (place == 0).then(|| corrected_link(text, STANDARD)).flatten();
        report.literal(literal, &Mistake::finding(&error, text).with_correction(correction));
    }
}
