//! Checks the Button Links that are not in Rust code: in templates, mails, Markdown, CSV and any other text.

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
pub mod visible;
pub mod walk;

pub use button_links_rules::findings::{Code, Level, Replacement};
pub use check::Checker;
pub use config::Config;
pub use finding::{Excerpt, FileCode, Finding};
