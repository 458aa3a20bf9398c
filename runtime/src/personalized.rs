//! A link with a user ID or a publisher reference to come.

use alloc::string::String;
use core::convert::Infallible;
use core::fmt::{self, Display};
use core::ops::Range;

use button_links_rules::{LinkError, Pair, Parameter, find};

use crate::link::ButtonLink;
use crate::write::{Piece, write};

/// A link and the values that make it one user's, not written yet.
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
/// for user_id in [1, 2, 3] {
///     buffer.clear();
///     STORE.personalized().with_pub_user(user_id).append_to(&mut buffer)?;
///     assert!(buffer.ends_with(&format!("&btn_pub_user={user_id}")));
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy)]
#[must_use]
pub struct Personalized<'a, U = Infallible, R = Infallible> {
    link: &'a str,
    user: Option<U>,
    reference: Option<R>,
}

impl<'a> Personalized<'a> {
    pub(crate) fn new(link: &'a str) -> Personalized<'a> {
        Personalized { link, user: None, reference: None }
    }
}

impl<'a, U: Display, R: Display> Personalized<'a, U, R> {
    /// Gives the user ID (`btn_pub_user`), in place of one that is there: 1 to 255 characters.
    pub fn with_pub_user<V: Display>(self, user: V) -> Personalized<'a, V, R> {
        Personalized { link: self.link, user: Some(user), reference: self.reference }
    }

    /// Gives the publisher reference (`btn_pub_ref`), in place of one that is there: 1 to 511 characters.
    pub fn with_pub_ref<V: Display>(self, reference: V) -> Personalized<'a, U, V> {
        Personalized { link: self.link, user: self.user, reference: Some(reference) }
    }

    /// Writes the link behind what the buffer holds. Allocates only if the buffer is too small.
    ///
    /// # Errors
    /// The fault of the user ID or the reference, with its byte index there. The buffer is then as it was.
    pub fn append_to(&self, buffer: &mut String) -> Result<(), LinkError> {
        self.with_pieces(|pieces| write(buffer, pieces))
    }

    /// Writes the link in one allocation.
    ///
    /// # Errors
    /// The fault of the user ID or the reference, with its byte index there.
    pub fn to_link(&self) -> Result<ButtonLink, LinkError> {
        self.with_pieces(ButtonLink::write)
    }

    fn with_pieces<T>(&self, write: impl FnOnce(&[Piece<'_>]) -> T) -> T {
        let user = self.user.as_ref().map(|user| self.user_edit(user));
        let reference = self.reference.as_ref().map(|reference| self.reference_edit(reference));
        let nothing = Edit::insert(self.link.len(), [Piece::Text(""); 3]);
        let (user, reference) = (user.unwrap_or(nothing.clone()), reference.unwrap_or(nothing));
        let (first, second) =
            if user.place.start <= reference.place.start { (user, reference) } else { (reference, user) };
        write(&[
            Piece::Text(self.slice(0..first.place.start)),
            first.written[0],
            first.written[1],
            first.written[2],
            Piece::Text(self.slice(first.place.end..second.place.start)),
            second.written[0],
            second.written[1],
            second.written[2],
            Piece::Text(self.slice(second.place.end..self.link.len())),
        ])
    }

    /// A link is written with the user before the reference.
    fn user_edit<'v>(&'v self, user: &'v dyn Display) -> Edit<'v> {
        let value = Piece::Value(Parameter::BtnPubUser, user);
        if let Some(pair) = find(self.link, Parameter::BtnPubUser) {
            return Edit::replace(&pair, value);
        }
        let lead = Parameter::BtnPubUser.lead();
        match find(self.link, Parameter::BtnPubRef) {
            Some(pair) => {
                Edit::insert(pair.start, [Piece::Text(lead.trim_start_matches('&')), value, Piece::Text("&")])
            }
            None => Edit::insert(self.link.len(), [Piece::Text(lead), value, Piece::Text("")]),
        }
    }

    fn reference_edit<'v>(&'v self, reference: &'v dyn Display) -> Edit<'v> {
        let value = Piece::Value(Parameter::BtnPubRef, reference);
        if let Some(pair) = find(self.link, Parameter::BtnPubRef) {
            return Edit::replace(&pair, value);
        }
        let lead = Piece::Text(Parameter::BtnPubRef.lead());
        Edit::insert(self.link.len(), [lead, value, Piece::Text("")])
    }

    fn slice(&self, range: Range<usize>) -> &'a str {
        self.link.get(range).unwrap_or_default()
    }
}

/// What is written in the place of a stretch of the link.
#[derive(Clone)]
struct Edit<'a> {
    place: Range<usize>,
    written: [Piece<'a>; 3],
}

impl<'a> Edit<'a> {
    fn insert(place: usize, written: [Piece<'a>; 3]) -> Edit<'a> {
        Edit { place: place..place, written }
    }

    fn replace(pair: &Pair, value: Piece<'a>) -> Edit<'a> {
        Edit { place: pair.value(), written: [Piece::Text(""), value, Piece::Text("")] }
    }
}

impl<U, R> fmt::Debug for Personalized<'_, U, R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The values are not known to be fit for a log.
        formatter.debug_struct("Personalized").field("link", &self.link).finish_non_exhaustive()
    }
}
