//! Answers to questions that come up with the first links, a page each.

#[doc = include_str!("../guide/one_org.md")]
pub mod one_org {}

#[doc = include_str!("../guide/optional_user.md")]
pub mod optional_user {}

#[doc = include_str!("../guide/owned_or_static.md")]
pub mod owned_or_static {}

#[doc = include_str!("../guide/errors.md")]
pub mod errors {}

#[doc = include_str!("../guide/testing.md")]
pub mod testing {}
