//! The secret of a webhook.

use core::fmt;

/// The error of a secret that cannot be right. It never repeats the secret.
///
/// ```
/// use button_links_webhook::{SecretError, Webhook};
///
/// let error = Webhook::new("sample-webhook-secret\n").unwrap_err();
/// assert_eq!(error, SecretError::WhiteSpace);
/// assert_eq!(error.to_string(), "the secret of the webhook has white space at an end");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SecretError {
    /// The secret is empty. Anybody can sign with an empty secret.
    Empty,
    /// The secret has white space at an end, such as the line break of a file it was read from.
    WhiteSpace,
}

/// Checks a secret.
///
/// # Errors
/// Returns an error if the secret is empty or has white space at an end.
pub(crate) fn check(secret: &str) -> Result<(), SecretError> {
    if secret.is_empty() {
        Err(SecretError::Empty)
    } else if secret.trim().len() < secret.len() {
        Err(SecretError::WhiteSpace)
    } else {
        Ok(())
    }
}

impl fmt::Display for SecretError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (message, help) = match self {
            SecretError::Empty => {
                ("the secret of the webhook is empty", "set the variable or the file that the secret is read from")
            }
            SecretError::WhiteSpace => (
                "the secret of the webhook has white space at an end",
                "remove it where the secret is stored, such as a line break or a space in an `.env` file",
            ),
        };
        formatter.write_str(message)?;
        if formatter.alternate() { write!(formatter, "; help: {help}") } else { Ok(()) }
    }
}

impl core::error::Error for SecretError {}
