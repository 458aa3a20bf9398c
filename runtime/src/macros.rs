//! The public macros. Each hands `$crate` to its proc macro, so that a renamed dependency works.

/// Makes a Button Link that the compiler has checked and encoded.
///
/// # Named values
///
/// `name = value` with the names of Button's documentation, in any order. `btn_ref` and `btn_url` are required,
/// `btn_pub_user` and `btn_pub_ref` optional.
///
/// A string literal, `concat!(…)`, `env!(…)`, `const { … }` or the name of a constant is a compile-time value: it is checked by
/// the compiler. With such values alone the macro is a constant, a [`ButtonLink<&'static str>`](crate::ButtonLink):
///
/// ```
/// use button_links::{ButtonLink, OrgId, button_link, org_id};
///
/// const ORG: OrgId = org_id!("org-0000000000000000");
/// const STORE: ButtonLink<&'static str> = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com");
/// assert_eq!(
///     STORE.as_str(),
///     "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com",
/// );
/// ```
///
/// A constant is a `&str` or an [`OrgId`](crate::OrgId). Its path ends in upper-case letters, digits and `_`: `ORG`,
/// `crate::config::ORG`, `Shop::ORG`. Any other expression with it is a run-time value: `&ORG` for a constant of another type or a
/// generic `const USER: u64`, `&*ORG` for a `static` that is a `LazyLock`, and `Self::ORG`.
///
/// The expression in `const { … }` cannot use what is local to the function: no variable (write it without `const`, as a
/// run-time value), no generic parameter, and not `Self` (write the name of the type: `Shop::ORG`).
///
/// # A user who comes later
///
/// `btn_pub_user = _` makes a [`RewardLink`](crate::RewardLink). It cannot be sent without its user, and becomes a `ButtonLink` by
/// `with_pub_user`. A link of a rewards programme that lost its user pays nobody, so use this for every such link:
///
/// ```
/// use button_links::{LinkError, OrgId, RewardLink, button_link, org_id};
///
/// const ORG: OrgId = org_id!("org-0000000000000000");
/// const DEAL: RewardLink = button_link!(btn_ref = ORG, btn_url = "https://www.retailer.com/deal", btn_pub_user = _);
///
/// # fn main() -> Result<(), LinkError> {
/// let link = DEAL.with_pub_user(123)?;
/// assert_eq!(link.pub_user().as_deref(), Some("123"));
/// # Ok(())
/// # }
/// ```
///
/// # Values known at run time
///
/// Every other value is a run-time value of any type that is [`Display`](core::fmt::Display). It is borrowed. Values are
/// evaluated in the order of the call, and then displayed one after the other. With a run-time value the macro is a
/// `Result<ButtonLink, LinkError>`, and with `btn_pub_user = _` a `Result<RewardLink<String>, LinkError>`. One value that displays in
/// one piece costs one allocation, of the exact length:
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
/// Some errors come from the compiler itself, which does not know what to write:
///
/// - expected `ButtonLink<&str>`, found `Result<…>`: a value of the call is a run-time value, as a number, `Self::ORG`, `(ORG)` and
///   `&ORG` are. Add a `?`, or make a constant of it.
/// - expected `Result<…>`, found `ButtonLink<&str>`, or the `?` operator cannot be applied to it: all values are compile-time
///   values, and the call is a link. Remove the `?`, and write `Ok(link.into())` to return a `Result<ButtonLink, LinkError>`.
/// - expected `ButtonLink`, found `ButtonLink<&str>`: a constant is a `ButtonLink<&'static str>`. In a function, `.into()` makes a
///   `ButtonLink`.
/// - expected `String`, found `ButtonLink<&str>`: write `.to_string()` after the call.
/// - expected `RewardLink`, found `ButtonLink<&str>`: write `btn_pub_user = _`.
/// - `Option<…>` doesn't implement `Display`: leave the parameter out, and add it to the link with
///   [`maybe_pub_user`](crate::ButtonLink::maybe_pub_user) or [`maybe_pub_ref`](crate::ButtonLink::maybe_pub_ref).
#[macro_export]
macro_rules! button_link {
    ($($call:tt)*) => {
        $crate::__private::button_link! { $crate $($call)* }
    };
}

/// Makes a constant [`OrgId`](crate::OrgId) that the compiler has checked.
///
/// The value is a string literal, `concat!(…)`, `env!(…)`, `const { … }` or a constant. [`OrgId::parse`](crate::OrgId::parse) parses an ID
/// that is known only at run time.
///
/// ```
/// use button_links::{ButtonLink, OrgId, button_link, org_id};
///
/// const ORG: OrgId = org_id!("org-0000000000000000");
/// const SALE: ButtonLink<&'static str> = button_link!(
///     btn_ref = ORG,
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

/// Checks the Button Links in files that are not Rust, while the crate is compiled. Needs the feature `templates`.
///
/// The argument is a folder, a file or a glob, relative to the folder of the package's `Cargo.toml`. A call stands beside the
/// items of a module, or as a statement in a function. The example checks the Markdown files of a folder:
///
/// ```
/// button_links::check_links!("guide/*.md");
/// # fn main() {}
/// ```
///
/// `*` matches within a folder, and `**` any number of folders. Of a folder, the files are checked that git would see: hidden
/// files, binary files and those that `.gitignore` leaves out are not. The path must not lead out of the package.
///
/// # Errors
///
/// Every error that `button-links check` finds is an error of the compiler, with the place, the excerpt and the help:
///
/// ```text
/// error: `btn_ref`: `A` is an upper-case digit [organization-id]
///         --> templates/offer.html:3:36
///          |
///        3 | <a href="https://r.bttn.io?btn_ref=org-1A9b6fa0d2e4c857&amp;btn_url={{ shop|urlencode }}">To the shop</a>
///          |                                    ^^^^^^^^^^^^^^^^^^^^
///          |
///          = help: write `org-1a9b6fa0d2e4c857`
///  --> src/main.rs:1:28
///   |
/// 1 | button_links::check_links!("templates");
///   |                            ^^^^^^^^^^^
/// ```
///
/// The nearest `button-links.toml` in or above the folder configures the check, and a comment in a file allows a finding, as the
/// README of `button-links-check` says. A macro cannot warn, so **warnings are not reported**. `[levels]` in that file makes an
/// error of a warning.
///
/// A folder that is not there or has no file to check is an error, as is a file that cannot be read:
///
/// ```compile_fail
/// button_links::check_links!("no/such/folder");
/// # fn main() {}
/// ```
///
/// # When files are checked again
///
/// The compiler watches each file that was checked, and the configuration. After an edit of one, the next `cargo check` checks
/// again. **A new file is not seen** until something else of the crate has changed: stable Rust lets a macro watch files, not
/// folders. `button_links_check::assert_dir` in a test sees every file in every run, and reports warnings too; use both, or only
/// the test.
///
/// # Costs
///
/// The feature builds the library of the checker with the macros, and turns on `url-standard`. Whenever the crate is compiled,
/// the files are read: 500 templates of 20 KB take half a second, because cargo does not optimize macros, and 60 MB of the
/// compiler's memory. A call may have 64 MiB of files. A build in which nothing changed takes no longer than without the call, and
/// nothing of the files is in the program. If half a second matters, make the call in a small crate of its own, beside the
/// templates.
#[cfg(feature = "templates")]
#[macro_export]
macro_rules! check_links {
    ($($argument:tt)*) => {
        $crate::__private::check_links! { $crate $($argument)* }
    };
}

/// Says how to get the macro of this name.
#[cfg(not(feature = "templates"))]
#[doc(hidden)]
#[macro_export]
macro_rules! check_links {
    ($($argument:tt)*) => {
        ::core::compile_error! {
            "`check_links!` needs the feature `templates` of `button-links`\nhelp: run `cargo add button-links --features templates`"
        }
    };
}
