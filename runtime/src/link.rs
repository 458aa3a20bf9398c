//! The Button Link: making, personalizing and reading one.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt::Display;

use button_links_rules::{LinkError, Parameter, as_ascii, decoded_value, find_parameter, read_link};

use crate::insertion::InsertionPoints;
use crate::org_id::OrgId;
use crate::personalized::Personalized;
use crate::segment::Segment;
use crate::write::write;

/// A valid Button Link over its text: a `String`, or a borrowed `&str`.
///
/// [`button_link!`](crate::button_link) makes one from literals at compile time, and from values at run time.
/// [`ButtonLink::new`] makes one if nothing is known until run time. `text.parse()` and `try_from` read one, and keep its text
/// character for character. Links are compared, ordered and hashed as their texts.
///
/// A constant is a `ButtonLink<&'static str>`, and a link that is made at run time a `ButtonLink`. [A page of the
/// guide](crate::guide::owned_or_static) says which is for a field, a result or an argument.
///
/// ```
/// use button_links::{ButtonLink, OrgId};
///
/// let org: OrgId = "org-0000000000000000".parse()?;
/// let link = ButtonLink::new(org, "https://www.retailer.com")?.with_pub_user("user-123")?;
/// assert_eq!(
///     link,
///     "https://r.bttn.io?btn_ref=org-0000000000000000\
///      &btn_url=https%3A%2F%2Fwww.retailer.com&btn_pub_user=user-123",
/// );
/// # Ok::<(), button_links::LinkError>(())
/// ```
///
/// The values of a link are read decoded:
///
/// ```
/// # use button_links::ButtonLink;
/// let text = "https://r.bttn.io/?btn_url=https%3A%2F%2Fwww.retailer.com&btn_ref=org-0000000000000000&btn_pub_user=user%2F123";
/// let link: ButtonLink = text.parse()?;
/// assert_eq!(link.org_id(), "org-0000000000000000");
/// assert_eq!(link.btn_url(), "https://www.retailer.com");
/// assert_eq!(link.pub_user().as_deref(), Some("user/123"));
/// assert_eq!(link.pub_ref(), None);
/// assert_eq!(link, text);
/// # Ok::<(), button_links::LinkError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[must_use = "methods like `with_pub_user` return a new link, and leave the old one as it is"]
pub struct ButtonLink<S = String> {
    pub(crate) text: S,
}

impl ButtonLink {
    /// Creates the link of an organization to a destination, both known at run time.
    ///
    /// The destination is anything that displays as an absolute `https` URL, not encoded: a string, a `Url`, the
    /// result of `format_args!`. It is encoded, and otherwise written as it displays.
    ///
    /// # Errors
    /// Returns the error of the destination, with its byte index there. The rule is that of [`Parameter::BtnUrl`].
    ///
    /// ```
    /// use button_links::{ButtonLink, ErrorKind, org_id};
    ///
    /// let error = ButtonLink::new(org_id!("org-0000000000000000"), "http://www.retailer.com").unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::NotHttps);
    /// assert_eq!(error.to_string(), "`btn_url`: does not begin with `https://`, at byte 4");
    /// ```
    pub fn new(org: OrgId, url: impl Display) -> Result<ButtonLink, LinkError> {
        Ok(ButtonLink { text: link_text(org, &url, "")? })
    }

    /// Returns the link as text.
    ///
    /// ```
    /// use button_links::{ButtonLink, org_id};
    ///
    /// let link = ButtonLink::new(org_id!("org-0000000000000000"), "https://www.retailer.com")?;
    /// assert!(link.as_str().starts_with("https://r.bttn.io?btn_ref=org-0000000000000000&btn_url="));
    /// # Ok::<(), button_links::LinkError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<'a> ButtonLink<&'a str> {
    /// Parses a link without a copy of its text. `button_link!(const { … })` does so in a constant.
    ///
    /// # Errors
    /// Returns the first error of the link, with its byte index in `text`.
    ///
    /// ```
    /// use button_links::{ButtonLink, Parameter};
    ///
    /// let text = "https://r.bttn.io?btn_ref=org-0000000000000000";
    /// let error = ButtonLink::parse(text).unwrap_err();
    /// assert_eq!(error.parameter(), Some(Parameter::BtnUrl));
    /// assert_eq!(error.to_string(), "`btn_url`: is missing");
    /// ```
    pub fn parse(text: &'a str) -> Result<ButtonLink<&'a str>, LinkError> {
        read_link(text).map(|()| ButtonLink { text })
    }

    /// Returns the link as text, which may outlive this value. The text of a constant is a constant.
    ///
    /// ```
    /// # use button_links::{ButtonLink, button_link};
    /// # const LINK: ButtonLink<&'static str> = button_link!(
    /// #     btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com",
    /// #     btn_pub_user = "user-123", btn_pub_ref = "click-abc123");
    /// const TEXT: &str = LINK.as_str();
    /// assert!(TEXT.ends_with("&btn_pub_user=user-123&btn_pub_ref=click-abc123"));
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }
}

impl<S: Into<String>> ButtonLink<S> {
    /// Returns the link as an owned text. Copies only a text that the link borrows.
    ///
    /// ```
    /// # use button_links::{ButtonLink, button_link};
    /// # const LINK: ButtonLink<&'static str> = button_link!(
    /// #     btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com",
    /// #     btn_pub_user = "user-123", btn_pub_ref = "click-abc123");
    /// let text: String = LINK.into_string();
    /// assert_eq!(text, LINK);
    /// ```
    #[must_use]
    pub fn into_string(self) -> String {
        self.text.into()
    }
}

impl<S: AsRef<str>> ButtonLink<S> {
    /// Returns the link with this user ID (`btn_pub_user`). A user ID that the link has already is replaced.
    ///
    /// The ID is anything that is `Display`: a string, an integer, a `Uuid`, an ID type of your own. It is encoded and
    /// otherwise passed through unaltered. An ID that displays in one piece costs one allocation, of the exact length.
    ///
    /// # Errors
    /// Returns an error if the ID is empty, is longer than 255 characters (Unicode scalar values) or has a control character,
    /// or if its `Display` fails.
    ///
    /// ```
    /// use button_links::button_link;
    ///
    /// let store = button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
    /// assert!(store.with_pub_user("Zoë 42")?.as_str().ends_with("&btn_pub_user=Zo%C3%AB%2042"));
    /// # Ok::<(), button_links::LinkError>(())
    /// ```
    pub fn with_pub_user(&self, user: impl Display) -> Result<ButtonLink, LinkError> {
        self.personalized().with_pub_user(user).to_link()
    }

    /// Returns the link with this publisher reference (`btn_pub_ref`), such as a click ID or a campaign ID. A reference that the
    /// link has already is replaced. Otherwise as [`with_pub_user`](Self::with_pub_user).
    ///
    /// # Errors
    /// Returns an error if the reference is empty, is longer than 511 characters (Unicode scalar values) or has a control
    /// character, or if its `Display` fails.
    ///
    /// ```
    /// # use button_links::{ButtonLink, button_link};
    /// # const LINK: ButtonLink<&'static str> = button_link!(
    /// #     btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com",
    /// #     btn_pub_user = "user-123", btn_pub_ref = "click-abc123");
    /// let link = LINK.with_pub_ref("click-abc124")?;
    /// assert_eq!(link.pub_ref().as_deref(), Some("click-abc124"));
    /// # Ok::<(), button_links::LinkError>(())
    /// ```
    pub fn with_pub_ref(&self, reference: impl Display) -> Result<ButtonLink, LinkError> {
        self.personalized().with_pub_ref(reference).to_link()
    }

    /// Returns the link with this user ID, or as it is if there is none. A user ID that the link has already then stays.
    ///
    /// # Errors
    /// As [`with_pub_user`](Self::with_pub_user).
    ///
    /// ```
    /// use button_links::button_link;
    ///
    /// let store = button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
    /// let (user, visitor) = (Some("user-123"), None::<&str>);
    /// assert_eq!(store.maybe_pub_user(user)?.pub_user().as_deref(), Some("user-123"));
    /// assert_eq!(store.maybe_pub_user(visitor)?, store);
    /// # Ok::<(), button_links::LinkError>(())
    /// ```
    pub fn maybe_pub_user(&self, user: Option<impl Display>) -> Result<ButtonLink, LinkError> {
        self.personalized().maybe_pub_user(user).to_link()
    }

    /// Returns the link with this publisher reference, or as it is if there is none. A reference that the link has already then
    /// stays.
    ///
    /// # Errors
    /// As [`with_pub_ref`](Self::with_pub_ref).
    ///
    /// ```
    /// # use button_links::{ButtonLink, button_link};
    /// # const LINK: ButtonLink<&'static str> = button_link!(
    /// #     btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com",
    /// #     btn_pub_user = "user-123", btn_pub_ref = "click-abc123");
    /// assert_eq!(LINK.maybe_pub_ref(None::<&str>)?, LINK);
    /// # Ok::<(), button_links::LinkError>(())
    /// ```
    pub fn maybe_pub_ref(&self, reference: Option<impl Display>) -> Result<ButtonLink, LinkError> {
        self.personalized().maybe_pub_ref(reference).to_link()
    }

    /// Prepares the link for values: for a user ID and a reference in one allocation, or for many links in one buffer.
    ///
    /// ```
    /// # use button_links::{ButtonLink, button_link};
    /// # const LINK: ButtonLink<&'static str> = button_link!(
    /// #     btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com",
    /// #     btn_pub_user = "user-123", btn_pub_ref = "click-abc123");
    /// let link = LINK.personalized().with_pub_user(124).with_pub_ref("click-abc124").to_link()?;
    /// assert_eq!(link.pub_user().as_deref(), Some("124"));
    /// # Ok::<(), button_links::LinkError>(())
    /// ```
    pub fn personalized(&self) -> Personalized<'_> {
        Personalized::new(InsertionPoints::find(self.text.as_ref()))
    }

    /// Returns the organization ID (`btn_ref`).
    #[must_use]
    pub fn org_id(&self) -> OrgId {
        OrgId::from_checked(&self.value(Parameter::BtnRef).unwrap_or_default())
    }

    /// Returns the decoded destination (`btn_url`).
    #[must_use]
    pub fn btn_url(&self) -> Cow<'_, str> {
        self.value(Parameter::BtnUrl).unwrap_or_default()
    }

    /// Returns the decoded user ID (`btn_pub_user`), if the link has one.
    #[must_use]
    pub fn pub_user(&self) -> Option<Cow<'_, str>> {
        self.value(Parameter::BtnPubUser)
    }

    /// Returns the decoded publisher reference (`btn_pub_ref`), if the link has one.
    #[must_use]
    pub fn pub_ref(&self) -> Option<Cow<'_, str>> {
        self.value(Parameter::BtnPubRef)
    }

    fn value(&self, parameter: Parameter) -> Option<Cow<'_, str>> {
        value(self.text.as_ref(), parameter)
    }
}

/// Returns the text of the link of an organization to a destination, with a tail of known text.
///
/// # Errors
/// Returns the error of the destination.
#[inline]
pub(crate) fn link_text(org: OrgId, url: &dyn Display, tail: &str) -> Result<String, LinkError> {
    let start = org.link_start();
    let before = [as_ascii(&start), Parameter::BtnUrl.prefix()];
    let mut text = String::new();
    write(&mut text, &[Segment { before, parameter: Parameter::BtnUrl }], &[url], tail)?;
    Ok(text)
}

/// Returns the decoded value of a parameter of a checked link.
pub(crate) fn value(link: &str, parameter: Parameter) -> Option<Cow<'_, str>> {
    Some(decoded_value(link, &find_parameter(link, parameter)?))
}
