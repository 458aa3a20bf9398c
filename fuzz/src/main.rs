//! Fuzzes the crates of the workspace on stable: `cargo run --release -p button-links-fuzz -- TARGET SECONDS [SEED]`.
//!
//! A target is a function that asserts laws of an input. `mutate` makes inputs from seeds, `run` feeds them to a target and
//! shrinks the one that fails.

mod mutate;
mod run;
mod seeds;
mod targets;

use std::process::ExitCode;
use std::time::Duration;

use targets::{TARGETS, Target};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((targets, seconds, seed)) = parse(&arguments) else {
        eprintln!("usage: button-links-fuzz TARGET|all SECONDS [SEED]\n\ntargets:");
        for target in TARGETS {
            eprintln!("    {}: {}", target.name, target.laws);
        }
        return ExitCode::from(2);
    };
    let are_held = targets.iter().all(|target| run::run(target, Duration::from_secs(seconds), seed));
    if are_held { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Returns the targets, the number of seconds for each, and the seed of the random numbers.
fn parse(arguments: &[String]) -> Option<(&'static [Target], u64, u64)> {
    let [name, seconds, seed @ ..] = arguments else { return None };
    let targets = match TARGETS.iter().position(|target| target.name == name) {
        Some(index) => &TARGETS[index..=index],
        None if name == "all" => TARGETS,
        None => return None,
    };
    let seed = match seed {
        [] => fastrand::u64(..),
        [seed] => seed.parse().ok()?,
        _ => return None,
    };
    Some((targets, seconds.parse().ok()?, seed))
}
