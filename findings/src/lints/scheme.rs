//! A scheme that is doubled or broken.

use crate::code::Code;
use crate::finding::Lint;
use crate::scheme::{scheme_end, scheme_mistake};
use crate::text::host;

pub(super) fn lint(destination: &str) -> Option<Lint> {
    if has_right_scheme(destination) {
        return None;
    }
    // Without a domain, it is more than the scheme that is wrong.
    let has_domain = host(&destination[scheme_end(destination)..]).contains('.');
    let mistake = scheme_mistake(destination).filter(|_| has_domain)?;
    Some(Lint { code: Code::NotHttps, message: mistake.message, help: mistake.help, index: mistake.index })
}

/// Checks whether a host follows a right scheme (fast path). Nine bytes without a slash or a space are too long for a second scheme.
fn has_right_scheme(destination: &str) -> bool {
    let start = destination.strip_prefix("https://").and_then(|rest| rest.as_bytes().first_chunk::<9>());
    start.is_some_and(|start| start[8].is_ascii_alphanumeric() && b"/\\ ".iter().all(|byte| !start.contains(byte)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1024) })]

        #[test]
        fn the_fast_path_accepts_right_schemes_only(text in "https://[ :]{0,4}http[sa]{0,2}[:;]?[/\\\\]{1,2}a\\.b") {
            prop_assert!(!has_right_scheme(&text) || scheme_mistake(&text).is_none());
        }
    }

    #[test]
    fn the_fast_path_accepts_the_usual_hosts() {
        assert!(has_right_scheme("https://www.retailer.com/p"));
    }
}
