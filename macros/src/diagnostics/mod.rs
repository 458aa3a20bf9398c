//! Collecting the mistakes of a call, so that all are reported at once, each at its own token.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use crate::mistake::Mistake;
use crate::path::{Place, in_use};
use crate::value::Literal;

/// The mistakes of a call.
#[derive(Default)]
pub(crate) struct Report {
    /// The user's tokens.
    call: TokenStream,
    mistakes: Vec<(Place, String)>,
    has_syntax_mistake: bool,
    /// Expressions that have no place in the expansion: no name in them shall count as unused.
    used: TokenStream,
}

impl Report {
    pub(crate) fn of(call: &TokenStream) -> Report {
        Report { call: call.clone(), ..Report::default() }
    }

    /// A call that cannot be read as it was meant: what seems to be missing may stand in the part that was not read.
    pub(crate) fn syntax(&mut self, span: Span, message: impl Into<String>) {
        self.has_syntax_mistake = true;
        self.mistakes.push((Place::at(span), message.into()));
    }

    /// The same, where the compiler reports the mistake.
    pub(crate) fn leave_to_compiler(&mut self) {
        self.has_syntax_mistake = true;
    }

    pub(crate) fn has_syntax_mistake(&self) -> bool {
        self.has_syntax_mistake
    }

    /// A name that is wrong, or in the wrong place.
    pub(crate) fn name(&mut self, name: &Ident, message: &str, help: &str) {
        self.with_help(Place::at(name.span()), message, help);
    }

    /// A value that is wrong in kind.
    pub(crate) fn value(&mut self, value: &TokenStream, message: &str, help: &str) {
        self.with_help(Place::of(value), message, help);
    }

    /// The call as a whole.
    pub(crate) fn call(&mut self, message: &str, help: &str) {
        // The user's own tokens, if there are any: the call itself stands in a macro of ours.
        self.with_help(Place::of(&self.call), message, help);
    }

    fn with_help(&mut self, place: Place, message: &str, help: &str) {
        self.mistakes.push((place, format!("{message}\nhelp: {help}")));
    }

    /// A literal that is refused.
    pub(crate) fn literal(&mut self, literal: &Literal, mistake: &Mistake) {
        let span = mistake.place().and_then(|place| place_in_source(literal, place)).unwrap_or(literal.token.span());
        self.mistakes.push((Place::at(span), mistake.words(&literal.text)));
    }

    /// An expression that is reported and left out.
    pub(crate) fn is_used(&mut self, expression: &TokenStream) {
        self.used.extend(in_use(expression));
    }

    /// The mistakes as compile errors, each a statement.
    pub(crate) fn into_statements(self) -> TokenStream {
        let mut statements = TokenStream::new();
        for (Place { start, end }, message) in self.mistakes {
            let message = quote_spanned!(end=> { #message });
            statements.extend(quote_spanned!(start=> ::core::compile_error! #message));
        }
        statements.extend(self.used);
        statements
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.mistakes.is_empty()
    }
}

/// The span of the character at `place`, where the compiler tells it: on nightly, in a literal whose source has no escape
/// up to there. The literal of another macro, or of a doc comment, has a span of other text.
fn place_in_source(Literal { token, text }: &Literal, place: usize) -> Option<Span> {
    let source = token.to_string();
    let start = source.find('"')? + 1;
    let width = match text.get(place..)?.chars().next() {
        Some('\n') => return None,
        character => character.map_or(1, char::len_utf8),
    };
    let is_plain = source.get(start..)?.starts_with(text.get(..place + width).unwrap_or(text));
    let is_own = token.span().source_text().is_some_and(|written| written == source);
    let range = start + place..start + place + width;
    (is_plain && is_own).then(|| token.subspan(range)).flatten()
}
