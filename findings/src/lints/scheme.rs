//! A scheme that is doubled or broken.

use crate::code::Code;
use crate::finding::Lint;
use crate::scheme::{scheme_end, scheme_mistake};
use crate::text::host;

pub(super) fn lint(destination: &str) -> Option<Lint> {
    // Without a domain, it is more than the scheme that is wrong.
    let has_domain = host(&destination[scheme_end(destination)..]).contains('.');
    let mistake = scheme_mistake(destination).filter(|_| has_domain)?;
    Some(Lint { code: Code::NotHttps, message: mistake.message, help: mistake.help, index: mistake.index })
}
