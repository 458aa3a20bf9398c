//! The functions that the expansions of the macros call. Not for use by hand: anything here may change in any release.

pub use button_links_macros::{button_link, org_id};
pub use button_links_rules::{ConstLink, LinkPart, Parameter, as_ascii, with_organization};
pub use core::primitive::{str, u8, usize};

#[cfg(feature = "templates")]
pub use button_links_macros::check_links;
#[cfg(feature = "templates")]
pub use core::include_bytes;

pub use crate::constant::{ConstantValue, OtherConstant, constant};

use alloc::string::String;
use core::fmt::Display;

use button_links_rules::{LinkError, find_parameter};

use crate::link::ButtonLink;
use crate::org_id::OrgId;
use crate::reward_link::RewardLink;
use crate::run_time_value::RunTimeValue;
use crate::segment::Segment;
use crate::write::write;

/// Defines the parameter names of a call for the editor, each with its documentation.
///
/// A right name is a module in the path to the function that makes the link, which costs a build next to nothing. Any other
/// name is looked up as a field, so that the editor completes it.
macro_rules! names {
    ($($(#[$documentation:meta])* $name:ident: $parameter:ident, $link_with:ident,)*) => {
        $(
            $(#[$documentation])*
            pub mod $name {
                pub use super::*;
                pub use super::$link_with as link_with;

                /// Returns the place of a value after this encoded text.
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

        /// The value on which the fields are looked up.
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
    /// `Display`; encoded here, and otherwise unaltered. Button's webhook gives it back as `publisher_customer_id`,
    /// and `pub_user()` of the crate `button-links-webhook` reads it there.
    ///
    /// `btn_pub_user = _` makes a `RewardLink`: the user ID comes later, with `.with_pub_user(user_id)?`.
    btn_pub_user: BtnPubUser, link_with_user,
    /// Your own reference, such as a click ID or a campaign ID: 1 to 511 characters, without control characters. Any
    /// type that is `Display`; encoded here, and otherwise unaltered. Button's webhook gives it back as `pub_ref`.
    btn_pub_ref: BtnPubRef, link_with_reference,
}

/// Creates a link whose text was checked by the macro or by a constant.
pub const fn link(text: &'static str) -> ButtonLink<&'static str> {
    ButtonLink { text }
}

/// Creates a reward link of checked text, and the byte index of its empty user ID.
pub const fn reward_link((text, user): (&'static str, usize)) -> RewardLink {
    RewardLink { text, user }
}

/// Creates a reward link of checked text, in which the user ID is empty, and of values that are checked now.
///
/// # Errors
/// Returns the error of the first value that is not valid.
pub fn reward_link_at_run_time<const N: usize>(
    segments: [Segment<'_>; N],
    tail: &str,
    values: [&dyn RunTimeValue; N],
) -> Result<RewardLink<String>, LinkError> {
    let ButtonLink { text } = link_at_run_time(segments, tail, values)?;
    let user = find_parameter(&text, Parameter::BtnPubUser).map_or(text.len(), |pair| pair.value_start);
    Ok(RewardLink { text, user })
}

/// Creates a link of checked text and of values that are checked now.
///
/// # Errors
/// Returns the error of the first value that is not valid.
pub fn link_at_run_time<const N: usize>(
    segments: [Segment<'_>; N],
    tail: &str,
    values: [&dyn RunTimeValue; N],
) -> Result<ButtonLink, LinkError> {
    let mut text = String::new();
    write(&mut text, &segments, &values.map(|value| value as &dyn Display), tail)?;
    Ok(ButtonLink { text })
}

/// Creates a link of checked text around the value of `btn_ref`, which is checked now.
///
/// # Errors
/// Returns the error of the value.
pub fn link_with_organization(before: &str, value: &dyn RunTimeValue, tail: &str) -> Result<ButtonLink, LinkError> {
    link_at_run_time([btn_ref::segment(before)], tail, [value])
}

/// Creates a link of checked text around the value of `btn_url`, which is checked now.
///
/// # Errors
/// Returns the error of the value.
pub fn link_with_destination(before: &str, value: &dyn RunTimeValue, tail: &str) -> Result<ButtonLink, LinkError> {
    link_at_run_time([btn_url::segment(before)], tail, [value])
}

/// Creates a link of checked text around the value of `btn_pub_user`, which is checked now.
///
/// # Errors
/// Returns the error of the value.
pub fn link_with_user(before: &str, value: &dyn RunTimeValue, tail: &str) -> Result<ButtonLink, LinkError> {
    link_at_run_time([btn_pub_user::segment(before)], tail, [value])
}

/// Creates a link of checked text around the value of `btn_pub_ref`, which is checked now.
///
/// # Errors
/// Returns the error of the value.
pub fn link_with_reference(before: &str, value: &dyn RunTimeValue, tail: &str) -> Result<ButtonLink, LinkError> {
    link_at_run_time([btn_pub_ref::segment(before)], tail, [value])
}

/// Creates an ID whose text was checked by the macro or by a constant.
#[must_use]
pub const fn organization(text: &str) -> OrgId {
    OrgId::from_checked(text)
}
