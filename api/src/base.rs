//! The base URL of the API: its rule, and the address of the call below it.

use core::fmt;
use core::net::{Ipv4Addr, Ipv6Addr};

use http::Uri;

/// The address of the call at Button.
pub(crate) const BUTTON: &str = "https://api.usebutton.com/v1/links";
/// The path of the call, below the base.
const PATH: &str = "/v1/links";

/// Returns the address of the call below a base.
///
/// # Errors
/// Returns an error if the base is not an `https` URL, or an `http` URL of a loopback address, or if it has more than a host, a
/// port and a path.
pub(crate) fn endpoint(base: &str) -> Result<Uri, BaseError> {
    // `Uri` drops a fragment without a word.
    if base.contains('#') {
        return Err(BaseError::Fragment);
    }
    let uri: Uri = base.parse().map_err(|_| BaseError::NotAUrl)?;
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return Err(BaseError::NotAUrl);
    };
    if authority.as_str().contains('@') {
        return Err(BaseError::UserName);
    }
    if uri.query().is_some() {
        return Err(BaseError::Query);
    }
    let host = authority.host();
    // A host without a port ends the authority. A port that is no number from 0 to 65535 is none.
    if host.is_empty() || (authority.port().is_none() && host != authority.as_str()) {
        return Err(BaseError::NotAUrl);
    }
    if scheme != "https" && !(scheme == "http" && is_loopback(host)) {
        return Err(BaseError::NotHttps);
    }
    format!("{}{PATH}", base.trim_end_matches('/')).parse().map_err(|_| BaseError::NotAUrl)
}

/// Checks whether a host is this machine: `localhost`, an address of `127.0.0.0/8`, or `[::1]`.
fn is_loopback(host: &str) -> bool {
    let v6 = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    match v6 {
        Some(host) => host.parse().is_ok_and(|address: Ipv6Addr| address.is_loopback()),
        None => {
            host.eq_ignore_ascii_case("localhost") || host.parse().is_ok_and(|address: Ipv4Addr| address.is_loopback())
        }
    }
}

/// The error of a text that is no base URL of the API. Its message never repeats the URL.
///
/// ```
/// use button_links_api::{Api, BaseError};
///
/// let api = Api::new("sk-0123456789abcdef")?;
/// assert!(api.clone().with_base("http://127.0.0.1:8080").is_ok());
/// assert_eq!(api.with_base("http://api.example.com").unwrap_err(), BaseError::NotHttps);
/// # Ok::<(), button_links_api::KeyError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BaseError {
    /// A text that is not an absolute URL with a host.
    NotAUrl,
    /// A scheme that is not `https`, but for `http` to this machine: the key would be sent in the clear.
    NotHttps,
    /// A user name or a password before the host.
    UserName,
    /// A query.
    Query,
    /// A fragment.
    Fragment,
}

impl fmt::Display for BaseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (message, help) = match self {
            BaseError::NotAUrl => ("the base is not an absolute URL", "give one like `https://api.usebutton.com`"),
            BaseError::NotHttps => (
                "the base is not `https`",
                "begin it with `https://`; `http://` is for `localhost`, `127.0.0.1` and `[::1]` only",
            ),
            BaseError::UserName => {
                ("the base has a user name or a password", "remove it; the key goes into `Api::new`")
            }
            BaseError::Query => ("the base has a query", "end the base before the `?`"),
            BaseError::Fragment => ("the base has a fragment", "end the base before the `#`"),
        };
        formatter.write_str(message)?;
        if formatter.alternate() {
            write!(formatter, "; help: {help}")?;
        }
        Ok(())
    }
}

impl core::error::Error for BaseError {}
