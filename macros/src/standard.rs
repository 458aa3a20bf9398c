//! What the URL standard says of a literal destination. Without the feature `url-standard` it is not asked: a feature of this
//! crate, for one that the checker shares would be turned on by the checker.

use button_links_findings::Standard;

#[cfg(feature = "url-standard")]
pub(crate) const STANDARD: Option<Standard> = Some(|text| match url::Url::parse(text) {
    Ok(url) => Ok(url.host_str().unwrap_or_default().to_owned()),
    Err(error) => Err(error.to_string()),
});

#[cfg(not(feature = "url-standard"))]
pub(crate) const STANDARD: Option<Standard> = None;
