// Of two definitions of a link, Markdown takes the first: here the item, and in the README its address.
#![doc = "[`Api`]: Api"]
#![doc = "[`NewLink`]: NewLink"]
#![doc = "[`Call`]: Call"]
#![doc = "[`CreatedLink`]: CreatedLink"]
#![doc = "[`Refusal::message`]: Refusal::message"]
#![doc = "[temporary]: Error::is_temporary"]
#![doc = ""]
#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod answer;
mod api;
mod base;
mod call;
#[cfg(any(feature = "ureq", feature = "reqwest"))]
mod client;
mod created_link;
mod error;
mod key;
mod new_link;
mod refusal;
mod status;

pub use api::Api;
pub use base::BaseError;
pub use call::Call;
#[cfg(feature = "reqwest")]
pub use client::Client;
#[cfg(any(feature = "ureq", feature = "reqwest"))]
pub use client::Retry;
#[cfg(feature = "ureq")]
pub use client::blocking;
pub use created_link::CreatedLink;
pub use error::Error;
pub use key::KeyError;
pub use new_link::NewLink;
pub use refusal::{Reason, Refusal};
