//! Encodes the values that the macro knows into the text of a link, or of a part of it.

use button_links_rules::EncodedPairs;
use proc_macro2::{Literal, Span, TokenTree};
use quote::quote;

use crate::parse::Value;

use super::tokens::in_parentheses;

/// Returns the encoded text of the literals among the values, which are in the order of the parameters. A user ID that comes
/// later is empty.
pub(super) fn literal_text(values: [Option<&Value>; 4]) -> TokenTree {
    Literal::string(&encoded(values)).into()
}

/// Returns the text of [`literal_text`] as bytes, for a constant, and their number.
pub(super) fn literal_bytes(values: [Option<&Value>; 4]) -> (Literal, Literal) {
    let text = encoded(values);
    (Literal::byte_string(text.as_bytes()), Literal::usize_unsuffixed(text.len()))
}

/// Returns the byte index of the user ID in the text of [`literal_text`].
pub(super) fn user_index([org, url, user, _]: [Option<&Value>; 4]) -> Literal {
    Literal::usize_unsuffixed(encoded([org, url, user, None]).len())
}

/// Returns the text of [`literal_text`] and the byte index of its user ID, as a tuple.
pub(super) fn literal_text_and_user(values: [Option<&Value>; 4]) -> TokenTree {
    let (text, user) = (literal_text(values), user_index(values));
    in_parentheses(quote!(#text, #user), Span::call_site())
}

fn encoded(values: [Option<&Value>; 4]) -> String {
    let mut pairs = EncodedPairs::default();
    for (pair, value) in pairs.0.iter_mut().zip(values) {
        *pair = match value {
            Some(Value::Literal(literal)) => Some(&literal.text),
            Some(Value::Later(_)) => Some(""),
            _ => None,
        };
    }
    // Rather than `to_string`, which a debug build would not optimize.
    format!("{pairs}")
}
