//! The targets: each is a file with a function that panics if a law does not hold for an input.

mod api;
mod checker;
mod destination;
mod fast_path;
mod link;
mod macro_call;
mod value;
mod webhook;

/// The piece of the project that is fuzzed.
pub struct Target {
    /// The name on the command line.
    pub name: &'static str,
    /// The laws, in a few words.
    pub laws: &'static str,
    /// Returns the inputs to begin with.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Texts that mean something to the target.
    pub tokens: &'static [&'static str],
    /// Panics if a law does not hold for an input.
    pub check: fn(&[u8]),
}

/// All targets.
pub const TARGETS: &[Target] = &[
    destination::TARGET,
    value::TARGET,
    fast_path::TARGET,
    link::TARGET,
    checker::TARGET,
    webhook::TARGET,
    api::TARGET,
    macro_call::TARGET,
];
