//! Reads string literals.

use proc_macro2::Span;
use syn::{Lit, LitStr};

/// A string literal of any form, and its text.
pub(crate) struct Literal {
    pub(crate) token: proc_macro2::Literal,
    /// The text without quotes, its escapes resolved.
    pub(crate) text: String,
    /// True if something follows the closing quote, as in `"…"x`.
    pub(crate) has_suffix: bool,
}

impl Literal {
    /// Makes a literal that stands for one which is missing, or was written as several.
    pub(crate) fn new(text: &str, span: Span) -> Literal {
        let mut token = proc_macro2::Literal::string(text);
        token.set_span(span);
        Literal { token, text: text.to_owned(), has_suffix: false }
    }

    /// Reads a string literal: plain, raw, or with escapes. Any other literal is `None`.
    pub(crate) fn read(token: &proc_macro2::Literal) -> Option<Literal> {
        if let Some(text) = plain_text(&format!("{token}")) {
            return Some(Literal { token: token.clone(), text, has_suffix: false });
        }
        match Lit::new(token.clone()) {
            Lit::Str(literal) => Some(literal.into()),
            _ => None,
        }
    }

    /// Returns the span of the character at a byte of the text, where the compiler tells it.
    ///
    /// That is on nightly, in a literal without an escape up to the character. The literal of another macro or of a doc
    /// comment has the span of other text, so the source is compared first.
    pub(crate) fn span_at(&self, byte: usize) -> Option<Span> {
        let source = self.token.to_string();
        let start = source.find('"')? + 1;
        let width = match self.text.get(byte..)?.chars().next() {
            Some('\n') => return None,
            character => character.map_or(1, char::len_utf8),
        };
        let is_plain = source.get(start..)?.starts_with(self.text.get(..byte + width).unwrap_or(&self.text));
        let is_own = self.token.span().source_text().is_some_and(|written| written == source);
        let range = start + byte..start + byte + width;
        (is_plain && is_own).then(|| self.token.subspan(range)).flatten()
    }
}

/// Returns the text of a string without escapes, which is as it stands between the quotes.
///
/// A fast path: `syn` reads a literal twice, in a build that does not optimize it. A call of literals costs the compiler 247
/// thousand instructions with it, and 296 thousand without.
fn plain_text(source: &str) -> Option<String> {
    let text = source.strip_prefix('"')?.strip_suffix('"')?;
    (!text.contains('\\')).then(|| text.to_owned())
}

impl From<LitStr> for Literal {
    fn from(literal: LitStr) -> Literal {
        Literal { token: literal.token(), text: literal.value(), has_suffix: !literal.suffix().is_empty() }
    }
}
