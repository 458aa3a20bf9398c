//! A scheme that is doubled or broken.

use crate::code::Code;
use crate::finding::Lint;
use crate::scheme::{scheme_end, scheme_mistake};
use crate::text::host;

pub(super) fn lint(destination: &str) -> Option<Lint> {
    // Fast path: after a right scheme, nine bytes without a slash are a host, because they are too long for a second scheme.
    if let Some(start) = destination.strip_prefix("https://").and_then(|rest| rest.as_bytes().first_chunk::<9>())
        && start[8].is_ascii_alphanumeric()
        && !start.contains(&b'/')
        && !start.contains(&b'\\')
    {
        return None;
    }
    // Without a domain, it is more than the scheme that is wrong.
    let has_domain = host(&destination[scheme_end(destination)..]).contains('.');
    let mistake = scheme_mistake(destination).filter(|_| has_domain)?;
    Some(Lint { code: Code::NotHttps, message: mistake.message, help: mistake.help, index: mistake.index })
}
