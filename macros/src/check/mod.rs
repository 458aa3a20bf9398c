//! Stage 2: checks a parsed call.
//!
//! `call` matches names with parameters. Each value is checked for its kind (`value_kind`), and a literal for its text
//! (`literal` and `link_literal`).

mod call;
mod link_literal;
mod literal;
mod value_kind;

pub(crate) use call::{CheckedCall, NamedValues, call, organization};
