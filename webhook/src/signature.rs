//! The signature of a request, as it stands in its header.

use core::fmt;

/// The name of the header with the signature, in lower case as HTTP libraries keep names.
pub const SIGNATURE_HEADER: &str = "x-button-signature";

/// The length of an HMAC-SHA256 in bytes.
const LENGTH: usize = 32;

/// The error of a request that Button did not sign, or that is not as Button sent it. Answer it with 401.
///
/// It never repeats the signature. `{error:#}` adds where to look.
///
/// ```
/// use button_links_webhook::{SignatureError, Webhook};
///
/// let webhook = Webhook::new("sample-webhook-secret")?;
/// let error = webhook.verify(["sha256=79a3"], "{}").unwrap_err();
/// assert_eq!(error, SignatureError::Malformed);
/// assert_eq!(error.to_string(), "the header `x-button-signature` is not 64 hexadecimal digits");
/// # Ok::<(), button_links_webhook::SecretError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignatureError {
    /// The request has no signature.
    Missing,
    /// The request has more than one signature, even if they are equal.
    Repeated,
    /// The signature is not 64 hexadecimal digits. No MAC was computed.
    Malformed,
    /// The signature is not that of this body with any of the secrets.
    Wrong,
}

/// Returns the bytes of the one signature of a request.
///
/// # Errors
/// Returns an error if there is no signature, another one, or one that is not 64 hexadecimal digits of either case.
pub(crate) fn decode<S>(signatures: S) -> Result<[u8; LENGTH], SignatureError>
where
    S: IntoIterator<Item: AsRef<[u8]>>,
{
    let mut signatures = signatures.into_iter();
    let signature = signatures.next().ok_or(SignatureError::Missing)?;
    if signatures.next().is_some() {
        return Err(SignatureError::Repeated);
    }
    let mut bytes = [0; LENGTH];
    match base16ct::mixed::decode(signature, &mut bytes) {
        Ok(decoded) if decoded.len() == LENGTH => Ok(bytes),
        _ => Err(SignatureError::Malformed),
    }
}

impl fmt::Display for SignatureError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (message, help) = match self {
            SignatureError::Missing => ("is missing", "pass all headers of this name; Button signs every request"),
            SignatureError::Repeated => ("occurs twice", "Button sends it once; find out which proxy adds another"),
            SignatureError::Malformed => {
                ("is not 64 hexadecimal digits", "pass the value of the header as it was received")
            }
            SignatureError::Wrong => (
                "is not the signature of this body",
                "verify the bytes of the body as they were received, not JSON that was read and written again, and with the \
                 secret of this webhook",
            ),
        };
        write!(formatter, "the header `{SIGNATURE_HEADER}` {message}")?;
        if formatter.alternate() { write!(formatter, "; help: {help}") } else { Ok(()) }
    }
}

impl core::error::Error for SignatureError {}
