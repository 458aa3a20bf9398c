//! Collects the errors of a call, so that all are reported at once, each at its own tokens.

mod diagnostic;
mod excerpt;
mod template;

use button_links_findings::shown;
use proc_macro2::{Span, TokenStream, TokenTree};

use crate::token::SpanRange;

pub(crate) use diagnostic::Diagnostic;

/// The errors of a call.
pub(crate) struct Diagnostics {
    input: TokenStream,
    errors: Vec<(SpanRange, String)>,
    has_syntax_error: bool,
    has_open_type: bool,
    unused: Vec<Vec<TokenTree>>,
}

impl Diagnostics {
    /// Starts without errors, for the input of a macro: `$crate`, and the tokens of the user.
    pub(crate) fn new(input: TokenStream) -> Diagnostics {
        Diagnostics { input, errors: Vec::new(), has_syntax_error: false, has_open_type: false, unused: Vec::new() }
    }

    /// Adds a syntax error. A parameter that seems to be missing may stand in the part that was not read.
    pub(crate) fn syntax(&mut self, span: Span, message: impl AsRef<str>, help: impl AsRef<str>) {
        self.has_syntax_error = true;
        self.error(SpanRange::at(span), message.as_ref(), help.as_ref());
    }

    pub(crate) fn has_syntax_error(&self) -> bool {
        self.has_syntax_error
    }

    /// Adds an error about the call as a whole. It points at the tokens of the user.
    pub(crate) fn call_error(&mut self, message: &str, help: &str) {
        self.error(self.call(), message, help);
    }

    /// Returns the range of the tokens of the user. Without any, it is `$crate`, which the compiler shows as the call of the user.
    pub(crate) fn call(&self) -> SpanRange {
        let input: Vec<TokenTree> = self.input.clone().into_iter().collect();
        match input.as_slice() {
            [_, call @ ..] if !call.is_empty() => SpanRange::of(call),
            input => SpanRange::of(input),
        }
    }

    /// Adds an error about the user's tokens in the range. A text that may hold a secret is not shown.
    pub(crate) fn error(&mut self, range: SpanRange, message: &str, help: &str) {
        self.rendered(range, format!("{}\nhelp: {}", shown(message), shown(help)));
    }

    /// Adds an error whose text has been rendered.
    pub(crate) fn rendered(&mut self, range: SpanRange, text: String) {
        self.errors.push((range, text));
    }

    /// Records an expression that the expansion leaves out, so that its names are not reported as unused.
    pub(crate) fn leave_out(&mut self, expression: Vec<TokenTree>) {
        self.unused.push(expression);
    }

    /// Records an error whose remedy may change the type of the call: from a link to a `Result`, or to a reward link.
    pub(crate) fn leave_type_open(&mut self) {
        self.has_open_type = true;
    }

    pub(crate) fn has_open_type(&self) -> bool {
        self.has_open_type
    }

    /// Returns the errors with their ranges, and the expressions that were left out.
    pub(crate) fn into_parts(self) -> (Vec<(SpanRange, String)>, Vec<Vec<TokenTree>>) {
        (self.errors, self.unused)
    }
}
