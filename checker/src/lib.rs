#![doc = include_str!("../README.md")]

mod assert;
#[path = "checker.rs"]
mod check;
mod code;
mod config;
mod finding;
mod inspect;
mod suppress;

// What the program and the tests need beside the rest: anything here may change in any release.
#[doc(hidden)]
pub mod report;
#[doc(hidden)]
pub mod scan;
mod standard;
#[doc(hidden)]
pub mod walk;

pub use assert::assert_dir;
pub use button_links_findings::{Code, Level, Replacement};
pub use check::{Checked, Checker};
pub use config::{Config, ConfigError};
pub use finding::{Excerpt, FileCode, Finding};
pub use inspect::Inspection;
pub use scan::Outcome;
