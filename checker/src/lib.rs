#![doc = include_str!("../README.md")]

mod assert;
mod check;
mod code;
pub mod config;
mod finding;
#[cfg(feature = "program")]
pub mod fix;
#[cfg(feature = "program")]
pub mod inspect;
pub mod ordered;
#[cfg(feature = "program")]
pub mod pages;
pub mod report;
pub mod scan;
mod standard;
mod suppress;
pub mod visible;
pub mod walk;

pub use assert::assert_dir;
pub use button_links_rules::findings::{Code, Level, Replacement};
pub use check::{Checked, Checker};
pub use config::Config;
pub use finding::{Excerpt, FileCode, Finding};
