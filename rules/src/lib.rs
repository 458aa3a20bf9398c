//! The rules of a Button Link: the rule of each parameter, the encoding, and the reading of a link.
//!
//! The macro asks these functions about a literal, the run time about a string and the checker about a link in a file, so all
//! three give the same verdict. The crate `button-links-findings` knows what people get wrong beyond these rules; a program
//! that makes links is not built with it.
//!
//! Programs depend on `button-links`, which exports the public types. This crate makes no promise about its own functions.
//!
//! Everything that a constant needs is a `const fn`. No function panics on invalid input, but for those of `const_panic`, whose
//! panic is a compile error. None depends on `proc_macro`.
#![no_std]

extern crate alloc;

mod byte_set;
mod bytes;
mod const_text;
mod error;
mod link;
mod parameter;
mod percent;
mod value;

pub use byte_set::{ByteSet, HOST};
pub use const_text::as_ascii;
pub use error::{
    EXCERPT_CONTEXT, ErrorKind, LinkError, WithoutPosition, char_boundary, check_constant, check_constant_link,
};
pub use link::{
    ConstLink, EncodedPairs, HOSTS, LinkErrors, LinkPart, PLACEHOLDER, QueryPair, TEMPLATE_BLOCK, check_link,
    decoded_value, find_parameter, index_in_link, is_foreign, is_placeholder, link_pairs, pair_at, query_pairs,
    query_start, read_link, with_organization,
};
pub use parameter::Parameter;
pub use percent::{EncodeBuffer, decode, encode, encoded_len, push_encoded};
pub use value::{
    FastCheck, SCHEME, check, check_api_user, check_start, fast_check, has_secret, is_secret, is_usual, punycode,
};
