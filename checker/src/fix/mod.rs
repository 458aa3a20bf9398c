//! Writing what is certain: what is to be replaced, as it would look, and as it is written.

mod diff;
mod edits;
mod plan;
mod source;
mod write;

pub use diff::diff;
pub use edits::{Edited, Edits};
pub use plan::{Plan, plan};
pub use write::write;
