// Of two definitions of a link, Markdown takes the first: here the module, and in the README the folder.
#![doc = "[guide]: crate::guide"]
#![doc = ""]
#![doc = include_str!("../README.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod constant;
mod convert;
#[cfg(any(doc, doctest))]
pub mod guide;
mod insertion;
mod link;
mod macros;
mod org_id;
mod personalized;
mod reward_link;
mod run_time_value;
mod segment;
#[cfg(feature = "serde")]
mod serde;
#[cfg(feature = "url")]
mod url;
mod value_writer;
mod write;

// The documentation of a re-export stands before that of the item.
/// Says what is wrong with a value or a link. [A page of the guide](crate::guide::errors) has a remedy for each kind.
///
/// ```
/// use button_links::{ErrorKind, OrgId};
///
/// let kind = OrgId::parse("org-000000000000000O").unwrap_err().kind();
/// assert_eq!(kind, ErrorKind::NotADigit('O'));
/// ```
#[doc(inline)]
pub use button_links_rules::ErrorKind;
/// Says which parameter is wrong, what is wrong and where. [A page of the guide](crate::guide::errors) has a remedy for each kind.
///
/// ```
/// use button_links::{ButtonLink, ErrorKind, Parameter, button_link};
///
/// const STORE: ButtonLink<&'static str> =
///     button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
///
/// let error = STORE.with_pub_user("user-1\t").unwrap_err();
/// assert_eq!(error.parameter(), Some(Parameter::BtnPubUser));
/// assert_eq!(error.kind(), ErrorKind::Control('\t'));
/// assert_eq!(error.to_string(), "`btn_pub_user`: control character U+0009 (a tab), at byte 6");
/// assert_eq!(
///     format!("{error:#}"),
///     "`btn_pub_user`: control character U+0009 (a tab), at byte 6; help: an ID has no line break, tab or \
///      other control character; remove it where the ID is read",
/// );
/// ```
#[doc(inline)]
pub use button_links_rules::LinkError;
/// Names one of the four values of a link.
///
/// ```
/// use button_links::Parameter;
///
/// assert_eq!(Parameter::BtnPubUser.name(), "btn_pub_user");
/// assert!(Parameter::BtnUrl.is_required());
/// ```
#[doc(inline)]
pub use button_links_rules::Parameter;
pub use constant::CompileTimeValue;
pub use link::ButtonLink;
pub use org_id::OrgId;
pub use personalized::Personalized;
pub use reward_link::{NoUserYet, RewardLink};
pub use run_time_value::RunTimeValue;
