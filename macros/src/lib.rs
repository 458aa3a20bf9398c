//! The macros behind `button_links::button_link!` and `button_links::org_id!`: depend on `button-links`, not on this.
//!
//! Most calls are right, and take a short way (`quick`). Any other goes through four stages, each a file of its own: it
//! is read (`call`, of `value`s to their `extent`, and `names`, past a `slip`), checked (`check` and `kind`; `literal` and
//! `whole`, with `standard`), reported (`report`, with `mistake`, `excerpt` and `template`) and expanded (`expand`, with
//! `constant`, `run_time` and `path`). All of it works on `proc_macro2` streams, so that it is tested without a compiler.

#[path = "parse/call.rs"]
mod call;
#[path = "check/call.rs"]
mod check;
#[path = "emit/constant.rs"]
mod constant;
#[path = "diagnostics/excerpt.rs"]
mod excerpt;
mod expand;
#[path = "parse/value_end.rs"]
mod extent;
#[path = "check/value_kind.rs"]
mod kind;
#[path = "check/literal.rs"]
mod literal;
#[path = "diagnostics/diagnostic.rs"]
mod mistake;
#[path = "parse/names.rs"]
mod names;
#[path = "emit/crate_path.rs"]
mod path;
mod quick;
#[path = "diagnostics/mod.rs"]
mod report;
#[path = "emit/run_time.rs"]
mod run_time;
#[path = "parse/recover.rs"]
mod slip;
mod standard;
#[path = "diagnostics/template.rs"]
mod template;
#[cfg(test)]
mod tests;
#[path = "parse/value.rs"]
mod value;
#[path = "check/link_literal.rs"]
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
