//! One finding: what is wrong with a link, where, and what to write instead.

use alloc::borrow::Cow;
use alloc::string::String;
use core::ops::Range;

use button_links_rules::{Code, Level, Parameter};

/// What was found in a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing it is.
    pub code: Code,
    /// The parameter it is about; `None` where it is the link as a whole.
    pub parameter: Option<Parameter>,
    /// Where it stands, in bytes of the link: on the boundaries of characters. A replacement replaces this.
    pub range: Range<usize>,
    /// The byte of the link that shows it best, if there is one.
    pub place: Option<usize>,
    /// What is wrong, in lower case. It names the parameter, and repeats no value.
    pub message: String,
    /// What to do about it.
    pub help: Cow<'static, str>,
    /// What to write in place of the range, where it can be known.
    pub replacement: Option<Replacement>,
}

/// The text to write in place of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The text, encoded as it stands in a link.
    pub text: String,
    /// Whether nothing else can have been meant, so that a program may write it.
    pub is_certain: bool,
}

impl Finding {
    /// How much it matters.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.code.level()
    }
}
