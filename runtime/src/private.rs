//! What the expansions of the macros call. Not for use by hand: anything here may change in any release.

pub use button_links_macros::{button_link, org_id};
pub use button_links_rules::{ConstLink, LinkPart, Parameter, as_ascii, check_constant, check_constant_link};
pub use core::primitive::{str, u8, usize};

use core::fmt::Display;

use button_links_rules::LinkError;

use crate::link::ButtonLink;
use crate::org_id::OrgId;
use crate::write::{Behind, Segment};

/// The names that a call may give, for the editor. A right name is a module, a step of the path to the function that makes the
/// link, which costs a build next to nothing. Any other name is looked up as a field: the compiler says which is similar,
/// and the editor completes it.
macro_rules! names {
    ($($(#[$documentation:meta])* $name:ident: $parameter:ident, $link_with:ident,)*) => {
        $(
            $(#[$documentation])*
            pub mod $name {
                pub use super::*;
                pub use super::$link_with as link_with;

                /// The place of a value, and what is known of the link before it.
                #[must_use]
                pub const fn segment(before: &str) -> Segment<'_> {
                    Segment { before: [before, ""], parameter: Parameter::$parameter }
                }
            }
        )*

        /// The names as fields.
        pub struct Parameters {
            $(
                $(#[$documentation])*
                pub $name: (),
            )*
        }

        /// The one value of it.
        pub const PARAMETERS: Parameters = Parameters { $($name: (),)* };
    };
}

names! {
    /// Your Button organization ID, required: `org-` and 16 lower-case hexadecimal digits, like
    /// `"org-0123456789abcdef"`.
    btn_ref: BtnRef, link_with_organization,
    /// The destination, required: an absolute `https` URL, not encoded, like `"https://www.retailer.com/p/12345"`. It is
    /// encoded here, and once.
    btn_url: BtnUrl, link_with_destination,
    /// Your ID of the user who is to be rewarded: 1 to 255 characters, without control characters. Any type that is
    /// `Display`; encoded here, and otherwise unaltered. Button's webhook gives it back as `publisher_customer_id`.
    btn_pub_user: BtnPubUser, link_with_user,
    /// Your own reference, such as a click ID or a campaign ID: 1 to 511 characters, without control characters. Any
    /// type that is `Display`; encoded here, and otherwise unaltered. Button's webhook gives it back as `pub_ref`.
    btn_pub_ref: BtnPubRef, link_with_reference,
}

/// A link whose text the macro or a constant has checked.
pub const fn link(text: &'static str) -> ButtonLink<&'static str> {
    ButtonLink { text }
}

/// A link of checked text and of values that are checked now.
///
/// # Errors
/// The fault of a value.
pub fn link_at_run_time<const N: usize>(
    segments: [Segment<'_>; N],
    tail: &str,
    values: [&dyn Display; N],
) -> Result<ButtonLink, LinkError> {
    link_of(&segments, tail, &values)
}

/// A link of checked text around a value that is checked now, that of `btn_ref`.
///
/// # Errors
/// The fault of the value.
pub fn link_with_organization(before: &str, value: &dyn Display, tail: &str) -> Result<ButtonLink, LinkError> {
    link_around(&btn_ref::segment(before), value, tail)
}

/// The same with the value of `btn_url`.
///
/// # Errors
/// The fault of the value.
pub fn link_with_destination(before: &str, value: &dyn Display, tail: &str) -> Result<ButtonLink, LinkError> {
    link_around(&btn_url::segment(before), value, tail)
}

/// The same with the value of `btn_pub_user`.
///
/// # Errors
/// The fault of the value.
pub fn link_with_user(before: &str, value: &dyn Display, tail: &str) -> Result<ButtonLink, LinkError> {
    link_around(&btn_pub_user::segment(before), value, tail)
}

/// The same with the value of `btn_pub_ref`.
///
/// # Errors
/// The fault of the value.
pub fn link_with_reference(before: &str, value: &dyn Display, tail: &str) -> Result<ButtonLink, LinkError> {
    link_around(&btn_pub_ref::segment(before), value, tail)
}

fn link_of(segments: &[Segment<'_>], tail: &str, values: &[&dyn Display]) -> Result<ButtonLink, LinkError> {
    match (Behind { segments, values, tail }).next() {
        Some((segment, value, behind)) => ButtonLink::write(segment, value, &behind, None),
        // Only a call with mistakes comes to this, and does not compile.
        None => Ok(link("").into()),
    }
}

fn link_around(segment: &Segment<'_>, value: &dyn Display, tail: &str) -> Result<ButtonLink, LinkError> {
    ButtonLink::write(segment, value, &Behind::tail(tail), None)
}

/// An ID that the macro or a constant has checked.
#[must_use]
pub const fn organization(text: &str) -> OrgId {
    OrgId::from_checked(text)
}
