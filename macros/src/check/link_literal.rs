//! Checks a literal that is a whole link: every error in it, each at its own place.

use button_links_findings::{LintOptions, corrected_link, errors};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::parse::Literal;

use super::literal::{check_suffix, report};

/// Checks the literal of a whole link.
pub(super) fn check_link(literal: &Literal, diagnostics: &mut Diagnostics) {
    check_suffix(literal, diagnostics);
    let text = &literal.text;
    for (number, error) in errors(text, LintOptions::default()).iter().enumerate() {
        // The corrected link corrects every error, so it is shown once.
        let correction = if number == 0 { corrected_link(text) } else { None };
        let diagnostic = Diagnostic::of_finding(error, text).with_correction(correction);
        if diagnostic.is_template() {
            // A call with parameters was meant, and perhaps with one that is known at run time only.
            diagnostics.leave_type_open();
        }
        report(literal, &diagnostic, diagnostics);
    }
}
