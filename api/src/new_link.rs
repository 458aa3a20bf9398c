//! The link that is asked for.

use core::fmt::{self, Display};
use std::borrow::Cow;

use button_links::{ButtonLink, LinkError, OrgId, org_id};
use button_links_rules::check_api_user;

/// A link to ask the API for: a destination, and perhaps a user and a reference, under the rules of [`ButtonLink`].
///
/// The organization is that of the API key. The user ID must also follow the rule of the API: characters of ASCII
/// 0x21 to 0x7E.
///
/// ```
/// use button_links_api::NewLink;
///
/// let wanted = NewLink::to("https://www.retailer.com/p/12345")?.with_pub_user(123)?.with_pub_ref("click-abc123")?;
///
/// let error = wanted.with_pub_user("Zoë").unwrap_err();
/// assert_eq!(error.to_string(), "`btn_pub_user`: the Links API does not take U+00EB in a user ID, at byte 2");
/// # Ok::<(), button_links::LinkError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
#[must_use]
pub struct NewLink {
    /// The link of [`NOT_SENT`], which holds the values and their rules.
    link: ButtonLink,
}

/// An organization for the link that holds the values. The API takes the organization from the key.
const NOT_SENT: OrgId = org_id!("org-0000000000000000");

impl NewLink {
    /// Creates the link to a destination: anything that displays as an absolute `https` URL, not encoded.
    ///
    /// # Errors
    /// Returns the error of the destination, as [`ButtonLink::new`] does.
    pub fn to(url: impl Display) -> Result<NewLink, LinkError> {
        Ok(NewLink { link: ButtonLink::new(NOT_SENT, url)? })
    }

    /// Returns the link with this user ID (`btn_pub_user`), which replaces one that the link has already.
    ///
    /// # Errors
    /// Returns an error if the ID is empty, is longer than 255 characters or has one outside of ASCII 0x21 to 0x7E, or if its
    /// `Display` fails.
    pub fn with_pub_user(self, user: impl Display) -> Result<NewLink, LinkError> {
        let link = self.link.with_pub_user(user)?;
        check_api_user(&link.pub_user().unwrap_or_default())?;
        Ok(NewLink { link })
    }

    /// Returns the link with this publisher reference (`btn_pub_ref`), which replaces one that the link has already.
    ///
    /// # Errors
    /// Returns an error if the reference is empty, is longer than 511 characters or has a control character, or if its
    /// `Display` fails.
    pub fn with_pub_ref(self, reference: impl Display) -> Result<NewLink, LinkError> {
        Ok(NewLink { link: self.link.with_pub_ref(reference)? })
    }

    pub(crate) fn url(&self) -> Cow<'_, str> {
        self.link.btn_url()
    }

    pub(crate) fn pub_user(&self) -> Option<Cow<'_, str>> {
        self.link.pub_user()
    }

    pub(crate) fn pub_ref(&self) -> Option<Cow<'_, str>> {
        self.link.pub_ref()
    }
}

/// Takes the destination, the user and the reference of a link. Its organization and its other parameters are not sent.
///
/// ```
/// use button_links::{ButtonLink, button_link};
/// use button_links_api::NewLink;
///
/// const STORE: ButtonLink<&'static str> =
///     button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
///
/// assert_eq!(NewLink::try_from(&STORE)?, NewLink::to("https://www.retailer.com")?);
/// # Ok::<(), button_links::LinkError>(())
/// ```
impl<S: AsRef<str>> TryFrom<&ButtonLink<S>> for NewLink {
    type Error = LinkError;

    fn try_from(link: &ButtonLink<S>) -> Result<NewLink, LinkError> {
        let mut wanted = NewLink::to(link.btn_url())?;
        if let Some(user) = link.pub_user() {
            wanted = wanted.with_pub_user(user)?;
        }
        if let Some(reference) = link.pub_ref() {
            wanted = wanted.with_pub_ref(reference)?;
        }
        Ok(wanted)
    }
}

impl fmt::Debug for NewLink {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("NewLink")
            .field("btn_url", &self.url())
            .field("btn_pub_user", &self.pub_user())
            .field("btn_pub_ref", &self.pub_ref())
            .finish()
    }
}
