#![doc = include_str!("../README.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;

mod event;
mod kind;
mod owned;
mod read;
#[cfg(feature = "testing")]
mod sample;
mod secret;
mod signature;
mod transaction;
mod verified;
mod webhook;

pub use event::Event;
pub use kind::Kind;
pub use read::{Problem, ReadError};
#[cfg(feature = "testing")]
pub use sample::Sample;
pub use secret::SecretError;
pub use signature::{SIGNATURE_HEADER, SignatureError};
pub use transaction::{Category, LineItem, Money, Status, Transaction};
pub use verified::Verified;
pub use webhook::{BODY_LIMIT, Webhook};
