//! The results of the lints: a lint of one text, a finding in a link, and its fix.

use std::borrow::Cow;
use std::ops::Range;

use button_links_rules::Parameter;

use crate::code::{Code, Level};

/// Replaces a text that may hold a secret, wherever a report would show it.
pub const NOT_SHOWN: &str = "(not shown: it may hold a secret)";

/// A lint that applies to one decoded text.
#[derive(Clone, Copy, Debug)]
pub struct Lint {
    /// The code of the finding.
    pub code: Code,
    /// The message, without the name of the parameter.
    pub message: &'static str,
    /// The remedy.
    pub help: &'static str,
    /// The byte index in the text at which the lint applies.
    pub index: usize,
}

/// An error or a warning about a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The code under which the finding is explained, configured and suppressed.
    pub code: Code,
    /// The parameter that it is about; `None` for the link as a whole.
    pub parameter: Option<Parameter>,
    /// The bytes of the link that it is about, on character boundaries. A fix replaces these.
    pub range: Range<usize>,
    /// The byte index in the link that shows the mistake best, if there is one.
    pub index: Option<usize>,
    /// The message, in lower case. It names the parameter, and never repeats a value.
    pub message: String,
    /// The remedy.
    pub help: Cow<'static, str>,
    /// The corrected text, if it is known.
    pub fix: Option<Fix>,
}

/// A text that replaces the range of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The text, encoded as a link carries it.
    pub text: String,
    /// Tells whether a program may apply the fix without asking.
    pub applicability: Applicability,
}

/// Tells whether a program may apply a fix without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applicability {
    /// Nothing else can have been meant.
    Safe,
    /// Something else may have been meant; a person must decide.
    Unsafe,
}

impl Finding {
    /// Returns the level that the code has by default.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.code.level()
    }
}

impl Fix {
    /// Creates a fix that a program may apply.
    pub(crate) fn safe(text: impl Into<String>) -> Fix {
        Fix { text: text.into(), applicability: Applicability::Safe }
    }

    /// Creates a fix that is safe if `is_safe` holds.
    pub(crate) fn new(text: impl Into<String>, is_safe: bool) -> Fix {
        let applicability = if is_safe { Applicability::Safe } else { Applicability::Unsafe };
        Fix { text: text.into(), applicability }
    }

    /// Checks whether a program may apply the fix without asking.
    #[must_use]
    pub const fn is_safe(&self) -> bool {
        matches!(self.applicability, Applicability::Safe)
    }
}
