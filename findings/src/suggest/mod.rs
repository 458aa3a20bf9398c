//! Suggesting the text that was meant.

mod destination;
pub(crate) mod fix;
mod id;
mod idna;
mod intended;
pub(crate) mod link;
mod punycode;
pub(crate) mod separate;
pub(crate) mod value;
