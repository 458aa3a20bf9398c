//! The front doors of the macros. They hand `$crate` on, so that a renamed dependency works.

/// A Button Link that the compiler has checked and encoded.
///
/// # Named values
///
/// `name = value` with the names of Button's documentation, in any order. `btn_ref` and `btn_url` are required,
/// `btn_pub_user` and `btn_pub_ref` optional.
///
/// A string literal, `concat!(…)`, `env!(…)` or `const { … }` is a compile-time value: it is checked by the compiler.
/// With such values alone the macro is a constant, a [`ButtonLink<&'static str>`](crate::ButtonLink):
///
/// ```
/// use button_links::{ButtonLink, button_link};
///
/// const STORE: ButtonLink<&'static str> = button_link!(
///     btn_ref = "org-0000000000000000",
///     btn_url = "https://www.retailer.com",
/// );
/// assert_eq!(
///     STORE.as_str(),
///     "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com",
/// );
/// ```
///
/// `const { … }` takes what a constant outside of the function would: not `Self::ORG` or a generic parameter (write the name
/// of the type: `Shop::ORG`), nor a variable (write it without `const`, as a run-time value).
///
/// Every other value is a run-time value of any type that is [`Display`](core::fmt::Display). It is borrowed, and values are
/// evaluated as they are written. With one of them, the macro is a `Result<ButtonLink, LinkError>`; values that display in
/// one piece cost one allocation, of the exact length. A value displays while the one before it still does, so two that take
/// the same lock to display are given as texts (`id.to_string()`):
///
/// ```
/// use button_links::{LinkError, button_link};
///
/// # fn main() -> Result<(), LinkError> {
/// let user_id = 123;
/// let link = button_link!(
///     btn_ref = "org-0000000000000000",
///     btn_url = "https://www.retailer.com",
///     btn_pub_user = user_id,
/// )?;
/// assert_eq!(link.pub_user().as_deref(), Some("123"));
/// # Ok(())
/// # }
/// ```
///
/// # A whole link
///
/// One compile-time value is a whole link, checked and kept to the letter:
///
/// ```
/// use button_links::{ButtonLink, button_link};
///
/// const COPIED: ButtonLink<&'static str> = button_link!(
///     "https://r.bttn.io/?btn_url=https%3A%2F%2Fwww.retailer.com&btn_ref=org-0000000000000000"
/// );
/// assert_eq!(COPIED.btn_url(), "https://www.retailer.com");
/// ```
///
/// # Errors
///
/// A wrong, missing, repeated or unknown parameter does not compile:
///
/// ```compile_fail
/// let link = button_links::button_link!(
///     btn_ref = "org-000000000000000O",
///     btn_url = "https://www.retailer.com",
/// );
/// ```
///
/// A literal is also refused where it looks like an unfilled template (`{user_id}`, `<id>`, `%s`, `!!!id!!!`) or a secret API
/// key (`sk-…`), has `&amp;` for `&`, or has white space at an end. A run-time value of that text may be right, and is taken.
///
/// A whole link as a literal is also refused where the name of a parameter is nearly one of Button's (`btn_user`), and where
/// its destination is encoded in part only.
///
/// A run-time value that breaks its rule is a [`LinkError`](crate::LinkError).
///
/// Three answers of the compiler's own, and what they ask for:
///
/// - expected `ButtonLink<&str>`, found `Result<…>`: a value of the call is no compile-time value. A constant is one as
///   `const { ORG }`, an [`OrgId`](crate::OrgId) as `const { ORG.as_str() }`.
/// - `Option<…>` doesn't implement `Display`: there is no link for a user who is not there. `match` on the option, and
///   build one link for each arm.
/// - no field `…` on type `Parameters`: the parameter has another name; the four are above.
#[macro_export]
macro_rules! button_link {
    ($($call:tt)*) => {
        $crate::__private::button_link! { $crate $($call)* }
    };
}

/// An organization ID that the compiler has checked: a constant [`OrgId`](crate::OrgId).
///
/// The value is a string literal, `concat!(…)`, `env!(…)` or `const { … }`. An ID that is known at run time only is
/// [parsed](crate::OrgId::parse).
///
/// ```
/// use button_links::{ButtonLink, OrgId, button_link, org_id};
///
/// const ORG: OrgId = org_id!("org-0000000000000000");
/// const SALE: ButtonLink<&'static str> = button_link!(
///     btn_ref = const { ORG.as_str() },
///     btn_url = concat!("https://www.retailer.com", "/sale"),
/// );
/// assert_eq!(SALE.org_id(), ORG);
/// ```
///
/// ```compile_fail
/// let id = button_links::org_id!("org-123");
/// ```
#[macro_export]
macro_rules! org_id {
    ($($value:tt)*) => {
        $crate::__private::org_id! { $crate $($value)* }
    };
}
