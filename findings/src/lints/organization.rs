//! Lints of the organization ID.

use super::warning::ValidPair;
use crate::code::Code;
use crate::finding::{Finding, Lint};

/// The IDs in Button's documentation, in Button's own tests, and in ours.
const EXAMPLES: [&str; 3] = ["org-0000000000000000", "org-3eec44df0966f6f0", "org-0123456789abcdef"];

/// Finds the placeholder of a documentation: `org-` and any number of `X`.
pub(super) fn placeholder(id: &str) -> Option<Lint> {
    let digits = id.strip_prefix("org-")?;
    let is_placeholder = !digits.is_empty() && digits.chars().all(|digit| matches!(digit, 'X' | 'x'));
    is_placeholder.then_some(Lint {
        code: Code::OrganizationId,
        message: "this is a placeholder from a documentation",
        help: "write the organization ID that Button gave you",
        index: "org-".len(),
    })
}

/// Warns about the ID of an example, and about one that begins as no public ID does.
pub(super) fn warn(id: &ValidPair<'_>) -> Option<Finding> {
    if EXAMPLES.contains(&&*id.value) {
        return Some(id.warning(
            Code::ExampleId,
            "this ID is an example: what it earns is nobody's",
            "write the organization ID that Button gave you",
        ));
    }
    matches!(id.value.strip_prefix("org-")?.as_bytes().first()?, b'8'..=b'9' | b'a'..=b'f').then(|| {
        id.warning(
            Code::UnusualId,
            "no public organization ID begins with a digit from 8 to f",
            "compare it with the ID that Button gave you",
        )
    })
}
