//! The pipeline of the macros. A proc macro exports nothing else, so its files are compiled here again.

#[path = "../../macros/src/check/mod.rs"]
pub(crate) mod check;
#[path = "../../macros/src/diagnostics/mod.rs"]
pub(crate) mod diagnostics;
#[path = "../../macros/src/emit/mod.rs"]
pub(crate) mod emit;
#[path = "../../macros/src/expand.rs"]
pub(crate) mod expand;
#[path = "../../macros/src/parse/mod.rs"]
pub(crate) mod parse;
#[path = "../../macros/src/token.rs"]
pub(crate) mod token;

use proc_macro2::TokenStream;

/// Expands a call of `button_link!`, with the path to the run time before the tokens of the user.
pub(crate) fn button_link(input: TokenStream) -> TokenStream {
    expand::button_link(input)
}

/// Expands a call of `org_id!`, with the path to the run time before the tokens of the user.
pub(crate) fn org_id(input: TokenStream) -> TokenStream {
    expand::org_id(input)
}
