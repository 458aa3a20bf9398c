//! Suggesting the text that was meant.

mod destination;
pub(crate) mod fix;
mod idna;
mod intended;
pub(crate) mod link;
mod punycode;
pub(crate) mod value;
