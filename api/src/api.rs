//! The API: a key, and the address that it is for.

use http::Uri;

use crate::base::{BUTTON, BaseError, endpoint};
use crate::key::{Key, KeyError};

/// Button's Links API, with the key of your organization. It does no I/O.
///
/// The key is secret. It is in the header `Authorization` of the request and nowhere else, and no `Debug` shows it.
///
/// ```
/// use button_links_api::{Api, NewLink};
///
/// let api = Api::new("sk-0123456789abcdef")?;
/// let call = api.create_link(&NewLink::to("https://www.retailer.com/p/12345")?);
/// assert_eq!(call.request().uri(), "https://api.usebutton.com/v1/links");
/// assert!(!format!("{api:?} {:?}", call.request()).contains("sk-0123456789abcdef"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Api {
    pub(crate) key: Key,
    pub(crate) endpoint: Uri,
}

impl Api {
    /// Creates the API of an organization by its API key (`sk-…`), at Button's address.
    ///
    /// # Errors
    /// Returns an error if the key is empty, has a character outside of ASCII 0x21 to 0x7E or a `:`, or is an organization ID.
    /// Only the call itself tells whether Button knows the key.
    pub fn new(key: impl AsRef<str>) -> Result<Api, KeyError> {
        Ok(Api { key: Key::new(key.as_ref())?, endpoint: Uri::from_static(BUTTON) })
    }

    /// Returns the API at another address: that of a test server, or of a gateway of your own. The path `/v1/links` is added
    /// to it. The key is sent there.
    ///
    /// # Errors
    /// Returns an error if the base is not `https`, with the exception of `http` to `localhost`, `127.0.0.0/8` and `[::1]`, or
    /// if it has a user name, a query or a fragment.
    pub fn with_base(self, base: &str) -> Result<Api, BaseError> {
        Ok(Api { endpoint: endpoint(base)?, ..self })
    }

    /// Checks whether the connection is encrypted, as it is to every address but this machine.
    #[cfg(any(feature = "ureq", feature = "reqwest"))]
    pub(crate) fn is_encrypted(&self) -> bool {
        self.endpoint.scheme() == Some(&http::uri::Scheme::HTTPS)
    }
}
