//! The type of a run-time value.

use core::fmt::Display;

/// The type of a run-time value in [`button_link!`](crate::button_link): any that is `Display`.
///
/// It is a trait of its own for the sake of its error, which says what to do with an `Option`.
#[diagnostic::on_unimplemented(
    message = "a value of a Button Link is of a type that is `Display`, such as a string or a number",
    label = "this is not `Display`",
    note = "give the value itself, like `user.id`, or `result?` for a `Result`; or implement `Display` for its type",
    note = "leave out a user ID or a reference that is an `Option`, and add it to the link: `.maybe_pub_user(option)?`, `.maybe_pub_ref(option)?`"
)]
pub trait RunTimeValue: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display + ?Sized> RunTimeValue for T {}
