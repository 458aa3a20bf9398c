//! A link that is prepared for a user ID and a publisher reference.

use alloc::string::String;
use core::convert::Infallible;
use core::fmt::{self, Display};

use button_links_rules::{LinkError, Parameter};

use crate::insertion::InsertionPoints;
use crate::link::ButtonLink;
use crate::write::write;

/// A link with a user ID and a publisher reference to be written into it.
///
/// [`ButtonLink::personalized`] and [`RewardLink::personalized`](crate::RewardLink::personalized) make one. A batch writes its links one after the other into one buffer, which allocates only
/// while it is too small:
///
/// ```
/// use button_links::{ButtonLink, LinkError, button_link};
///
/// const STORE: ButtonLink<&'static str> =
///     button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
///
/// # fn main() -> Result<(), LinkError> {
/// let mut buffer = String::new();
/// // The link is read once, and not again for each user.
/// let store = STORE.personalized();
/// for user_id in [1, 2, 3] {
///     buffer.clear();
///     store.with_pub_user(user_id).append_to(&mut buffer)?;
///     assert!(buffer.ends_with(&format!("&btn_pub_user={user_id}")));
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy)]
#[must_use = "nothing is written before `append_to` or `to_link`"]
pub struct Personalized<'a, U = Infallible, R = Infallible> {
    points: InsertionPoints<'a>,
    user: Option<U>,
    reference: Option<R>,
}

impl<'a, U> Personalized<'a, U> {
    pub(crate) fn new(points: InsertionPoints<'a>) -> Personalized<'a, U> {
        Personalized { points, user: None, reference: None }
    }
}

impl<'a, U, R> Personalized<'a, U, R> {
    /// Sets the user ID (`btn_pub_user`), 1 to 255 characters. It replaces one that the link has already.
    pub fn with_pub_user<V: Display>(self, user: V) -> Personalized<'a, V, R> {
        Personalized { points: self.points, user: Some(user), reference: self.reference }
    }

    /// Sets the publisher reference (`btn_pub_ref`), 1 to 511 characters. It replaces one that the link has already.
    pub fn with_pub_ref<V: Display>(self, reference: V) -> Personalized<'a, U, V> {
        self.maybe_pub_ref(Some(reference))
    }

    /// Sets the publisher reference if there is one. Without one, the link keeps the reference that it has.
    pub fn maybe_pub_ref<V: Display>(self, reference: Option<V>) -> Personalized<'a, U, V> {
        Personalized { points: self.points, user: self.user, reference }
    }
}

impl<'a, R> Personalized<'a, Infallible, R> {
    /// Sets the user ID if there is one. Without one, the link keeps the user ID that it has.
    pub fn maybe_pub_user<V: Display>(self, user: Option<V>) -> Personalized<'a, V, R> {
        Personalized { points: self.points, user, reference: self.reference }
    }
}

impl<U: Display, R: Display> Personalized<'_, U, R> {
    /// Appends the link to the buffer. Allocates only if the buffer is too small.
    ///
    /// For an [`io::Write`](https://doc.rust-lang.org/std/io/trait.Write.html) (a file, a socket), append each link to one reused
    /// text and write that, so that nothing is written of a link with a wrong value:
    ///
    /// ```
    /// use std::io::Write;
    ///
    /// use button_links::{ButtonLink, button_link};
    ///
    /// const STORE: ButtonLink<&'static str> =
    ///     button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let mut file = std::io::BufWriter::new(Vec::new());
    /// let (store, mut link) = (STORE.personalized(), String::new());
    /// for user_id in ["user-1", "user-2", "user-3\n"] {
    ///     link.clear();
    ///     match store.with_pub_user(user_id).append_to(&mut link) {
    ///         Ok(()) => writeln!(file, "{link}")?,
    ///         Err(error) => eprintln!("no link for a user: {error}"),
    ///     }
    /// }
    /// assert_eq!(file.into_inner()?.iter().filter(|byte| **byte == b'\n').count(), 2);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Returns the error of the user ID or the reference, with its byte index there. The buffer is then as it was, as it is after
    /// a `Display` that panics.
    #[inline]
    pub fn append_to(&self, buffer: &mut String) -> Result<(), LinkError> {
        let InsertionPoints { link, first, second } = &self.points;
        let user = self.user.as_ref().map(|user| user as &dyn Display);
        let reference = self.reference.as_ref().map(|reference| reference as &dyn Display);
        let is_user_first = first.segment.parameter == Parameter::BtnPubUser;
        match if is_user_first { (user, reference) } else { (reference, user) } {
            (None, None) => {
                buffer.push_str(link);
                Ok(())
            }
            (Some(value), None) => write(buffer, &[first.segment], &[value], first.tail),
            (None, Some(value)) => write(buffer, &[second.segment], &[value], second.tail),
            (Some(value), Some(next)) => {
                write(buffer, &[first.segment, self.points.second_after_first()], &[value, next], second.tail)
            }
        }
    }

    /// Returns the link. Values that display in one piece cost one allocation if the second one takes at most 64 bytes.
    ///
    /// # Errors
    /// Returns the error of the user ID or the reference, with its byte index there.
    ///
    /// ```
    /// use button_links::button_link;
    ///
    /// let store = button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
    /// let (user, click) = (Some(123), None::<&str>);
    /// let link = store.personalized().maybe_pub_user(user).maybe_pub_ref(click).to_link()?;
    /// assert!(link.as_str().ends_with("&btn_pub_user=123"));
    /// # Ok::<(), button_links::LinkError>(())
    /// ```
    pub fn to_link(&self) -> Result<ButtonLink, LinkError> {
        let mut text = String::new();
        self.append_to(&mut text)?;
        Ok(ButtonLink { text })
    }
}

impl<U, R> fmt::Debug for Personalized<'_, U, R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A user ID does not belong in a log.
        formatter.debug_struct("Personalized").finish_non_exhaustive()
    }
}
