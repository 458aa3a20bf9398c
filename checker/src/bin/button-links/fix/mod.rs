//! Fixes of a file: computed in memory, shown as a diff, or written.

#[cfg(unix)]
mod attributes;
mod diff;
mod edit;
mod failure;
mod file;
#[cfg(unix)]
mod interrupt;
#[cfg(test)]
mod properties;
mod stamp;
mod temporary;
mod write;

pub(crate) use diff::{Diff, header as diff_header};
pub(crate) use file::{FixedFile, MAX_LENGTH};
#[cfg(unix)]
pub(crate) use interrupt::clean_up_on_signals;
pub(crate) use temporary::remove_left_in;
