//! What a valid Button Link is: the rule of each parameter, the encoding, and how a link is read.
//!
//! The macro asks these functions about a literal, the run time about a string and the checker about a link in a file, so
//! they give one verdict. What more there is to tell a person of a wrong one is in `button-links-findings`, which a program
//! that makes links is not built with. Programs depend on `button-links` and find the public types there; this crate makes no
//! promise about its own functions.
//!
//! Everything a constant needs is a `const fn`. Nothing here panics on a value or knows a token.
#![no_std]

extern crate alloc;

mod character;
mod check;
mod code;
mod constant;
mod decode;
mod destination;
mod encode;
mod error;
mod glance;
mod host;
mod kind;
mod link_errors;
mod organization;
mod pair;
mod parameter;
mod pieces;
mod punycode;
mod read;
mod secret;
mod text;
mod values;
mod written;

pub use character::{ByteSet, HOST};
pub use check::{Check, check};
pub use code::{Code, Level};
pub use constant::{check_constant, check_constant_link};
pub use decode::decode;
pub use destination::SCHEME;
pub use encode::{Room, encode, encoded_len, push_encoded};
pub use error::{LinkError, WithoutPosition};
pub use glance::{Glance, glance, reserved_count};
pub use kind::ErrorKind;
pub use link_errors::{LinkErrors, PLACEHOLDER, TEMPLATE_BLOCK, index_in_link, is_placeholder};
pub use pair::{QueryPair, is_foreign, pair_at, parameter_of};
pub use parameter::Parameter;
pub use pieces::{ConstLink, LinkPart, as_ascii};
pub use punycode::punycode;
pub use read::{HOSTS, check_link, decoded, find, places, query_start, read_link};
pub use secret::{has_secret, is_secret};
pub use values::EncodedPairs;
