//! A link that must not be sent without a user.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt::{self, Display};

use button_links_rules::{LinkError, Parameter};

use crate::insertion::InsertionPoints;
use crate::link::{ButtonLink, link_text, value};
use crate::org_id::OrgId;
use crate::personalized::Personalized;
use crate::segment::Segment;
use crate::write::write;

/// A link of a rewards programme, to which the user is still to be added.
///
/// A link without its user opens, and rewards nobody. This type cannot be sent by mistake: it does not display, it has no text,
/// and it becomes a [`ButtonLink`] only by [`with_pub_user`](Self::with_pub_user). `btn_pub_user = _` in
/// [`button_link!`](crate::button_link) makes one that is a constant, and [`RewardLink::new`] makes one at run time.
///
/// ```
/// use button_links::{ButtonLink, RewardLink, button_link};
///
/// const DEAL: RewardLink = button_link!(
///     btn_ref = "org-0000000000000000",
///     btn_url = "https://www.retailer.com/deal",
///     btn_pub_user = _,
/// );
/// let link: ButtonLink = DEAL.with_pub_user(123)?;
/// assert_eq!(link.pub_user().as_deref(), Some("123"));
/// # Ok::<(), button_links::LinkError>(())
/// ```
///
/// It is not serialized either, because a link without a user would then be in a file. Write the organization ID and the destination
/// there, and make the link with [`RewardLink::new`].
///
/// It has no text of its own:
///
/// ```compile_fail
/// # use button_links::{RewardLink, button_link};
/// # const DEAL: RewardLink = button_link!(
/// #     btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com/deal", btn_pub_user = _);
/// println!("{DEAL}");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[must_use = "a reward link is sent with its user: `.with_pub_user(user_id)?`"]
pub struct RewardLink<S = &'static str> {
    /// The link with an empty user ID.
    pub(crate) text: S,
    /// The byte index of the empty user ID.
    pub(crate) user: usize,
}

impl RewardLink<String> {
    /// Creates the reward link of an organization to a destination, both known at run time.
    ///
    /// # Errors
    /// Returns the error of the destination, as [`ButtonLink::new`] does.
    ///
    /// ```
    /// use button_links::{RewardLink, org_id};
    ///
    /// let product = String::from("https://www.retailer.com/p/12345");
    /// let deal = RewardLink::new(org_id!("org-0000000000000000"), &product)?;
    /// let link = deal.with_pub_user("user-123")?.with_pub_ref("click-abc123")?;
    /// # assert_eq!(link.btn_url(), product);
    /// # Ok::<(), button_links::LinkError>(())
    /// ```
    pub fn new(org: OrgId, url: impl Display) -> Result<RewardLink<String>, LinkError> {
        let text = link_text(org, &url, Parameter::BtnPubUser.prefix())?;
        Ok(RewardLink { user: text.len(), text })
    }
}

impl<S: AsRef<str>> RewardLink<S> {
    /// Returns the link with this user ID (`btn_pub_user`): anything that is `Display`, 1 to 255 characters.
    ///
    /// # Errors
    /// Returns an error if the ID is empty, is longer than 255 characters (Unicode scalar values) or has a control character,
    /// or if its `Display` fails.
    ///
    /// ```
    /// # use button_links::{RewardLink, button_link};
    /// # const DEAL: RewardLink = button_link!(
    /// #     btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com/deal", btn_pub_user = _);
    /// let link = DEAL.with_pub_user(123)?;
    /// assert!(link.as_str().ends_with("&btn_pub_user=123"));
    /// assert!(DEAL.with_pub_user("").is_err());
    /// # Ok::<(), button_links::LinkError>(())
    /// ```
    pub fn with_pub_user(&self, user: impl Display) -> Result<ButtonLink, LinkError> {
        let (before, tail) = self.parts();
        let mut text = String::new();
        write(&mut text, &[Segment { before: [before, ""], parameter: Parameter::BtnPubUser }], &[&user], tail)?;
        Ok(ButtonLink { text })
    }

    /// Returns the reward link with this publisher reference (`btn_pub_ref`), to which the user is still to be added. A reference
    /// that the link has already is replaced.
    ///
    /// # Errors
    /// Returns an error if the reference is empty, is longer than 511 characters (Unicode scalar values) or has a control
    /// character, or if its `Display` fails.
    ///
    /// ```
    /// # use button_links::{LinkError, RewardLink, button_link};
    /// # const DEAL: RewardLink = button_link!(
    /// #     btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com/deal", btn_pub_user = _);
    /// let link = DEAL.with_pub_ref("click-abc123")?.with_pub_user("user-123")?;
    /// assert!(link.as_str().ends_with("&btn_pub_user=user-123&btn_pub_ref=click-abc123"));
    /// # Ok::<(), LinkError>(())
    /// ```
    pub fn with_pub_ref(&self, reference: impl Display) -> Result<RewardLink<String>, LinkError> {
        let points: Personalized<'_> = Personalized::new(InsertionPoints::find(self.text.as_ref()));
        let ButtonLink { text } = points.with_pub_ref(reference).to_link()?;
        // The reference comes after the user, whose index stays.
        Ok(RewardLink { text, user: self.user })
    }

    /// Prepares the link for many users in one buffer, or for a user ID and a reference in one allocation. It can be written
    /// only after [`with_pub_user`](Personalized::with_pub_user).
    ///
    /// ```
    /// # use button_links::{LinkError, RewardLink, button_link};
    /// # const DEAL: RewardLink = button_link!(
    /// #     btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com/deal", btn_pub_user = _);
    /// let deal = DEAL.personalized();
    /// let mut buffer = String::new();
    /// for user_id in [1, 2, 3] {
    ///     buffer.clear();
    ///     deal.with_pub_user(user_id).append_to(&mut buffer)?;
    ///     assert!(buffer.ends_with(&format!("&btn_pub_user={user_id}")));
    /// }
    /// # Ok::<(), LinkError>(())
    /// ```
    ///
    /// Without a user it cannot be written:
    ///
    /// ```compile_fail
    /// # use button_links::{RewardLink, button_link};
    /// # const DEAL: RewardLink = button_link!(
    /// #     btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com/deal", btn_pub_user = _);
    /// let link = DEAL.personalized().with_pub_ref("click-abc123").to_link();
    /// ```
    pub fn personalized(&self) -> Personalized<'_, NoUserYet> {
        Personalized::new(InsertionPoints::find(self.text.as_ref()))
    }

    /// Returns the organization ID (`btn_ref`).
    ///
    /// ```
    /// # use button_links::{RewardLink, button_link};
    /// # const DEAL: RewardLink = button_link!(
    /// #     btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com/deal", btn_pub_user = _);
    /// assert_eq!(DEAL.org_id(), "org-0000000000000000");
    /// ```
    #[must_use]
    pub fn org_id(&self) -> OrgId {
        OrgId::from_checked(&value(self.text.as_ref(), Parameter::BtnRef).unwrap_or_default())
    }

    /// Returns the decoded destination (`btn_url`).
    ///
    /// ```
    /// # use button_links::{RewardLink, button_link};
    /// # const DEAL: RewardLink = button_link!(
    /// #     btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com/deal", btn_pub_user = _);
    /// assert_eq!(DEAL.btn_url(), "https://www.retailer.com/deal");
    /// ```
    #[must_use]
    pub fn btn_url(&self) -> Cow<'_, str> {
        value(self.text.as_ref(), Parameter::BtnUrl).unwrap_or_default()
    }

    /// Returns the text before and after the user ID.
    fn parts(&self) -> (&str, &str) {
        let text = self.text.as_ref();
        text.split_at_checked(self.user).unwrap_or((text, ""))
    }
}

/// Stands in [`Personalized`] for the user ID of a [`RewardLink`], which is still to be set by `with_pub_user`.
///
/// It is not `Display`, so such a link cannot be written.
#[derive(Clone, Copy, Debug)]
pub enum NoUserYet {}

impl<S: AsRef<str>> fmt::Debug for RewardLink<S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("RewardLink").field(&self.text.as_ref()).field(&format_args!("no user yet")).finish()
    }
}
