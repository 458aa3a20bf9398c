//! A link with a user ID or a publisher reference to come.

use alloc::string::String;
use core::convert::Infallible;
use core::fmt::{self, Display};
use core::slice::from_ref;

use button_links_rules::{LinkError, Parameter};

use crate::layout::Layout;
use crate::link::ButtonLink;
use crate::write::{Behind, reserve, write};

/// A link and the values that make it one user's, not written yet. Of two values, one displays while the other still does: if
/// both take the same lock to display, give one as a text.
///
/// A batch writes its links one by one into a buffer of its own, which is not allocated again while it is large
/// enough:
///
/// ```
/// use button_links::{ButtonLink, LinkError, button_link};
///
/// const STORE: ButtonLink<&'static str> =
///     button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
///
/// # fn main() -> Result<(), LinkError> {
/// let mut buffer = String::new();
/// // The link is looked at once, and not again for each user.
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
#[must_use]
pub struct Personalized<'a, U = Infallible, R = Infallible> {
    layout: Layout<'a>,
    user: Option<U>,
    reference: Option<R>,
}

impl<'a> Personalized<'a> {
    pub(crate) fn new(link: &'a str) -> Personalized<'a> {
        Personalized { layout: Layout::of(link), user: None, reference: None }
    }
}

impl<'a, U: Display, R: Display> Personalized<'a, U, R> {
    /// Gives the user ID (`btn_pub_user`), in place of one that is there: 1 to 255 characters.
    pub fn with_pub_user<V: Display>(self, user: V) -> Personalized<'a, V, R> {
        Personalized { layout: self.layout, user: Some(user), reference: self.reference }
    }

    /// Gives the publisher reference (`btn_pub_ref`), in place of one that is there: 1 to 511 characters.
    pub fn with_pub_ref<V: Display>(self, reference: V) -> Personalized<'a, U, V> {
        Personalized { layout: self.layout, user: self.user, reference: Some(reference) }
    }

    /// Writes the link behind what the buffer holds. Allocates only if the buffer is too small.
    ///
    /// Into an [`io::Write`](https://doc.rust-lang.org/std/io/trait.Write.html) (a file, a socket), write one reused text at
    /// a time, so that nothing is written of a link with a wrong value:
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
    /// The fault of the user ID or the reference, with its byte index there. The buffer is then as it was.
    pub fn append_to(&self, buffer: &mut String) -> Result<(), LinkError> {
        let Layout { link, first, second, behind_first } = &self.layout;
        let user = self.user.as_ref().map(|user| user as &dyn Display);
        let reference = self.reference.as_ref().map(|reference| reference as &dyn Display);
        let is_user_first = first.segment.parameter == Parameter::BtnPubUser;
        match if is_user_first { (user, reference) } else { (reference, user) } {
            (None, None) => {
                reserve(buffer, link.len());
                buffer.push_str(link);
                Ok(())
            }
            (Some(value), None) => write(buffer, &first.segment, value, &Behind::tail(first.tail)),
            (None, Some(value)) => write(buffer, &second.segment, value, &Behind::tail(second.tail)),
            (Some(value), Some(next)) => {
                let behind = Behind { segments: from_ref(behind_first), values: &[next], tail: second.tail };
                write(buffer, &first.segment, value, &behind)
            }
        }
    }

    /// Writes the link in one allocation.
    ///
    /// # Errors
    /// The fault of the user ID or the reference, with its byte index there.
    pub fn to_link(&self) -> Result<ButtonLink, LinkError> {
        let mut text = String::new();
        self.append_to(&mut text)?;
        Ok(ButtonLink { text })
    }
}

impl<U, R> fmt::Debug for Personalized<'_, U, R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The values are not known to be fit for a log.
        formatter.debug_struct("Personalized").finish_non_exhaustive()
    }
}
