//! Checks the literal of one value: by the rule of its parameter, and by the lints that only a literal is held against.

use button_links_findings::{browser_refusal, corrected_value, lint_value, separated_destination};
use button_links_rules::{ErrorKind, LinkError, Parameter, check, is_secret};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::parse::Literal;
use crate::token::SpanRange;

use super::value_kind::Position;

const QUOTED_LATER: &str = "`btn_pub_user`: the `_` is in quotes";
const QUOTED_LATER_HELP: &str = "write `_` without quotes for a user ID that comes later";

/// Checks the literal of a parameter.
pub(super) fn check_literal(parameter: Parameter, literal: &Literal, diagnostics: &mut Diagnostics) {
    check_value(parameter, None, literal, diagnostics);
}

/// Checks the literal of `org_id!`, which takes no variable in place of it.
pub(super) fn check_organization(literal: &Literal, diagnostics: &mut Diagnostics) {
    check_value(Parameter::BtnRef, Some(Position::Organization.run_time_help()), literal, diagnostics);
}

fn check_value(parameter: Parameter, template_help: Option<&str>, literal: &Literal, diagnostics: &mut Diagnostics) {
    check_suffix(literal, diagnostics);
    let Some(diagnostic) = diagnose(parameter, &literal.text) else { return };
    if diagnostic.is_template() || !parameter.is_required() {
        // A value that is known at run time only was meant, or may have been.
        diagnostics.leave_type_open();
    }
    let correction = corrected_value(parameter, &literal.text);
    let separated = separated_destination(&literal.text).filter(|_| parameter == Parameter::BtnUrl);
    let diagnostic =
        diagnostic.with_template_help(template_help).with_correction(correction).with_separated(separated.as_ref());
    report(literal, &diagnostic, diagnostics);
}

/// Returns the first error in the text of a literal. A lint says more than a rule, so lints come first.
fn diagnose(parameter: Parameter, text: &str) -> Option<Diagnostic> {
    if is_secret(text) {
        return Some(Diagnostic::of_error(&LinkError::new(Some(parameter), ErrorKind::SecretKey, 0)));
    }
    if parameter == Parameter::BtnPubUser && text == "_" {
        return Some(Diagnostic::without_position(QUOTED_LATER.to_owned(), QUOTED_LATER_HELP));
    }
    if let Some(lint) = lint_value(parameter, text) {
        return Some(Diagnostic::of_lint(parameter, &lint, text));
    }
    if let Err(error) = check(parameter, text) {
        return Some(Diagnostic::of_error(&error));
    }
    let (message, help) = browser_refusal(parameter, text)?;
    Some(Diagnostic::without_position(message, help))
}

/// Reports text after the closing quote: `"…"x` is no string of a known kind.
pub(super) fn check_suffix(literal: &Literal, diagnostics: &mut Diagnostics) {
    if literal.has_suffix {
        let range = SpanRange::at(literal.token.span());
        diagnostics.error(range, "the literal has a suffix", "write nothing after the closing quote");
    }
}

/// Reports an error in a literal, at the character that is wrong if the compiler tells where it is.
pub(super) fn report(literal: &Literal, diagnostic: &Diagnostic, diagnostics: &mut Diagnostics) {
    let span = diagnostic.byte().and_then(|byte| literal.span_at(byte)).unwrap_or_else(|| literal.token.span());
    diagnostics.rendered(SpanRange::at(span), diagnostic.render(&literal.text));
}
