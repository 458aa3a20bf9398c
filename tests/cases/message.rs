//! The messages of the lints that reject a literal.

pub(super) const REJECTED_BY_BROWSERS: &str = "`btn_url`: a browser refuses this URL";
pub(super) const WHITE_SPACE: &str = "there is white space at an end";
pub(super) const TEMPLATE: &str = "this is a template that nobody filled in";
pub(super) const PLACEHOLDER: &str = "this is a placeholder from a documentation";
pub(super) const LOOK_ALIKE: &str = "this looks like a hyphen and is another character";
pub(super) const LOOK_ALIKE_LETTER: &str = "this looks like a Latin letter and is another character";
pub(super) const ENTITY: &str = "this is an `&` that was escaped for HTML";
pub(super) const OPEN_ENTITY: &str = "this is an `&` that was escaped for HTML and lost its `;`";
pub(super) const HTML_ID: &str = "the ID is escaped for HTML";
pub(super) const ENCODED_ID: &str = "the ID is percent-encoded already";
pub(super) const QUERY: &str = "a query stuck to the ID and is now a part of it";
pub(super) const MISSING_ID: &str = "this was never an ID: it is what a program writes for a value that is missing";
pub(super) const OBJECT: &str = "this was never an ID: it is what a program prints for an object";
pub(super) const ROUNDED: &str = "this is no longer an ID: a spreadsheet or a program rounded the number";
pub(super) const TWICE: &str = "the scheme is there twice";
pub(super) const MISSPELT: &str = "the scheme is misspelt";
pub(super) const NO_COLON: &str = "the `:` is missing after the scheme";
pub(super) const ONE_SLASH: &str = "there is one slash after the scheme";
pub(super) const THIRD_SLASH: &str = "there are more than two slashes after the scheme";
