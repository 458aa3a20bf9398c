//! Fuzzes the crates of the workspace on stable: `cargo run --release -p button-links-fuzz -- TARGET SECONDS [SEED]`.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use button_links_fuzz::{TARGETS, Target, export, run};

const USAGE: &str = "\
usage: button-links-fuzz TARGET|all SECONDS [SEED]
       button-links-fuzz seeds TARGET FOLDER

targets:";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let is_done = match arguments[..] {
        ["seeds", name, folder] => targets(name).map(|targets| write_seeds(targets, Path::new(folder))),
        [name, seconds, ref seed @ ..] => run_for(name, seconds, seed),
        _ => None,
    };
    match is_done {
        Some(true) => ExitCode::SUCCESS,
        Some(false) => ExitCode::FAILURE,
        None => {
            eprintln!("{USAGE}");
            for target in TARGETS {
                eprintln!("    {}: {}", target.name, target.laws);
            }
            ExitCode::from(2)
        }
    }
}

/// Returns the target of this name, or each target.
fn targets(name: &str) -> Option<&'static [Target]> {
    match TARGETS.iter().position(|target| target.name == name) {
        Some(index) => Some(&TARGETS[index..=index]),
        None => (name == "all").then_some(TARGETS),
    }
}

/// Runs targets for some seconds each, and returns `true` if no law is broken. Returns `None` if an argument is wrong.
fn run_for(name: &str, seconds: &str, seed: &[&str]) -> Option<bool> {
    let time = Duration::from_secs(seconds.parse().ok()?);
    let seed = match seed {
        [] => fastrand::u64(..),
        [seed] => seed.parse().ok()?,
        _ => return None,
    };
    Some(targets(name)?.iter().all(|target| run(target, time, seed)))
}

fn write_seeds(targets: &[Target], folder: &Path) -> bool {
    let written = targets.iter().try_for_each(|target| export(target, &folder.join(target.name)));
    if let Err(error) = &written {
        eprintln!("error: the seeds cannot be written: {error}");
    }
    written.is_ok()
}
