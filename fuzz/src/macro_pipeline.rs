//! The pipeline of the macros as a library. A proc macro exports nothing else, so its files are compiled here again.

#[path = "../../macros/src/check/mod.rs"]
mod check;
#[path = "../../macros/src/diagnostics/mod.rs"]
mod diagnostics;
#[path = "../../macros/src/emit/mod.rs"]
mod emit;
#[path = "../../macros/src/expand.rs"]
mod expand;
#[path = "../../macros/src/parse/mod.rs"]
mod parse;
#[path = "../../macros/src/token.rs"]
mod token;

use proc_macro2::TokenStream;

/// Expands a call of `button_link!`, with the path to the run time before the tokens of the user.
#[must_use]
pub fn button_link(input: TokenStream) -> TokenStream {
    expand::button_link(input)
}

/// Expands a call of `org_id!`, with the path to the run time before the tokens of the user.
#[must_use]
pub fn org_id(input: TokenStream) -> TokenStream {
    expand::org_id(input)
}
