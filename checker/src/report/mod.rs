//! How findings are shown to people, and counted.

mod human;
mod summary;

pub use human::Human;
pub use summary::{Summary, counted};
