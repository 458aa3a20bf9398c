//! The values of a configuration. Each is validated while it is parsed, so that an error has its position.

use std::fmt;

use ignore::gitignore::GitignoreBuilder;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer};

use button_links_findings::{Code, Level};

use crate::code::unknown_code;

/// A host of the publisher's own, in lower case.
pub(super) struct Host(pub(super) String);

impl TryFrom<String> for Host {
    type Error = String;

    fn try_from(text: String) -> Result<Host, String> {
        let is_label = |label: &str| {
            !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        };
        if text.contains('.') && text.split('.').all(is_label) {
            return Ok(Host(text.to_ascii_lowercase()));
        }
        Err(format!("`{text}` is not a host: write the domain name alone, like \"r.news.example.com\""))
    }
}

/// A glob with the syntax of `.gitignore`.
pub(super) struct Glob(pub(super) String);

impl TryFrom<String> for Glob {
    type Error = String;

    fn try_from(text: String) -> Result<Glob, String> {
        match GitignoreBuilder::new("").add_line(None, &text) {
            Ok(_) => Ok(Glob(text)),
            Err(error) => Err(format!("`{text}` is not a glob: {error}")),
        }
    }
}

/// A code, by its name.
#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(try_from = "String")]
pub(super) struct CodeName(pub(super) Code);

impl TryFrom<String> for CodeName {
    type Error = String;

    fn try_from(text: String) -> Result<CodeName, String> {
        Code::from_name(&text).map(CodeName).ok_or_else(|| unknown_code(&text))
    }
}

/// The reason for an allowed code, which must not be blank.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Reason;

impl TryFrom<String> for Reason {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Reason, &'static str> {
        if text.trim().is_empty() { Err("a reason is wanted: say why this is allowed") } else { Ok(Reason) }
    }
}

/// The level of a code, or `None` for a code that is allowed.
pub(super) struct LevelSetting(pub(super) Option<Level>);

/// The name of the type in a message about a value of another one.
pub(super) const LEVEL: &str = "a level";

impl<'de> Deserialize<'de> for LevelSetting {
    /// Deserializes a string. The derived implementation would call a number and a list something that is no enum.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<LevelSetting, D::Error> {
        struct LevelVisitor;

        impl Visitor<'_> for LevelVisitor {
            type Value = LevelSetting;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(LEVEL)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<LevelSetting, E> {
                match text {
                    "allow" => Ok(LevelSetting(None)),
                    "warning" => Ok(LevelSetting(Some(Level::Warning))),
                    "error" => Ok(LevelSetting(Some(Level::Error))),
                    _ => Err(E::unknown_variant(text, &["allow", "warning", "error"])),
                }
            }
        }

        deserializer.deserialize_str(LevelVisitor)
    }
}
