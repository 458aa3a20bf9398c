//! `button-links check`: finds the links in files and checks them.

mod event;
mod file;
mod ordered;
mod printer;

use std::iter;
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use button_links_check::report::Summary;
use button_links_check::walk::{Files, WalkEntry, WalkOptions};
use button_links_check::{Checker, Config, Level};

use crate::arguments::{Check, LevelName};
#[cfg(unix)]
use crate::fix::clean_up_on_signals;
use crate::progress::Progress;
use crate::status::{Failure, Status, print_status};
use file::Task;
use ordered::in_order;
use printer::Printer;

/// Checks the named paths and prints the result.
///
/// # Errors
/// Returns an error if the arguments or the configuration are invalid, or if standard output cannot be written to.
pub(crate) fn check(arguments: &Check) -> Result<Status, Failure> {
    refuse_contradictions(arguments)?;
    let config = configuration(arguments.config.as_deref(), arguments.no_config)?;
    let config = with_arguments(config, arguments)?;
    #[cfg(unix)]
    if arguments.fix {
        clean_up_on_signals();
    }
    let summary = check_files(arguments, config)?;
    if !arguments.quiet {
        print_status(&summary.to_string());
    }
    Ok(status(&summary))
}

/// Refuses combinations of arguments that clap cannot describe.
fn refuse_contradictions(arguments: &Check) -> Result<(), Failure> {
    let names_input = arguments.paths.iter().any(|path| path.as_os_str() == "-");
    if names_input && (arguments.fix || arguments.diff) {
        return Err(Failure::message("standard input cannot be fixed: name a file"));
    }
    if arguments.stdin_path.is_some() && !names_input {
        return Err(Failure::message(
            "--stdin-path names standard input, which is not asked for: write `-` as the path",
        ));
    }
    Ok(())
}

/// Returns the configuration with what the command line adds to it. A code that is ignored is not reported, even if it is selected.
fn with_arguments(config: Config, arguments: &Check) -> Result<Config, Failure> {
    let config = if arguments.want_user { config.want_user() } else { config };
    let config = if arguments.select.is_empty() { config } else { config.select(&arguments.select) };
    let config = arguments.ignore.iter().fold(config, |config, code| config.allow(*code));
    config
        .exclude(Path::new("."), &arguments.exclude)
        .map_err(|message| Failure::Message(format!("--exclude: {message}")))
}

/// Checks all files on several threads and prints their events in the order of the walk.
fn check_files(arguments: &Check, config: Config) -> Result<Summary, Failure> {
    let files = files(arguments, &config);
    let progress = Progress::new("files", None);
    let is_stopped = AtomicBool::new(false);
    let task = task(arguments, config, &progress, &is_stopped);
    let mut printer = Printer::new(arguments, &progress)?;
    in_order(
        batches(files),
        threads(arguments),
        |batch, emit| batch.into_iter().for_each(|entry| task.run(entry, emit)),
        |event| {
            let is_printed = printer.print(event);
            is_stopped.store(!is_printed, Ordering::Relaxed);
            is_printed
        },
    );
    printer.finish()
}

fn files(arguments: &Check, config: &Config) -> Files {
    let Check { hidden, no_ignore, force_exclude, .. } = *arguments;
    Files::new(&arguments.paths, config, WalkOptions { hidden, no_ignore, force_exclude })
}

fn task<'a>(arguments: &'a Check, config: Config, progress: &'a Progress, is_stopped: &'a AtomicBool) -> Task<'a> {
    Task {
        checker: Checker::new(config.clone()),
        config,
        level: match arguments.level {
            LevelName::Warning => Level::Warning,
            LevelName::Error => Level::Error,
        },
        is_fix: arguments.fix,
        is_diff: arguments.diff,
        input: arguments.stdin_path.as_deref().unwrap_or(Path::new("-")),
        progress,
        is_stopped,
    }
}

fn status(summary: &Summary) -> Status {
    if summary.failures > 0 {
        Status::Failed
    } else if summary.is_clean() {
        Status::Clean
    } else {
        Status::Findings
    }
}

/// Reads the named configuration, or finds the nearest one.
///
/// # Errors
/// Returns an error if the configuration cannot be read or is invalid.
pub(crate) fn configuration(file: Option<&Path>, is_unwanted: bool) -> Result<Config, Failure> {
    match file {
        Some(file) => Config::read(file),
        None if is_unwanted => Ok(Config::default()),
        None => Config::find(Path::new(".")),
    }
    .map_err(Failure::message)
}

/// Returns the number of workers: the given one, or one for each processor.
fn threads(arguments: &Check) -> usize {
    let threads = arguments.threads.map(|threads| usize::from(threads.get()));
    threads.unwrap_or_else(|| thread::available_parallelism().map_or(1, NonZero::get))
}

/// Groups the entries into batches. Most files are small, and handing them out one by one would cost more than checking them.
fn batches(mut entries: impl Iterator<Item = WalkEntry>) -> impl Iterator<Item = Vec<WalkEntry>> {
    iter::from_fn(move || {
        Some(entries.by_ref().take(BATCH).collect()).filter(|batch: &Vec<WalkEntry>| !batch.is_empty())
    })
}

/// The number of entries in a batch.
const BATCH: usize = 32;
