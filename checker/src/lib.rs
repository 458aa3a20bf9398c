#![doc = include_str!("../README.md")]

mod assert;
mod checker;
mod code;
mod config;
mod finding;
mod format;
mod inspect;
mod locate;
mod standard;
mod suppress;

// For the program and the tests of this package. These modules may change in any release.
#[doc(hidden)]
pub mod report;
#[doc(hidden)]
pub mod scan;
#[doc(hidden)]
pub mod walk;

pub use assert::assert_dir;
pub use button_links_findings::{Code, Level, Replacement};
pub use checker::{Checked, Checker};
pub use config::{Config, ConfigError};
pub use finding::{Excerpt, FileCode, Finding};
pub use inspect::Inspection;
pub use scan::Outcome;
