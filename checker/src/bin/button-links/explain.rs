//! `button-links explain`: what a code means.

use std::io::Write;

use button_links_check::FileCode;

use crate::arguments::Explain;
use crate::output::Output;
use crate::pages::{page, summary};
use crate::status::{Failure, Status};

/// Writes the page of a code, or a line for each.
pub(crate) fn explain(arguments: &Explain) -> Result<Status, Failure> {
    let mut output = Output::new();
    match arguments.code.as_deref() {
        Some(name) => {
            let code = FileCode::of_name(name).ok_or_else(|| Failure::Message(FileCode::unknown(name)))?;
            output.write_all(page(code).as_bytes())?;
        }
        None => {
            for code in FileCode::all() {
                writeln!(output, "{:7}  {code:18}  {}", code.level().as_str(), summary(code))?;
            }
        }
    }
    output.flush()?;
    Ok(Status::Clean)
}
