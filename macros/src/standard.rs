//! What the URL standard says of a literal destination.
//!
//! `url` repairs what it can; the rules refuse what would have to be repaired. So its reading of a refused text is what
//! the user meant to write. Without the feature `suggestions` it is not asked.

#[cfg(feature = "suggestions")]
use button_links_rules::{Parameter, check};

/// The text as a browser would repair it; nothing where there is nothing to repair.
#[cfg(feature = "suggestions")]
pub(crate) fn normal_form(text: &str) -> Option<String> {
    if check(Parameter::BtnUrl, text).is_ok() {
        return None;
    }
    let mut written = String::from(url::Url::parse(text).ok()?);
    let has_root = written.bytes().filter(|byte| *byte == b'/').count() == 3;
    if has_root && written.ends_with('/') && !text.ends_with('/') {
        // The root that `url` adds was not asked for.
        written.pop();
    }
    Some(written)
}

/// Why a browser would refuse a destination that the rules take: only an `xn--` label of characters that no domain has
/// can be the reason, for that takes the tables of Unicode.
#[cfg(feature = "suggestions")]
pub(crate) fn refusal(text: &str) -> Option<String> {
    url::Url::parse(text).err().map(|error| error.to_string())
}

#[cfg(not(feature = "suggestions"))]
pub(crate) fn normal_form(_text: &str) -> Option<String> {
    None
}

#[cfg(not(feature = "suggestions"))]
pub(crate) fn refusal(_text: &str) -> Option<String> {
    None
}
