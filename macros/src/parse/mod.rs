//! Stage 1: parses the tokens of a call.
//!
//! `call` reads each `argument` in turn: a name of `names`, a separator, and a `value` up to its `value_end`. After a syntax
//! error, `recover` goes on with what was meant.

mod argument;
mod call;
mod literal;
mod names;
mod recover;
mod value;
mod value_end;

pub(crate) use argument::Argument;
pub(crate) use call::{ParsedCall, call, single_value};
pub(crate) use literal::Literal;
pub(crate) use names::{example, meant_parameter, parameter, similar_parameter};
pub(crate) use recover::UNQUOTED_URL_HELP;
pub(crate) use value::Value;
