//! A scheme that is doubled or broken.

use crate::code::Code;
use crate::finding::Lint;
use crate::scheme::scheme_mistake;

pub(super) fn lint(destination: &str) -> Option<Lint> {
    let mistake = scheme_mistake(destination)?;
    Some(Lint { code: Code::NotHttps, message: mistake.message, help: mistake.help, index: mistake.index })
}
