//! All findings of a link: what is wrong with it, and what is probably wrong.

mod code;
mod finding;

pub use code::{Code, Level};
pub use finding::{Finding, Replacement};
