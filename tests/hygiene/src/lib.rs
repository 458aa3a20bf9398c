//! The macros in the hands of a caller who makes it hard: the dependency has another name, the edition is an older one,
//! there is no prelude, the names of the standard library are taken, and every lint is an error. It compiles, or the macros
//! are not hygienic.
#![no_implicit_prelude]
#![deny(warnings, clippy::all, clippy::pedantic, clippy::nursery)]
#![deny(missing_docs, unused, rust_2018_idioms, let_underscore_drop, unused_qualifications, unused_results)]
#![deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic, clippy::as_conversions, clippy::str_to_string)]

use ::links::{button_link, org_id, ButtonLink, LinkError, OrgId};

/// Not the `core` of the standard library.
pub mod core {}
/// Not the `std` of the standard library.
pub mod std {}
/// Not the crate, which has another name here.
pub mod button_links {}

/// Not the option of the standard library.
#[derive(Clone, Copy)]
pub struct Some;
/// Not the option of the standard library.
#[derive(Clone, Copy)]
pub struct None;
/// Not the text of the standard library.
#[allow(non_camel_case_types)]
#[derive(Clone, Copy)]
pub struct str;
/// Not the number of the standard library.
#[allow(non_camel_case_types)]
#[derive(Clone, Copy)]
pub struct usize;

/// The IDs of one place.
pub const ORG: OrgId = org_id!("org-0000000000000000");
/// Literals.
pub const STORE: ButtonLink<&'static ::core::primitive::str> =
    button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
/// Constants.
pub const SALE: ButtonLink<&'static ::core::primitive::str> = button_link!(
    btn_ref = const { ORG.as_str() },
    btn_url = ::core::concat!("https://www.retailer.com", "/sale"),
    btn_pub_user = "user-123",
);
/// A whole link.
pub static WHOLE: ButtonLink<&'static ::core::primitive::str> =
    button_link!("https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com");

macro_rules! personal {
    ($url:literal, $user:expr) => {
        button_link!(btn_ref = const { ORG.as_str() }, btn_url = $url, btn_pub_user = $user)
    };
}

/// A run-time value, through a macro of the caller's.
///
/// # Errors
/// A wrong user ID.
pub fn personal(user: u64) -> ::core::result::Result<ButtonLink, LinkError> {
    personal!("https://www.retailer.com", user + 1)
}

/// Every value at run time.
///
/// # Errors
/// A wrong value.
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
    fn the_links_are_right() -> Result<(), crate::LinkError> {
        ::std::assert_eq!(crate::SALE.btn_url(), "https://www.retailer.com/sale");
        ::std::assert_eq!(crate::WHOLE, crate::STORE);
        ::std::assert_eq!(crate::personal(1)?.pub_user().as_deref(), Some("2"));
        let link = crate::all(crate::ORG, "https://www.retailer.com", 1, "click")?;
        ::std::assert_eq!(link.pub_ref().as_deref(), Some("click"));
        Ok(())
    }
}
