//! Tests that the macros are hygienic: this crate renames the dependency, has an older edition, no prelude and names of its
//! own in place of those of the standard library, and denies every lint. If it compiles, an expansion depends on none of that.
#![no_implicit_prelude]
#![deny(warnings, clippy::all, clippy::pedantic, clippy::nursery)]
#![deny(missing_docs, unused, rust_2018_idioms, let_underscore_drop, unused_qualifications, unused_results)]
#![deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic, clippy::as_conversions, clippy::str_to_string)]

use ::links::{button_link, org_id, ButtonLink, LinkError, OrgId, RewardLink};

/// Not the crate `core`.
pub mod core {}
/// Not the crate `std`.
pub mod std {}
/// Not the crate `button-links`, which has another name here.
pub mod button_links {}

/// Not `Option::Some`.
#[derive(Clone, Copy)]
pub struct Some;
/// Not `Option::None`.
#[derive(Clone, Copy)]
pub struct None;
/// Not the primitive type.
#[allow(non_camel_case_types)]
#[derive(Clone, Copy)]
pub struct str;
/// Not the primitive type.
#[allow(non_camel_case_types)]
#[derive(Clone, Copy)]
pub struct usize;
/// Not the primitive type.
#[allow(non_camel_case_types)]
#[derive(Clone, Copy)]
pub struct u8;
/// Not the macro.
#[macro_export]
macro_rules! include_bytes {
    () => {};
}

/// An organization ID.
pub const ORG: OrgId = org_id!("org-0000000000000000");
/// A link of literals.
pub const STORE: ButtonLink<&'static ::core::primitive::str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
/// A link of constants.
pub const SALE: ButtonLink<&'static ::core::primitive::str> = button_link!(
    btn_ref = ORG,
    btn_url = ::core::concat!("https://www.retailer.com", "/sale"),
    btn_pub_user = "user-123",
);
/// A link that is given whole.
pub static WHOLE: ButtonLink<&'static ::core::primitive::str> =
    button_link!("https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com");
/// A link whose user comes later.
pub const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);

#[cfg(feature = "templates")]
::links::check_links!("src");

macro_rules! personal {
    ($url:literal, $user:expr) => {
        button_link!(btn_ref = ORG, btn_url = $url, btn_pub_user = $user)
    };
}

/// Makes a link of a run-time value, through a macro of the caller.
///
/// # Errors
/// If the user ID is invalid.
pub fn personal(user: u64) -> ::core::result::Result<ButtonLink, LinkError> {
    #[cfg(feature = "templates")]
    ::links::check_links!("src/*.rs");
    personal!("https://www.retailer.com", user + 1)
}

/// Makes a link of run-time values alone.
///
/// # Errors
/// If a value is invalid.
pub fn all(
    org: OrgId,
    url: &::core::primitive::str,
    user: u64,
    click: &::core::primitive::str,
) -> ::core::result::Result<ButtonLink, LinkError> {
    button_link!(btn_ref = org, btn_url = url, btn_pub_user = user, btn_pub_ref = click)
}

#[cfg(test)]
mod tests {
    use ::std::prelude::rust_2024::*;

    #[test]
    fn a_borrow_ends_with_the_call() {
        let user = ::std::cell::RefCell::new(1);
        let link = ::links::button_link!(
            btn_ref = "org-0000000000000000",
            btn_url = "https://www.retailer.com",
            btn_pub_user = user.borrow(),
        )
        .map(|link| {
            *user.borrow_mut() += 1;
            link
        });
        ::std::assert!(link.is_ok());
        ::std::assert_eq!(user.into_inner(), 2);
    }

    #[test]
    fn the_links_have_their_values() -> Result<(), crate::LinkError> {
        ::std::assert_eq!(crate::SALE.btn_url(), "https://www.retailer.com/sale");
        ::std::assert_eq!(crate::WHOLE, crate::STORE);
        ::std::assert_eq!(crate::DEAL.with_pub_user(1)?.pub_user().as_deref(), Some("1"));
        ::std::assert_eq!(crate::personal(1)?.pub_user().as_deref(), Some("2"));
        let link = crate::all(crate::ORG, "https://www.retailer.com", 1, "click")?;
        ::std::assert_eq!(link.pub_ref().as_deref(), Some("click"));
        Ok(())
    }
}
