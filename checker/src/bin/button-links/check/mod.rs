//! `button-links check`: finds the links of files and checks them.

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
use button_links_check::walk::{Files, Options, Step};
use button_links_check::{Checker, Config, Level};

use crate::arguments::{Check, LevelName};
use crate::progress::Progress;
use crate::status::{Failure, Status, tell};
use file::Task;
use ordered::in_order;
use printer::Printer;

/// Checks what was named.
pub(crate) fn check(arguments: &Check) -> Result<Status, Failure> {
    refuse(arguments)?;
    let config = configuration(arguments.config.as_deref(), arguments.no_config)?;
    let config = if arguments.want_user { config.want_user() } else { config };
    let summary = check_files(arguments, config)?;
    tell(&summary.to_string());
    Ok(status(&summary))
}

/// Refuses what makes no sense together.
fn refuse(arguments: &Check) -> Result<(), Failure> {
    let names_input = arguments.paths.iter().any(|path| path.as_os_str() == "-");
    if names_input && (arguments.fix || arguments.diff) {
        return Err(Failure::words("standard input cannot be fixed: name a file"));
    }
    if arguments.stdin_path.is_some() && !names_input {
        return Err(Failure::words("--stdin-path names standard input, which is not asked for: write `-` as the path"));
    }
    Ok(())
}

fn check_files(arguments: &Check, config: Config) -> Result<Summary, Failure> {
    let files = files(arguments, &config);
    let progress = Progress::new("files", None);
    let is_stopped = AtomicBool::new(false);
    let task = task(arguments, config, &progress, &is_stopped);
    let mut printer = Printer::new(arguments, &progress)?;
    in_order(
        batches(files.steps()),
        threads(arguments),
        |batch, give| batch.into_iter().for_each(|step| task.take(step, give)),
        |event| {
            let is_written = printer.take(event);
            is_stopped.store(!is_written, Ordering::Relaxed);
            is_written
        },
    );
    printer.end()
}

fn files(arguments: &Check, config: &Config) -> Files {
    let Check { hidden, no_ignore, force_exclude, .. } = *arguments;
    Files::new(&arguments.paths, config, Options { hidden, no_ignore, force_exclude })
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

/// The configuration that was named, or that there is.
pub(crate) fn configuration(file: Option<&Path>, is_unwanted: bool) -> Result<Config, Failure> {
    match file {
        Some(file) => Config::read(file),
        None if is_unwanted => Ok(Config::default()),
        None => Config::find(Path::new(".")),
    }
    .map_err(Failure::words)
}

fn threads(arguments: &Check) -> usize {
    let threads = arguments.threads.map(|threads| usize::from(threads.get()));
    threads.unwrap_or_else(|| thread::available_parallelism().map_or(1, NonZero::get))
}

/// Files by the handful: most are small, and threads that meet at each of them wait for one another.
fn batches(mut steps: impl Iterator<Item = Step>) -> impl Iterator<Item = Vec<Step>> {
    iter::from_fn(move || Some(steps.by_ref().take(BATCH).collect()).filter(|batch: &Vec<Step>| !batch.is_empty()))
}

const BATCH: usize = 32;
