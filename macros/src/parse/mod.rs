//! Stage 1: parses the tokens of a call.
//!
//! `call` reads the arguments one after the other: a name of `names`, a separator, and a `value` up to its `value_end`.
//! After a syntax error, `recover` goes on with what was meant.

mod call;
mod cursor;
mod literal;
mod names;
mod recover;
mod unescape;
mod value;
mod value_end;

pub(crate) use call::{Argument, ParsedCall, call, single_value};
pub(crate) use literal::Literal;
pub(crate) use names::{example, meant_parameter, parameter};
pub(crate) use value::Value;
