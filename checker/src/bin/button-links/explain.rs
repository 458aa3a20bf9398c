//! `button-links explain`: prints the pages of the codes.

use std::io::Write;

use button_links_check::{Code, unknown_code};

use crate::arguments::Explain;
use crate::output::Output;
use crate::status::{Failure, Status};

/// Prints the page of one code, or one line for each code.
pub(crate) fn explain(arguments: &Explain) -> Result<Status, Failure> {
    let mut output = Output::new();
    match arguments.code.as_deref() {
        Some(name) => {
            let code = Code::from_name(name).ok_or_else(|| Failure::Message(unknown_code(name)))?;
            output.write_all(code.page().as_bytes())?;
        }
        None => {
            for code in Code::ALL {
                writeln!(output, "{:7}  {code:18}  {}", code.level().as_str(), code.summary())?;
            }
        }
    }
    output.flush()?;
    Ok(Status::Clean)
}
