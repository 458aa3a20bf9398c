//! Asks the URL standard, as the crate `url` implements it, about what takes the tables of Unicode. Without the feature `url`
//! nothing is known.

#[cfg(feature = "url")]
use url::Url;

/// Returns the reason for which a browser refuses the URL.
#[cfg(feature = "url")]
pub(crate) fn refusal(url: &str) -> Option<String> {
    Url::parse(url).err().map(|error| error.to_string())
}

/// Returns the host as a browser writes it, an international one as `xn--…`.
#[cfg(feature = "url")]
pub(crate) fn ascii_host(host: &str) -> Option<String> {
    let url = Url::parse(&format!("https://{host}")).ok()?;
    Some(url.host_str().unwrap_or_default().to_owned())
}

/// Returns `None`: the standard is not asked.
#[cfg(not(feature = "url"))]
pub(crate) const fn refusal(_: &str) -> Option<String> {
    None
}

/// Returns `None`: the standard is not asked.
#[cfg(not(feature = "url"))]
pub(crate) const fn ascii_host(_: &str) -> Option<String> {
    None
}
