//! Conversions between links and `url::Url`, by value and by reference.
//!
//! `Url` writes the path `/` into a link without a path, which means the same. So the text of the URL is not equal to that of the link
//! from which it was made.

use alloc::string::String;

use ::url::{ParseError, Url};
use button_links_rules::LinkError;

use crate::link::ButtonLink;

/// Checks the text of the URL, and keeps it.
impl TryFrom<Url> for ButtonLink {
    type Error = LinkError;

    fn try_from(url: Url) -> Result<ButtonLink, LinkError> {
        String::from(url).try_into()
    }
}

/// Checks the text of the URL, and copies it.
impl TryFrom<&Url> for ButtonLink {
    type Error = LinkError;

    fn try_from(url: &Url) -> Result<ButtonLink, LinkError> {
        url.as_str().parse()
    }
}

/// Converts a link into a URL: the normal form of the URL standard, with the path `/`.
///
/// ```
/// use button_links::{ButtonLink, button_link};
/// use url::Url;
///
/// const STORE: ButtonLink<&'static str> =
///     button_link!(btn_ref = "org-0000000000000000", btn_url = "https://www.retailer.com");
///
/// let url = Url::try_from(STORE)?;
/// assert!(url.as_str().starts_with("https://r.bttn.io/?btn_ref="));
/// let link = ButtonLink::try_from(url)?;
/// assert_ne!(link, STORE);
/// assert_eq!(link.btn_url(), STORE.btn_url());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl<S: AsRef<str>> TryFrom<ButtonLink<S>> for Url {
    type Error = ParseError;

    fn try_from(link: ButtonLink<S>) -> Result<Url, ParseError> {
        Url::parse(link.as_ref())
    }
}

/// Converts a link into a URL: the normal form of the URL standard, with the path `/`.
impl<S: AsRef<str>> TryFrom<&ButtonLink<S>> for Url {
    type Error = ParseError;

    fn try_from(link: &ButtonLink<S>) -> Result<Url, ParseError> {
        Url::parse(link.as_ref())
    }
}
