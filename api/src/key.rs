//! The API key: its rule, and the header that carries it.

use core::fmt;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use button_links_rules::decode;
use http::HeaderValue;

/// An API key, which no `Debug` shows.
#[derive(Clone)]
pub(crate) struct Key {
    text: String,
    authorization: HeaderValue,
}

impl Key {
    /// Checks a key, and encodes it as the user name of HTTP Basic authentication with an empty password.
    ///
    /// # Errors
    /// Returns the first error of the key.
    pub(crate) fn new(text: &str) -> Result<Key, KeyError> {
        check(text)?;
        // Base64 is always a header value.
        let mut authorization = HeaderValue::try_from(format!("Basic {}", credentials(text)))
            .map_err(|_| KeyError::Character { index: 0 })?;
        authorization.set_sensitive(true);
        Ok(Key { text: text.into(), authorization })
    }

    /// Returns the value of the header `Authorization`, marked as sensitive: `http` then shows it in no `Debug`, and an HTTP/2
    /// connection keeps it out of its tables.
    pub(crate) fn authorization(&self) -> HeaderValue {
        self.authorization.clone()
    }

    /// Checks whether a text of an answer contains the key: as it is or as it was sent, and percent-encoded up to twice. The values
    /// of a link are encoded, and a destination among them has the escapes of its own query.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let sent = credentials(&self.text);
        let once = decode(text);
        let twice = decode(&once);
        let keys = [self.text.as_str(), sent.trim_end_matches('=')];
        keys.iter().any(|key| [text, &once, &twice].iter().any(|text| text.contains(key)))
    }
}

/// Returns a key as HTTP Basic authentication sends it: the user name of an empty password, in Base64.
fn credentials(key: &str) -> String {
    BASE64_STANDARD.encode(format!("{key}:"))
}

impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Key(…)")
    }
}

fn check(key: &str) -> Result<(), KeyError> {
    if key.is_empty() {
        return Err(KeyError::Empty);
    }
    if key.starts_with("org-") {
        return Err(KeyError::OrganizationId);
    }
    match key.char_indices().find(|(_, character)| !matches!(character, '\u{21}'..='\u{7e}') || *character == ':') {
        None => Ok(()),
        Some((index, ':')) => Err(KeyError::Colon { index }),
        Some((index, _)) => Err(KeyError::Character { index }),
    }
}

/// The error of a text that is no API key. Its message never repeats the key, not even a character of it.
///
/// `{error}` is one line in lower case, and `{error:#}` adds what to do instead.
///
/// ```
/// use button_links_api::{Api, KeyError};
///
/// let error = Api::new("sk-0123456789abcdef\n").unwrap_err();
/// assert_eq!(error, KeyError::Character { index: 19 });
/// assert_eq!(
///     format!("{error:#}"),
///     "the API key has white space, a control character or one outside of ASCII, at byte 19; \
///      help: remove it where the key is read",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeyError {
    /// The key is empty.
    Empty,
    /// A character that is not one of ASCII 0x21 to 0x7E, such as a line break that was read with the key.
    Character {
        /// The byte index of the character.
        index: usize,
    },
    /// A `:`, which would end the key in the header that carries it.
    Colon {
        /// The byte index of the `:`.
        index: usize,
    },
    /// An organization ID (`org-…`), which everybody may read, in the place of the secret key.
    OrganizationId,
}

impl KeyError {
    fn help(self) -> &'static str {
        match self {
            KeyError::Empty => "set the variable or the secret that the key is read from",
            KeyError::Character { .. } => "remove it where the key is read",
            KeyError::Colon { .. } => "give the key alone, without a user name or password",
            KeyError::OrganizationId => "give the API key, which begins `sk-`",
        }
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyError::Empty => formatter.write_str("the API key is empty")?,
            KeyError::Character { index } => write!(
                formatter,
                "the API key has white space, a control character or one outside of ASCII, at byte {index}"
            )?,
            KeyError::Colon { index } => write!(formatter, "the API key has a `:`, at byte {index}")?,
            KeyError::OrganizationId => formatter.write_str("this is an organization ID, not an API key")?,
        }
        if formatter.alternate() {
            write!(formatter, "; help: {}", self.help())?;
        }
        Ok(())
    }
}

impl core::error::Error for KeyError {}
