//! What the URL standard says of a literal destination. Without the feature `suggestions` it is not asked.

use button_links_rules::findings::Standard;

pub(crate) const STANDARD: Standard = Standard { ascii_host, refusal };

/// An international domain as it stands in a URL: `xn--…`.
#[cfg(feature = "suggestions")]
fn ascii_host(host: &str) -> Option<String> {
    let url = url::Url::parse(&format!("https://{host}")).ok()?;
    url.host_str().map(str::to_owned)
}

/// Why a browser would refuse a destination.
#[cfg(feature = "suggestions")]
fn refusal(text: &str) -> Option<String> {
    url::Url::parse(text).err().map(|error| error.to_string())
}

#[cfg(not(feature = "suggestions"))]
fn ascii_host(_host: &str) -> Option<String> {
    None
}

#[cfg(not(feature = "suggestions"))]
fn refusal(_text: &str) -> Option<String> {
    None
}
