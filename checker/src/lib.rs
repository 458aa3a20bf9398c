#![doc = include_str!("../README.md")]

mod assert;
mod checker;
mod code;
mod config;
mod finding;
mod format;
mod inspect;
mod locate;
mod rewrite;
mod suppress;

// For the program and the tests of this package. These modules may change in any release.
#[doc(hidden)]
pub mod report;
#[doc(hidden)]
pub mod scan;
#[doc(hidden)]
pub mod walk;

pub use assert::assert_dir;
pub use button_links_findings::{Applicability, Code, Fix, Level};
pub use button_links_rules::Parameter;
pub use checker::{Checked, Checker};
#[doc(hidden)]
pub use code::unknown_code;
pub use config::{Config, ConfigError};
pub use finding::{Excerpt, Finding};
pub use inspect::Inspection;
pub use scan::Outcome;
