//! Fixes of a file: computed in memory, shown as a diff, or written.

mod diff;
mod edit;
mod file;
#[cfg(test)]
mod properties;
mod stamp;
mod write;

pub(crate) use diff::{diff, without_secrets};
pub(crate) use file::{FixedFile, MAX_LENGTH};
