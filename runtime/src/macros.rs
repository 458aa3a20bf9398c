//! The public macros. Each hands `$crate` to its proc macro, so that a renamed dependency works.

/// Makes a Button Link that the compiler has checked and encoded.
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
/// The expression in `const { … }` cannot use what is local to the function: no variable (write it without `const`, as a
/// run-time value), no generic parameter, and not `Self` (write the name of the type: `Shop::ORG`).
///
/// Every other value is a run-time value of any type that is [`Display`](core::fmt::Display). It is borrowed. Values are
/// evaluated in the order of the call, and then displayed one after the other. With a run-time value the macro is a
/// `Result<ButtonLink, LinkError>`. One value that displays in one piece costs one allocation, of the exact length:
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
/// A single compile-time value is a whole link. It is checked, and kept character for character:
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
/// A literal is also rejected if it looks like an unfilled template (`{user_id}`, `<id>`, `%s`, `!!!id!!!`) or a secret API key
/// (`sk-…`), has `&amp;` for `&`, or has white space at an end. A run-time value of that text may be right, and is accepted.
///
/// A whole link as a literal is also rejected if the name of a parameter is nearly one of Button's (`btn_user`), or if its
/// destination is only partly encoded.
///
/// A run-time value that breaks its rule is a [`LinkError`](crate::LinkError).
///
/// Three errors come from the compiler itself:
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

/// Makes a constant [`OrgId`](crate::OrgId) that the compiler has checked.
///
/// The value is a string literal, `concat!(…)`, `env!(…)` or `const { … }`. [`OrgId::parse`](crate::OrgId::parse) parses an ID
/// that is known only at run time.
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
