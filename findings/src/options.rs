//! Options of the lints of a link.

/// Tells the lints what kind of link they are given and what is expected of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct LintOptions {
    /// Treats the link as a template: each [`PLACEHOLDER`](crate::PLACEHOLDER) in it stands for a value that is filled in
    /// later, and each [`TEMPLATE_BLOCK`](crate::TEMPLATE_BLOCK) for any text or none. Nothing is reported about the unknown
    /// text.
    pub is_template: bool,
    /// Warns about a link without a user.
    pub wants_user: bool,
}
