//! `button-links completions` and `button-links man`, generated from the command line.

use std::io::Write;

use clap::CommandFactory;

use crate::arguments::{Arguments, Completions};
use crate::output::Output;
use crate::status::{Failure, Status};

/// Prints the completions for a shell.
///
/// # Errors
/// Returns an error if standard output cannot be written to.
pub(crate) fn completions(arguments: &Completions) -> Result<Status, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "button-links", &mut script);
    write(&script)
}

/// Prints the man page of the program, followed by those of its commands.
///
/// # Errors
/// Returns an error if standard output cannot be written to.
pub(crate) fn man() -> Result<Status, Failure> {
    let mut page = Vec::new();
    let mut program = Arguments::command();
    program.build();
    let commands = program.get_subcommands().filter(|command| command.get_name() != "help").cloned();
    clap_mangen::Man::new(program.clone()).render(&mut page)?;
    for command in commands {
        clap_mangen::Man::new(command).render(&mut page)?;
    }
    write(&page)
}

fn write(text: &[u8]) -> Result<Status, Failure> {
    let mut output = Output::new();
    output.write_all(text)?;
    output.flush()?;
    Ok(Status::Clean)
}
