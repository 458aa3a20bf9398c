//! The results of the lints: a lint of one text, a finding in a link, and its fix.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use button_links_rules::{Parameter, has_secret};

use crate::code::{Code, Level};

/// Replaces a text that may hold a secret, wherever a report would show it.
pub const NOT_SHOWN: &str = "(not shown: it may hold a secret)";

/// Returns the text as a message may show it: [`NOT_SHOWN`] in place of one that may hold a secret.
///
/// Every text of a message that comes from a user goes through this function, or is the [`Fix::to_show`] of a fix.
#[must_use]
pub fn shown(text: &str) -> &str {
    if has_secret(text) { NOT_SHOWN } else { text }
}

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
#[derive(Clone, PartialEq, Eq)]
pub struct Fix {
    /// The text, encoded as a link carries it. It may hold a secret that stands in the link.
    text: String,
    is_hidden: bool,
    /// Tells whether a program may apply the fix without asking.
    pub applicability: Applicability,
}

/// Tells whether a program may apply a fix without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

    /// Hides each text that may hold a secret, and if the link may hold one, all that comes from the link.
    pub(crate) fn without_secrets(self, is_secret_link: bool) -> Finding {
        let help = if has_secret(&self.help) { NOT_SHOWN.into() } else { self.help };
        let fix = self.fix.map(|fix| Fix { is_hidden: fix.is_hidden || is_secret_link, ..fix });
        Finding { message: shown(&self.message).to_owned(), help, fix, ..self }
    }
}

impl Fix {
    /// Creates a fix that a program may apply.
    pub(crate) fn safe(text: impl Into<String>) -> Fix {
        Fix::new(text, true)
    }

    /// Creates a fix that is safe if `is_safe` holds.
    pub(crate) fn new(text: impl Into<String>, is_safe: bool) -> Fix {
        let applicability = if is_safe { Applicability::Safe } else { Applicability::Unsafe };
        let text = text.into();
        Fix { is_hidden: has_secret(&text), text, applicability }
    }

    /// Returns the text to write into the link. No message shows it.
    #[must_use]
    pub fn to_write(&self) -> &str {
        &self.text
    }

    /// Returns the text for a message, or `None` if it may hold a secret.
    #[must_use]
    pub fn to_show(&self) -> Option<&str> {
        (!self.is_hidden).then_some(&self.text)
    }

    /// Returns the fix with another spelling of its text.
    #[doc(hidden)]
    #[must_use]
    pub fn with_text(self, text: String) -> Fix {
        Fix { is_hidden: self.is_hidden || has_secret(&text), text, ..self }
    }

    /// Returns the fix for a person to decide about.
    #[doc(hidden)]
    #[must_use]
    pub fn into_unsafe(self) -> Fix {
        Fix { applicability: Applicability::Unsafe, ..self }
    }

    /// Checks whether a program may apply the fix without asking.
    #[must_use]
    pub const fn is_safe(&self) -> bool {
        matches!(self.applicability, Applicability::Safe)
    }
}

/// Shows the text only as a message may.
impl fmt::Debug for Fix {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Fix")
            .field("text", &self.to_show().unwrap_or(NOT_SHOWN))
            .field("applicability", &self.applicability)
            .finish_non_exhaustive()
    }
}
