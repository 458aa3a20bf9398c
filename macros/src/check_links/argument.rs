//! Reads the one argument of a call, a string literal.

use proc_macro2::TokenStream;

use crate::parse::{Literal, Value};

use super::CallError;

const EXAMPLE: &str = "write `check_links!(\"templates\")`";

/// Returns the text of the argument. `argument` is the one value of the call, if there is one, and `input` the whole call.
pub(super) fn text(argument: Option<Value>, input: TokenStream) -> Result<String, CallError> {
    match argument {
        Some(Value::Literal(Literal { text, has_suffix: false, .. })) => Ok(text),
        Some(Value::Literal(_)) => Err(CallError::new("the literal has a suffix", EXAMPLE)),
        Some(Value::Constant(_)) => Err(CallError::new(
            "expected a string literal: the compiler evaluates a constant only after this macro",
            "write the folder itself, like `check_links!(\"templates\")`",
        )),
        Some(_) => Err(CallError::new("expected a folder or a glob, as a string literal", EXAMPLE)),
        // The first token is `$crate`.
        None if input.into_iter().nth(1).is_none() => Err(CallError::new("expected a folder or a glob", EXAMPLE)),
        None => Err(CallError::new("expected one folder or glob", "call `check_links!` once for each")),
    }
}
