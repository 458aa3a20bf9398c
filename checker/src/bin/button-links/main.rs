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
mod shell;
mod status;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use status::{Failure, Status};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    arguments.color.write_global();
    match run(arguments.command) {
        Ok(status) => status.into(),
        Err(failure) => failure.report(),
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
