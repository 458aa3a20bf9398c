//! A Button Link: how one is made, personalised and taken apart.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt::Display;

use button_links_rules::{LinkError, Parameter, decoded, find, read_link};

use crate::org_id::OrgId;
use crate::personalized::Personalized;
use crate::write::{Behind, Held, Piece, Segment, len_before, write_value};

/// A valid Button Link over its text: a `String`, or a borrowed `&str`.
///
/// [`button_link!`](crate::button_link) makes one from literals at compile time and from values at run time;
/// [`ButtonLink::new`] makes one where nothing is known until run time; `text.parse()` and `try_from` read one.
/// A link that is read keeps its text to the letter. Compared, ordered and hashed as its text.
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
#[derive(Clone, Copy)]
#[must_use]
pub struct ButtonLink<S = String> {
    pub(crate) text: S,
}

impl ButtonLink {
    /// The link of an organization to a destination, both known at run time.
    ///
    /// The destination is anything that displays as an absolute `https` URL, not encoded: a string, a `Url`, the
    /// result of `format_args!`. It is written as it displays.
    ///
    /// # Errors
    /// The fault of the destination, and its byte index there. The rule is that of [`Parameter::BtnUrl`].
    ///
    /// ```
    /// use button_links::{ButtonLink, ErrorKind, org_id};
    ///
    /// let error = ButtonLink::new(org_id!("org-0000000000000000"), "http://www.retailer.com").unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::NotHttps);
    /// assert_eq!(error.to_string(), "`btn_url`: does not begin with `https://`, at byte 4");
    /// ```
    pub fn new(org: OrgId, url: impl Display) -> Result<ButtonLink, LinkError> {
        let before = [Parameter::BtnRef.prefix(), ""];
        let piece = Piece { text: org.as_str(), reserved: 0 };
        let held = Held { earlier: None, before, piece, len: len_before(None, &before) + piece.len() };
        let segment = Segment { before: [Parameter::BtnUrl.prefix(), ""], parameter: Parameter::BtnUrl };
        ButtonLink::write(&segment, &url, &Behind::tail(""), Some(&held))
    }

    /// The link of this value, of what is held before it, and of what is behind it.
    #[inline]
    pub(crate) fn write(
        segment: &Segment<'_>,
        value: &dyn Display,
        behind: &Behind<'_>,
        held: Option<&Held<'_>>,
    ) -> Result<ButtonLink, LinkError> {
        let mut text = String::new();
        write_value(&mut text, segment, value, behind, held)?;
        Ok(ButtonLink { text })
    }

    /// The link as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<'a> ButtonLink<&'a str> {
    /// Reads a link where it stands, without allocating. In a constant, `button_link!(const { … })` does.
    ///
    /// # Errors
    /// The fault, and its byte index in `text`.
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

    /// The link as text, for as long as that text lives.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }
}

impl<S: Into<String>> ButtonLink<S> {
    /// The link as text of its own; without a copy where the link owns its text.
    #[must_use]
    pub fn into_string(self) -> String {
        self.text.into()
    }
}

impl<S: AsRef<str>> ButtonLink<S> {
    /// The same link with this user ID (`btn_pub_user`), in place of one that is there.
    ///
    /// The ID is anything that is `Display`: a string, an integer, a `Uuid`, an ID type of your own. It is encoded and
    /// otherwise passed through unaltered. An ID that displays in one piece costs one allocation, of the exact length.
    ///
    /// # Errors
    /// An ID of no or of more than 255 characters (Unicode scalar values), an ID with a control character, or a
    /// `Display` that fails.
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

    /// The same link with this publisher reference (`btn_pub_ref`: a click ID, a campaign ID), in place of one that is
    /// there. Otherwise as [`with_pub_user`](Self::with_pub_user).
    ///
    /// # Errors
    /// A reference of no or of more than 511 characters (Unicode scalar values), a reference with a control character,
    /// or a `Display` that fails.
    pub fn with_pub_ref(&self, reference: impl Display) -> Result<ButtonLink, LinkError> {
        self.personalized().with_pub_ref(reference).to_link()
    }

    /// The link with values to come, to write both in one allocation, or many links into one buffer.
    pub fn personalized(&self) -> Personalized<'_> {
        Personalized::new(self.text.as_ref())
    }

    /// The organization ID (`btn_ref`).
    #[must_use]
    pub fn org_id(&self) -> OrgId {
        OrgId::from_checked(&self.value(Parameter::BtnRef).unwrap_or_default())
    }

    /// The destination (`btn_url`), decoded.
    #[must_use]
    pub fn btn_url(&self) -> Cow<'_, str> {
        self.value(Parameter::BtnUrl).unwrap_or_default()
    }

    /// The user ID (`btn_pub_user`), decoded.
    #[must_use]
    pub fn pub_user(&self) -> Option<Cow<'_, str>> {
        self.value(Parameter::BtnPubUser)
    }

    /// The publisher reference (`btn_pub_ref`), decoded.
    #[must_use]
    pub fn pub_ref(&self) -> Option<Cow<'_, str>> {
        self.value(Parameter::BtnPubRef)
    }

    fn value(&self, parameter: Parameter) -> Option<Cow<'_, str>> {
        let link = self.text.as_ref();
        Some(decoded(link, &find(link, parameter)?))
    }
}
