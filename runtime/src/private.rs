//! What the expansions of the macros call. Not for use by hand: anything here may change in any release.

use alloc::string::String;
use core::fmt::Display;

pub use button_links_macros::{button_link, org_id};
pub use button_links_rules::{Parameter, Values, as_ascii, check_constant, check_constant_link};
pub use core::option::Option::{None, Some};
pub use core::primitive::{str, u8, usize};

use button_links_rules::LinkError;

use crate::link::ButtonLink;
use crate::org_id::OrgId;
pub use crate::write::Segment;
use crate::write::{Outline, write};

/// The names that a call may give, for the editor: a name in a call is a field of this.
#[derive(Clone, Copy, Debug)]
pub struct Parameters {
    /// Your Button organization ID, required: `org-` and 16 lower-case hexadecimal digits, like
    /// `"org-0123456789abcdef"`.
    pub btn_ref: Name,
    /// The destination, required: an absolute `https` URL, not encoded, like `"https://www.retailer.com/p/12345"`. It is
    /// encoded here, and once.
    pub btn_url: Name,
    /// Your ID of the user who is to be rewarded: 1 to 255 characters, without control characters. Any type that is
    /// `Display`; encoded here, and otherwise unaltered. Button's webhook gives it back as `publisher_customer_id`.
    pub btn_pub_user: Name,
    /// Your own reference, such as a click ID or a campaign ID: 1 to 511 characters, without control characters. Any
    /// type that is `Display`; encoded here, and otherwise unaltered. Button's webhook gives it back as `pub_ref`.
    pub btn_pub_ref: Name,
}

/// A name that was given.
#[derive(Clone, Copy, Debug)]
pub struct Name;

/// The one value of [`Parameters`].
pub const PARAMETERS: Parameters = Parameters { btn_ref: Name, btn_url: Name, btn_pub_user: Name, btn_pub_ref: Name };

/// A link whose text the macro or a constant has checked.
pub const fn link<const N: usize>(text: &'static str, _names: [Name; N]) -> ButtonLink<&'static str> {
    ButtonLink { text }
}

/// A link of checked text and of values that are checked now.
///
/// # Errors
/// The fault of a value.
#[inline]
pub fn link_at_run_time<const N: usize>(
    segments: &[Segment<'_>],
    tail: &str,
    values: &[&dyn Display],
    _names: [Name; N],
) -> Result<ButtonLink<String>, LinkError> {
    write_link(segments, tail, values)
}

/// Once in a program: a call is no longer than its arguments.
#[inline(never)]
fn write_link(segments: &[Segment<'_>], tail: &str, values: &[&dyn Display]) -> Result<ButtonLink<String>, LinkError> {
    let mut text = String::new();
    write(&mut text, &Outline { segments, tail: [tail, ""] }, values)?;
    Ok(ButtonLink { text })
}

/// An ID that the macro or a constant has checked.
#[must_use]
pub const fn organization(text: &str) -> OrgId {
    OrgId::from_checked(text)
}
