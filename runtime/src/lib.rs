#![doc = include_str!("../README.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod layout;
mod link;
mod macros;
mod org_id;
mod personalized;
mod sink;
mod text;
#[cfg(feature = "url")]
mod url;
mod write;

pub use button_links_rules::{ErrorKind, LinkError, Parameter};
pub use link::ButtonLink;
pub use org_id::OrgId;
pub use personalized::Personalized;
