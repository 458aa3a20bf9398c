//! Laws that hold for every input of the crates, and what looks for an input that breaks one.
//!
//! A target is a function that asserts laws of an input. `mutate` makes inputs from seeds, and `run` feeds them to a target and
//! shrinks the one that fails. libFuzzer calls the same targets from the package in `libfuzzer/`, with what `export` writes.

mod export;
mod macro_pipeline;
mod mutate;
mod run;
mod seeds;
mod targets;

pub use export::export;
pub use run::run;
pub use targets::{TARGETS, Target};

// The files of the macros name each other from the root of their crate.
use macro_pipeline::{check, diagnostics, emit, parse, token};
