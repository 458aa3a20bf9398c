//! The macros behind `button_links::button_link!` and `button_links::org_id!`: depend on `button-links`, not on this.
//!
//! Most calls are right, and take a short way (`quick`). Any other goes through four stages, each a file of its own: it
//! is read (`call`, of `value`s to their `extent`, and `names`, past a `slip`), checked (`check` and `kind`; `literal` and
//! `whole`), reported (`report`, with `mistake`, `excerpt` and `template`) and expanded (`expand`, with
//! `constant`, `run_time` and `path`). All of it works on `proc_macro2` streams, so that it is tested without a compiler.

mod call;
mod check;
mod constant;
mod excerpt;
mod expand;
mod extent;
mod kind;
mod literal;
mod mistake;
mod names;
mod path;
mod quick;
mod report;
mod run_time;
mod slip;
mod template;
#[cfg(test)]
mod tests;
mod value;
mod whole;

use proc_macro::TokenStream;

/// Called by the front door `button_links::button_link!`, which puts `$crate` before the user's tokens.
#[doc(hidden)]
#[proc_macro]
pub fn button_link(input: TokenStream) -> TokenStream {
    expand::button_link(input.into()).into()
}

/// Called by the front door `button_links::org_id!`, which puts `$crate` before the user's tokens.
#[doc(hidden)]
#[proc_macro]
pub fn org_id(input: TokenStream) -> TokenStream {
    expand::org_id(input.into()).into()
}
