//! The table of cases that the rules, the run time, the constants and the macro must agree on.

mod case;
mod destination;
mod host;
mod id;
mod invalid_link;
mod message;
mod organization;
mod valid_link;

pub use case::{Case, ORG, URL, Values};

/// Returns the cases. A case is known by its index.
pub fn cases() -> Vec<Case> {
    [
        organization::organizations(),
        destination::destinations(),
        destination::mistaken_destinations(),
        host::hosts(),
        id::texts(),
        id::lints(),
        valid_link::valid_links(),
        invalid_link::invalid_links(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
