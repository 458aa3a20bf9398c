//! Checks a literal that is a whole link: every error in it, each at its own place.

use button_links_findings::{Question, corrected_link, errors};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::parse::Literal;
use crate::standard::STANDARD;

use super::literal::{check_suffix, report};

/// Checks the literal of a whole link.
pub(super) fn check_link(literal: &Literal, diagnostics: &mut Diagnostics) {
    check_suffix(literal, diagnostics);
    let text = &literal.text;
    let options = Question { standard: STANDARD, ..Question::default() };
    for (number, error) in errors(text, &options).iter().enumerate() {
        // The corrected link corrects every error, so it is shown once.
        let correction = if number == 0 { corrected_link(text, STANDARD) } else { None };
        report(literal, &Diagnostic::of_finding(error, text).with_correction(correction), diagnostics);
    }
}
