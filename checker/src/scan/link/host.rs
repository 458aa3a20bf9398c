//! A misspelt host: nearly one of Button's, before a parameter of Button's.

use std::ops::Range;

use button_links_findings::is_similar;
use button_links_rules::HOSTS;

/// The longest text between the start of a host and a parameter, in bytes.
pub(crate) const MAX_DISTANCE: usize = 300;

/// Returns the range of the misspelt host in front of the parameter that begins at `parameter`. Another host is that of another
/// company, whose links are not ours to judge.
pub(crate) fn misspelt(text: &[u8], parameter: usize) -> Option<Range<usize>> {
    let from = parameter.saturating_sub(MAX_DISTANCE);
    let before = text.get(from..parameter)?;
    let slashes = memchr::memmem::rfind(before, b"//")?;
    let host = from + slashes + 2;
    let rest = &text[host..parameter];
    let length = rest.iter().position(|byte| !(byte.is_ascii_alphanumeric() || b".-_".contains(byte)))?;
    let is_query = matches!(&rest[length..], [b'?', ..] | [b'/', b'?', ..]);
    let name = str::from_utf8(&rest[..length]).ok()?.to_ascii_lowercase();
    (is_query && is_misspelt(&name)).then_some(host..host + length)
}

/// Checks whether one of Button's hosts was meant by a name that is none of Button's.
fn is_misspelt(name: &str) -> bool {
    let meant = |host: &str| {
        let (domain, _) = host.rsplit_once('.').unwrap_or((host, ""));
        let has_other_ending = name.strip_prefix(domain).is_some_and(|ending| ending.starts_with('.'));
        is_similar(name, host) || has_other_ending || name.strip_prefix("www.") == Some(host)
    };
    let is_of_button = HOSTS.iter().filter_map(|host| host.split_once('.')).any(|(label, domain)| {
        name.strip_suffix(domain).is_some_and(|before| before.ends_with('.') && before != format!("www.{label}."))
    });
    !is_of_button && HOSTS.into_iter().any(meant)
}
