//! The organization ID, a type of its own.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use button_links_rules::{LinkError, Parameter, as_ascii, check};

/// A publisher's organization ID at Button: `org-` and 16 lower-case hexadecimal digits.
///
/// Button's page "Button Links Integration" promises the prefix. The digits are those of every public ID.
///
/// [`org_id!`](crate::org_id) makes one that the compiler has checked. [`OrgId::parse`], `text.parse()` and `try_from` check one at run
/// time.
///
/// ```
/// use button_links::OrgId;
///
/// let id: OrgId = "org-0123456789abcdef".parse()?;
/// assert_eq!(id, "org-0123456789abcdef");
/// # Ok::<(), button_links::LinkError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrgId([u8; OrgId::LENGTH]);

/// The length in bytes of the start of a link, up to the end of the ID.
const LINK_START: usize = Parameter::BtnRef.prefix().len() + OrgId::LENGTH;

impl OrgId {
    const LENGTH: usize = 20;

    /// Parses an ID, at run time or in a constant.
    ///
    /// # Errors
    /// Returns the error of the text, with its byte index.
    ///
    /// ```
    /// use button_links::{ErrorKind, OrgId};
    ///
    /// let error = OrgId::parse("org-123").unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::TooFewDigits);
    /// assert_eq!(error.to_string(), "`btn_ref`: has fewer than 16 digits, at byte 7");
    /// ```
    pub const fn parse(text: &str) -> Result<OrgId, LinkError> {
        match check(Parameter::BtnRef, text) {
            Ok(()) => Ok(OrgId::from_checked(text)),
            Err(error) => Err(error),
        }
    }

    /// Returns the ID as text.
    ///
    /// ```
    /// use button_links::{OrgId, org_id};
    ///
    /// const ORG: OrgId = org_id!("org-0000000000000000");
    /// const TEXT: &str = ORG.as_str();
    /// assert_eq!(TEXT, "org-0000000000000000");
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> &str {
        as_ascii(&self.0)
    }

    pub(crate) const fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Returns the start of a link of this organization, up to the end of the ID.
    pub(crate) const fn link_start(self) -> [u8; LINK_START] {
        let mut start = [0; LINK_START];
        let (prefix, id) = start.split_at_mut(Parameter::BtnRef.prefix().len());
        prefix.copy_from_slice(Parameter::BtnRef.prefix().as_bytes());
        id.copy_from_slice(&self.0);
        start
    }

    /// Creates the ID of a text that was checked.
    pub(crate) const fn from_checked(text: &str) -> OrgId {
        match text.as_bytes().first_chunk() {
            Some(bytes) => OrgId(*bytes),
            None => OrgId([b'0'; OrgId::LENGTH]),
        }
    }
}

impl FromStr for OrgId {
    type Err = LinkError;

    fn from_str(text: &str) -> Result<OrgId, LinkError> {
        OrgId::parse(text)
    }
}

impl TryFrom<&str> for OrgId {
    type Error = LinkError;

    fn try_from(text: &str) -> Result<OrgId, LinkError> {
        OrgId::parse(text)
    }
}

impl TryFrom<String> for OrgId {
    type Error = LinkError;

    fn try_from(text: String) -> Result<OrgId, LinkError> {
        OrgId::parse(&text)
    }
}

impl AsRef<str> for OrgId {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for OrgId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl fmt::Debug for OrgId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("OrgId").field(&self.as_str()).finish()
    }
}
