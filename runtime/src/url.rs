//! Conversions to and from `url::Url`.

use ::url::Url;

use button_links_rules::LinkError;

use crate::link::ButtonLink;

/// Reads the text of the URL. `Url` writes the path `/` into a link without a path, which means the same.
impl TryFrom<&Url> for ButtonLink {
    type Error = LinkError;

    fn try_from(url: &Url) -> Result<ButtonLink, LinkError> {
        url.as_str().parse()
    }
}

/// Converts a link into a URL, which has the normal form of the URL standard.
impl<S: AsRef<str>> TryFrom<&ButtonLink<S>> for Url {
    type Error = ::url::ParseError;

    fn try_from(link: &ButtonLink<S>) -> Result<Url, ::url::ParseError> {
        Url::parse(link.as_ref())
    }
}
