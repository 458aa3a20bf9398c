//! Splitting a query into its pairs.

use std::iter;

use button_links_rules::{QueryPair, pair_at};

/// Iterates over the `&`-separated pairs of `link` from the byte index `start`.
pub(crate) fn query_pairs(link: &str, mut start: usize) -> impl Iterator<Item = QueryPair> {
    iter::from_fn(move || {
        let pair = (start < link.len()).then(|| pair_at(link.as_bytes(), start))?;
        start = pair.end + 1;
        Some(pair)
    })
}
