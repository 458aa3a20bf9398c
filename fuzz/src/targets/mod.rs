//! The targets: each is a file with a function that panics if a law does not hold for an input.

mod checker;
mod destination;
mod fast_path;
mod link;
mod macro_call;
mod value;
mod webhook;

/// The piece of the project that is fuzzed.
pub(crate) struct Target {
    pub(crate) name: &'static str,
    /// The laws, in a few words.
    pub(crate) laws: &'static str,
    /// Returns the inputs to begin with.
    pub(crate) seeds: fn() -> Vec<Vec<u8>>,
    /// Texts that mean something to the target.
    pub(crate) tokens: &'static [&'static str],
    /// Panics if a law does not hold.
    pub(crate) check: fn(&[u8]),
}

pub(crate) const TARGETS: &[Target] = &[
    destination::TARGET,
    value::TARGET,
    fast_path::TARGET,
    link::TARGET,
    checker::TARGET,
    webhook::TARGET,
    macro_call::TARGET,
];
