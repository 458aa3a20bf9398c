//! Implements `button_links::button_link!`, `button_links::org_id!` and `button_links::check_links!`. Depend on `button-links`, not on this crate.
//!
//! A call goes through three stages. Each is a folder, and `expand` is the pipeline that joins them:
//!
//! 1. `parse` reads the tokens of a call with `syn`, and goes on after a syntax error (error recovery).
//! 2. `check` matches names with parameters, and checks every value that is known.
//! 3. `emit` builds the expression that the call expands to.
//!
//! `diagnostics` collects and words the errors of the first two stages. All stages work on `proc_macro2` tokens, so that
//! unit tests run without a compiler.
//!
//! `check_links` is a macro of its own, with the feature `templates`: it reads files, and not values.
//!
//! The compiler parses the values, so `syn` is used without its grammar of Rust: the feature `full` is off.

mod check;
#[cfg(feature = "templates")]
mod check_links;
mod diagnostics;
mod emit;
mod expand;
mod parse;
#[cfg(test)]
mod tests;
mod token;

use proc_macro::TokenStream;

/// Expands a call of `button_links::button_link!`, which puts `$crate` before the tokens of the user.
#[doc(hidden)]
#[proc_macro]
pub fn button_link(input: TokenStream) -> TokenStream {
    expand::button_link(input.into()).into()
}

/// Expands a call of `button_links::org_id!`, which puts `$crate` before the tokens of the user.
#[doc(hidden)]
#[proc_macro]
pub fn org_id(input: TokenStream) -> TokenStream {
    expand::org_id(input.into()).into()
}

/// Expands a call of `button_links::check_links!`, which puts `$crate` before the tokens of the user.
#[cfg(feature = "templates")]
#[doc(hidden)]
#[proc_macro]
pub fn check_links(input: TokenStream) -> TokenStream {
    check_links::check_links(input.into()).into()
}
