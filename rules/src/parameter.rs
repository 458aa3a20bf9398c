//! The four parameters of a Button Link, under the names that Button gives them.

use core::fmt;

/// A parameter of a Button Link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Parameter {
    /// `btn_ref`: the publisher's organization ID, `org-` and 16 lower-case hexadecimal digits.
    BtnRef,
    /// `btn_url`: the destination, an absolute `https` URL.
    BtnUrl,
    /// `btn_pub_user`: the publisher's ID of the user, 1 to 255 characters.
    BtnPubUser,
    /// `btn_pub_ref`: the publisher's own reference (a click, a campaign), 1 to 511 characters.
    BtnPubRef,
}

impl Parameter {
    /// Every parameter, in the order in which a link is written.
    pub const ALL: [Parameter; 4] = [Parameter::BtnRef, Parameter::BtnUrl, Parameter::BtnPubUser, Parameter::BtnPubRef];

    /// Returns the name that stands in a link.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Parameter::BtnRef => "btn_ref",
            Parameter::BtnUrl => "btn_url",
            Parameter::BtnPubUser => "btn_pub_user",
            Parameter::BtnPubRef => "btn_pub_ref",
        }
    }

    /// Returns the text that a pair of this parameter begins with.
    pub(crate) const fn name_and_equals(self) -> &'static [u8] {
        match self {
            Parameter::BtnRef => b"btn_ref=",
            Parameter::BtnUrl => b"btn_url=",
            Parameter::BtnPubUser => b"btn_pub_user=",
            Parameter::BtnPubRef => b"btn_pub_ref=",
        }
    }

    /// Checks whether every link must have this parameter.
    #[must_use]
    pub const fn is_required(self) -> bool {
        matches!(self, Parameter::BtnRef | Parameter::BtnUrl)
    }

    /// Returns the text that precedes this parameter's value in a canonical link, such as `&btn_url=`.
    #[doc(hidden)]
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Parameter::BtnRef => "https://r.bttn.io?btn_ref=",
            Parameter::BtnUrl => "&btn_url=",
            Parameter::BtnPubUser => "&btn_pub_user=",
            Parameter::BtnPubRef => "&btn_pub_ref=",
        }
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}
