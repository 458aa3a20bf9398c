//! Checks the Button Links that are not in Rust code: in templates, mails, Markdown, CSV and any other text.

mod finding;
pub mod scan;

pub use finding::{Excerpt, FileCode, Finding};
