//! The JSON of an answer.

use serde_json::Value;

use crate::key::Key;

/// The JSON of an answer. An answer that is not JSON has no texts.
pub(crate) struct Answer<'a> {
    json: Value,
    key: &'a Key,
}

impl Answer<'_> {
    /// Parses the body of an answer to a request that was sent with this key.
    pub(crate) fn parse<'a>(body: &[u8], key: &'a Key) -> Answer<'a> {
        Answer { json: serde_json::from_slice(body).unwrap_or_default(), key }
    }

    /// Checks whether the answer says that it is an error.
    pub(crate) fn is_error(&self) -> bool {
        self.text("/meta/status") == Some("error")
    }

    /// Returns the text at a JSON pointer. A text that repeats the key is none: what is read here may be shown or sent to a user.
    pub(crate) fn text(&self, pointer: &str) -> Option<&str> {
        self.json.pointer(pointer)?.as_str().filter(|text| !self.key.is_in(text))
    }

    /// Returns the text at a JSON pointer if it is a name: at most 64 ASCII letters, digits, `-`, `_` and `.`. Another text may
    /// hold anything, and is not to be shown in an error.
    pub(crate) fn name(&self, pointer: &str) -> Option<&str> {
        let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        self.text(pointer).filter(|text| matches!(text.len(), 1..=64) && text.bytes().all(is_part))
    }
}
