//! Encodes the values that are literals into the text of a link, or of a part of it.

use button_links_rules::EncodedPairs;
use proc_macro2::{Literal, TokenTree};

use crate::parse::Value;

/// Returns the encoded text of the literals among the values, which are in the order of the parameters.
pub(super) fn literal_text(values: [Option<&Value>; 4]) -> TokenTree {
    let mut pairs = EncodedPairs::default();
    for (pair, value) in pairs.0.iter_mut().zip(&values) {
        if let Some(Value::Literal(literal)) = value {
            *pair = Some(&literal.text);
        }
    }
    // Rather than `to_string`, which a debug build would not optimize.
    Literal::string(&format!("{pairs}")).into()
}
