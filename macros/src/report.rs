//! Collecting the mistakes of a call, so that all are reported at once, each at its own token.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Ident, LitStr};

use crate::mistake::Mistake;

/// The mistakes of a call.
#[derive(Default)]
pub(crate) struct Report {
    mistakes: Vec<syn::Error>,
    has_syntax_mistake: bool,
    /// Expressions that have no place in the expansion, so that no name in them counts as unused.
    used: TokenStream,
}

impl Report {
    /// A call that cannot be read as it was meant: what seems to be missing may stand in the part that was not read.
    pub(crate) fn syntax(&mut self, mistake: syn::Error) {
        self.has_syntax_mistake = true;
        self.mistakes.push(mistake);
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
        self.mistakes.push(syn::Error::new(name.span(), format!("{message}\nhelp: {help}")));
    }

    /// A value that is wrong in kind.
    pub(crate) fn value(&mut self, value: &TokenStream, message: &str, help: &str) {
        self.mistakes.push(syn::Error::new_spanned(value, format!("{message}\nhelp: {help}")));
    }

    /// The call as a whole.
    pub(crate) fn call(&mut self, message: &str, help: &str) {
        self.mistakes.push(syn::Error::new(Span::call_site(), format!("{message}\nhelp: {help}")));
    }

    /// A literal that is refused.
    pub(crate) fn literal(&mut self, literal: &LitStr, mistake: &Mistake) {
        let span = mistake.place().and_then(|place| place_in_source(literal, place)).unwrap_or(literal.span());
        self.mistakes.push(syn::Error::new(span, mistake.words(&literal.value())));
    }

    /// An expression that is reported and left out.
    pub(crate) fn is_used(&mut self, expression: &TokenStream) {
        self.used.extend(quote!(let _ = &(#expression);));
    }

    /// The mistakes as compile errors, each a statement.
    pub(crate) fn into_statements(self) -> TokenStream {
        let mistakes = self.mistakes.into_iter().map(|mistake| mistake.to_compile_error());
        mistakes.chain([self.used]).collect()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.mistakes.is_empty()
    }
}

/// The span of the character at `place`, where the compiler tells it: on nightly, in a literal without escapes.
fn place_in_source(literal: &LitStr, place: usize) -> Option<Span> {
    let (source, text) = (literal.token().to_string(), literal.value());
    let start = source.find('"')? + 1;
    let is_plain = source.get(start..)?.starts_with(&text);
    let width = text.get(place..)?.chars().next().map_or(1, char::len_utf8);
    let start = start + place;
    is_plain.then(|| literal.token().subspan(start..start + width)).flatten()
}
