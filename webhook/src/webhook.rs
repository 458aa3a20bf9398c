//! The webhook of a publisher: the secrets, signing and verifying.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::secret::{SecretError, check};
use crate::signature::{SignatureError, decode};
use crate::verified::Verified;

/// The number of bytes that a server should accept as a body: 1 MiB. [`Webhook::verify`] takes any length.
///
/// Nothing can be verified before the whole body is there, so this bounds the memory that a stranger can take.
pub const BODY_LIMIT: usize = 1 << 20;

/// A webhook with its secrets, which verifies requests. Make it once, when the program starts.
///
/// ```
/// use button_links_webhook::Webhook;
///
/// let webhook = Webhook::new("sample-webhook-secret")?;
/// let body = r#"{"id": "hook-1", "event_type": "ping"}"#;
/// let signature = "b4d614503b07a044cb75beedbf4c63bf9013d9c5221e4ac80e130b240b9f3e31";
/// let verified = webhook.verify([signature], body)?;
/// assert_eq!(verified.event()?.id, "hook-1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Webhook {
    /// The state of the HMAC of each secret before the first byte of a body. A clone of it hashes two
    /// blocks less for each body.
    first: Hmac<Sha256>,
    others: Vec<Hmac<Sha256>>,
}

impl Webhook {
    /// Creates a webhook with its secret.
    ///
    /// # Errors
    /// Returns an error if the secret is empty or has white space at an end.
    pub fn new(secret: impl AsRef<str>) -> Result<Webhook, SecretError> {
        Ok(Webhook { first: prepare(secret.as_ref())?, others: Vec::new() })
    }

    /// Adds another secret, which is also right. Use it while a secret is rotated.
    ///
    /// # Errors
    /// Returns an error if the secret is empty or has white space at an end.
    ///
    /// ```
    /// use button_links_webhook::Webhook;
    ///
    /// let old = Webhook::new("old-secret")?;
    /// let both = Webhook::new("new-secret")?.or("old-secret")?;
    /// assert!(both.verify([old.sign("{}")], "{}").is_ok());
    /// # Ok::<(), button_links_webhook::SecretError>(())
    /// ```
    pub fn or(mut self, secret: impl AsRef<str>) -> Result<Webhook, SecretError> {
        self.others.push(prepare(secret.as_ref())?);
        Ok(self)
    }

    /// Verifies that Button signed the body, and returns it as [`Verified`].
    ///
    /// `signatures` are all values of the header [`SIGNATURE_HEADER`](crate::SIGNATURE_HEADER), such as
    /// `headers.get_all(SIGNATURE_HEADER)`. The body is the bytes as they were received, of any length. The comparison takes
    /// the same time for every signature, and every secret is tried. Nothing is allocated.
    ///
    /// # Errors
    /// Returns an error if there is not exactly one signature, or if it is not that of the body.
    pub fn verify<S, B>(&self, signatures: S, body: B) -> Result<Verified<B>, SignatureError>
    where
        S: IntoIterator<Item: AsRef<[u8]>>,
        B: AsRef<[u8]>,
    {
        let signature = decode(signatures)?;
        if self.has_signed(&signature, body.as_ref()) { Ok(Verified::new(body)) } else { Err(SignatureError::Wrong) }
    }

    /// Signs a body with the first secret, as Button does: 64 lower-case hexadecimal digits. For tests of one's own.
    ///
    /// ```
    /// use button_links_webhook::Webhook;
    ///
    /// let webhook = Webhook::new("secret")?;
    /// assert_eq!(webhook.sign(r#"{ "a": 1 }"#), "79a3a5291c94340ff0058a631906375768d706357ee86826c3c692e6b9aa6817");
    /// # Ok::<(), button_links_webhook::SecretError>(())
    /// ```
    #[must_use]
    pub fn sign(&self, body: impl AsRef<[u8]>) -> String {
        base16ct::lower::encode_string(&self.first.clone().chain_update(body).finalize().into_bytes())
    }

    /// Checks whether the signature is that of the body with any of the secrets. Tries every secret, so that the time does not
    /// tell which one is right.
    fn has_signed(&self, signature: &[u8], body: &[u8]) -> bool {
        let is_of = |secret: &Hmac<Sha256>| secret.clone().chain_update(body).verify_slice(signature).is_ok();
        self.others.iter().fold(is_of(&self.first), |found, secret| found | is_of(secret))
    }
}

/// Shows nothing of the secrets.
impl fmt::Debug for Webhook {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Webhook").finish_non_exhaustive()
    }
}

/// Returns the state of the HMAC of a secret before the first byte of a body.
///
/// # Errors
/// Returns the error of the secret.
fn prepare(secret: &str) -> Result<Hmac<Sha256>, SecretError> {
    check(secret)?;
    // An HMAC takes a key of any length: this error never occurs.
    Hmac::new_from_slice(secret.as_bytes()).map_err(|_| SecretError::Empty)
}
