//! Writing what is certain: what is to be replaced, as it would look, and as it is written.

mod diff;
mod edited;
mod edits;
#[cfg(test)]
mod laws;
mod pieces;
mod plan;
mod source;
mod write;

pub(crate) use diff::diff;
pub(crate) use edits::Edits;
pub(crate) use plan::{Plan, plan};
pub(crate) use write::write;
