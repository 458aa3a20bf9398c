//! The standard conversions and comparisons of a link: it converts, compares and displays as its text.

use alloc::borrow::Cow;
use alloc::string::String;
use core::borrow::Borrow;
use core::cmp::Ordering;
use core::fmt;
use core::str::FromStr;

use button_links_rules::{LinkError, read_link};

use crate::link::ButtonLink;
use crate::org_id::OrgId;

impl FromStr for ButtonLink {
    type Err = LinkError;

    fn from_str(text: &str) -> Result<ButtonLink, LinkError> {
        ButtonLink::parse(text).map(ButtonLink::from)
    }
}

impl<'a> TryFrom<&'a str> for ButtonLink<&'a str> {
    type Error = LinkError;

    fn try_from(text: &'a str) -> Result<ButtonLink<&'a str>, LinkError> {
        ButtonLink::parse(text)
    }
}

impl TryFrom<String> for ButtonLink {
    type Error = LinkError;

    fn try_from(text: String) -> Result<ButtonLink, LinkError> {
        read_link(&text)?;
        Ok(ButtonLink { text })
    }
}

impl From<ButtonLink<&str>> for ButtonLink {
    fn from(link: ButtonLink<&str>) -> ButtonLink {
        ButtonLink { text: link.into_string() }
    }
}

impl From<ButtonLink> for String {
    fn from(link: ButtonLink) -> String {
        link.text
    }
}

impl From<ButtonLink<&str>> for String {
    fn from(link: ButtonLink<&str>) -> String {
        link.into_string()
    }
}

impl<'a> From<ButtonLink<&'a str>> for Cow<'a, str> {
    fn from(link: ButtonLink<&'a str>) -> Cow<'a, str> {
        Cow::Borrowed(link.text)
    }
}

impl From<ButtonLink> for Cow<'_, str> {
    fn from(link: ButtonLink) -> Self {
        Cow::Owned(link.text)
    }
}

impl<S: AsRef<str>> AsRef<str> for ButtonLink<S> {
    fn as_ref(&self) -> &str {
        self.text.as_ref()
    }
}

impl<S: AsRef<str>> Borrow<str> for ButtonLink<S> {
    fn borrow(&self) -> &str {
        self.as_ref()
    }
}

impl<S: AsRef<str>> fmt::Display for ButtonLink<S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_ref())
    }
}

impl<S: AsRef<str>> fmt::Debug for ButtonLink<S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("ButtonLink").field(&self.as_ref()).finish()
    }
}

/// Compares an owned link with a borrowed one, in both directions. Links of one type are compared by derived traits, so that a
/// constant can be a pattern: `match link { STORE => … }`.
macro_rules! compare_links {
    ($($text:ty, $other:ty);+) => {$(
        impl PartialEq<ButtonLink<$other>> for ButtonLink<$text> {
            fn eq(&self, other: &ButtonLink<$other>) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl PartialOrd<ButtonLink<$other>> for ButtonLink<$text> {
            fn partial_cmp(&self, other: &ButtonLink<$other>) -> Option<Ordering> {
                self.as_str().partial_cmp(other.as_str())
            }
        }
    )+};
}

compare_links!(String, &str; &str, String);

/// Compares a link with a text, in both directions.
macro_rules! compare_with_text {
    ($($text:ty),+) => {$(
        impl<S: AsRef<str>> PartialEq<$text> for ButtonLink<S> {
            fn eq(&self, other: &$text) -> bool {
                self.as_ref() == &other[..]
            }
        }

        impl<S: AsRef<str>> PartialEq<ButtonLink<S>> for $text {
            fn eq(&self, other: &ButtonLink<S>) -> bool {
                &self[..] == other.as_ref()
            }
        }

        impl PartialEq<$text> for OrgId {
            fn eq(&self, other: &$text) -> bool {
                self.as_str() == &other[..]
            }
        }

        impl PartialEq<OrgId> for $text {
            fn eq(&self, other: &OrgId) -> bool {
                &self[..] == other.as_str()
            }
        }
    )+};
}

compare_with_text!(str, &str, String);
