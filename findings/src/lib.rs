//! Finds everything that is wrong, or probably wrong, with a Button Link that a person wrote, and suggests the corrected text.
//!
//! A literal in a program, a link in a file and a template are all typed by a person. They are therefore also checked by
//! lints, which look for the mistakes that people make and that no rule of a value knows about.
//!
//! The macros of `button-links` and its checker use this crate; its API is not stable for anybody else. It is separate from
//! the rules so that programs that only build links do not contain it.

mod ampersand;
mod code;
mod finding;
mod lints;
mod nearest;
mod options;
mod prefix;
mod scheme;
mod suggest;
mod text;
mod url_standard;

pub use button_links_rules::{PLACEHOLDER, TEMPLATE_BLOCK};
pub use code::{Code, Level};
pub use finding::{Applicability, Finding, Fix, Lint, NOT_SHOWN, shown};
pub use lints::browser::browser_refusal;
pub use lints::names::parameter_alias;
pub use lints::value::lint_value;
pub use lints::{errors, findings, max_findings};
pub use nearest::{is_similar, nearest};
pub use options::LintOptions;
pub use scheme::broken_scheme_start;
pub use suggest::link::corrected_link;
pub use suggest::separate::{Separated, separated_destination};
pub use suggest::value::corrected_value;
pub use text::is_guid;
