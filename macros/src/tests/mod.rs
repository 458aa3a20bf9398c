//! Tests of the pipeline on tokens, without a compiler: the expansion of a call, and the errors in it.

mod check;
#[cfg(feature = "templates")]
mod check_links;
mod emit;
mod parse;

use std::str::FromStr;

use proc_macro2::TokenStream;

use crate::expand;

/// Returns the expansion of a call, with `~` for the path to the run time.
fn button_link(call: &str) -> String {
    expansion(expand::button_link, call)
}

fn org_id(call: &str) -> String {
    expansion(expand::org_id, call)
}

fn expansion(expand: fn(TokenStream) -> TokenStream, call: &str) -> String {
    let input = TokenStream::from_str(&format!("links {call}")).unwrap();
    expand(input).to_string().replace("links :: __private :: ", "~")
}

/// Returns the messages of an expansion, each up to its first line break.
fn messages(expansion: &str) -> Vec<String> {
    let errors = expansion.split("compile_error ! { \"").skip(1);
    errors.map(|rest| rest.split(['"', '\\']).next().unwrap().to_owned()).collect()
}
