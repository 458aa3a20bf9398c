//! The knowledge about kinds of text: how each of them encloses a link, and what its syntax around a link means.

mod enclosure;
pub(crate) mod html;
mod kind;
pub(crate) mod markdown;

pub(crate) use enclosure::Enclosure;
pub use kind::FileKind;
