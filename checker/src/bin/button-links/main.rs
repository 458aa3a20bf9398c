//! The program `button-links`: parses the command line, runs a command, and returns its exit status.

mod arguments;
mod build;
mod check;
mod code;
mod explain;
mod fix;
mod inspect;
mod output;
mod progress;
mod reason;
mod shell;
#[cfg(unix)]
mod size_limit;
mod status;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use status::{Failure, Status};

fn main() -> ExitCode {
    #[cfg(unix)]
    size_limit::report_instead_of_ending();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return print(&error),
    };
    arguments.color.write_global();
    match run(arguments.command) {
        Ok(status) => status.into(),
        Err(failure) => failure.report(),
    }
}

/// Prints the help or the version, or what is wrong with the command line.
fn print(error: &clap::Error) -> ExitCode {
    let is_help = !error.use_stderr();
    match error.print() {
        Err(error) if is_help => Failure::from(error).report(),
        _ if is_help => Status::Clean.into(),
        _ => Status::Failed.into(),
    }
}

fn run(command: Command) -> Result<Status, Failure> {
    match command {
        Command::Check(arguments) => check::check(&arguments),
        Command::Inspect(arguments) => inspect::inspect(&arguments),
        Command::Build(arguments) => build::build(&arguments),
        Command::Explain(arguments) => explain::explain(&arguments),
        Command::Completions(arguments) => shell::completions(&arguments),
        Command::Man => shell::man(),
    }
}
