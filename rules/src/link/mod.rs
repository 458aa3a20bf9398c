//! Reads a link: its syntax, its query, and the rule of each of its parameters.

mod canonical;
mod const_link;
mod encoded_pairs;
mod query;
mod syntax;
mod validate;

pub use const_link::{ConstLink, LinkPart, with_organization};
pub use encoded_pairs::EncodedPairs;
pub use query::{
    QueryPair, decoded_value, find_parameter, index_in_link, is_foreign, link_pairs, pair_at, query_pairs,
};
pub use syntax::{HOSTS, query_start};
pub use validate::{LinkErrors, PLACEHOLDER, TEMPLATE_BLOCK, check_link, is_placeholder};

use crate::error::LinkError;

/// Checks a whole link at run time. The verdict is that of [`check_link`]; a link in canonical form takes the fast path.
///
/// # Errors
/// Returns the first error, with its byte index in the link.
pub fn read_link(link: &str) -> Result<(), LinkError> {
    if canonical::is_canonical(link) { Ok(()) } else { check_link(link) }
}
