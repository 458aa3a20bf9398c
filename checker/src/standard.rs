//! What the URL standard says of a destination: what takes the tables of Unicode.

use button_links_findings::Standard;
use url::Url;

pub(crate) const STANDARD: Option<Standard> = Some(|text| match Url::parse(text) {
    Ok(url) => Ok(url.host_str().unwrap_or_default().to_owned()),
    Err(error) => Err(error.to_string()),
});
