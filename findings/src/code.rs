//! The codes of the findings: the one table of their names, levels, pages and the errors of the rules that they stand for.
//!
//! To add a code, add a row to the table and its page, `codes/NAME.md`.

use std::fmt;

use button_links_rules::ErrorKind;

/// The severity of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The link is probably wrong, or worth a look.
    Warning,
    /// The link is wrong: it opens, and nobody is paid.
    Error,
}

impl Level {
    /// Returns the word that a report puts before the message.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }
}

/// Defines [`Code`] by rows of `Variant = "name", Level, ErrorKind | …;`. The kinds are left out of a code that no rule gives.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $level:ident $(, $($kind:ident)|+)?;)+) => {
        /// The kind of a finding: the name under which it is explained, configured, suppressed and counted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// Every code, errors first.
            pub const ALL: &[Code] = &[$(Code::$variant),+];

            /// Returns the name, in lower case and with hyphens.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Code::$variant => $name,)+
                }
            }

            /// Returns the level that holds where nothing else is configured.
            #[must_use]
            pub const fn level(self) -> Level {
                match self {
                    $(Code::$variant => Level::$level,)+
                }
            }

            /// Returns the page that explains the code: Markdown, with the name as its heading and a summary in one sentence
            /// below it.
            #[must_use]
            pub const fn page(self) -> &'static str {
                match self {
                    $(Code::$variant => include_str!(concat!("../codes/", $name, ".md")),)+
                }
            }

            /// Returns the code of an error of the rules, if the table has the kind.
            const fn listed(kind: ErrorKind) -> Option<Code> {
                match kind {
                    $($($(ErrorKind::$kind { .. })|+ => Some(Code::$variant),)?)+
                    _ => None,
                }
            }
        }
    };
}

codes! {
    /// A required parameter is not there.
    MissingParameter = "missing-parameter", Error, Missing;
    /// A parameter is there twice.
    RepeatedParameter = "repeated-parameter", Error, Repeated;
    /// A parameter by a name that is nearly that of Button's.
    MisspeltParameter = "misspelt-parameter", Error;
    /// A value of no characters.
    EmptyValue = "empty-value", Error, Empty;
    /// A user ID of more than 255 characters, or a publisher reference of more than 511.
    TooLong = "too-long", Error, TooLong;
    /// A control character in a user ID or a publisher reference.
    ControlCharacter = "control-character", Error, Control;
    /// White space at an end of a value.
    WhiteSpace = "white-space", Error;
    /// A place of a template that nobody filled in.
    UnfilledTemplate = "unfilled-template", Error;
    /// An `&` that was escaped for HTML where there is none.
    HtmlEntity = "html-entity", Error;
    /// A secret API key in a link, where everybody reads it.
    SecretKey = "secret-key", Error, SecretKey;
    /// Another of Button's IDs where the organization ID belongs.
    AnotherId = "another-id", Error, AnotherId;
    /// An organization ID that is not `org-` and 16 lower-case hexadecimal digits.
    OrganizationId = "organization-id", Error,
        NoOrganizationPrefix | UpperCaseDigit | NotADigit | TooFewDigits | TooManyDigits;
    /// A character that looks like another one.
    LookAlike = "look-alike", Error;
    /// A link or a destination that does not begin with `https://`.
    NotHttps = "not-https", Error, NotHttps;
    /// A destination that is not encoded, and loses what follows its first `&`.
    NotEncoded = "not-encoded", Error, NotEncoded;
    /// A value that is encoded twice.
    EncodedTwice = "encoded-twice", Error, Encoded;
    /// A destination with a user name or a password.
    Credentials = "credentials", Error, Credentials;
    /// A destination whose host is not a domain name.
    DestinationHost = "destination-host", Error,
        HostCharacter | EmptyLabel | LabelTooLong | HostTooLong | OneLabel | IpAddress | Punycode;
    /// A destination with a port that is not a number of 1 to 65535.
    Port = "port", Error, Port;
    /// A destination that is itself a link of Button's.
    ButtonDestination = "button-destination", Error, ButtonHost;
    /// A destination with a user ID, a publisher reference or an organization ID inside.
    ParameterInDestination = "parameter-in-destination", Error, OwnParameter;
    /// A character that no URL has.
    // `Display` is an error of run-time values, which are never linted.
    Character = "character", Error, Character | Display;
    /// A `%` that two hexadecimal digits do not follow.
    Escape = "escape", Error, Escape;
    /// Escapes that do not decode to UTF-8.
    NotUtf8 = "not-utf8", Error, NotUtf8;
    /// A link of another host than Button's.
    LinkHost = "link-host", Error, NotButtonHost;
    /// A link with a path, or with another sign than `?` before its parameters.
    LinkPath = "link-path", Error, Path;
    /// A link with a fragment: a raw `#` cuts off the rest.
    Fragment = "fragment", Error, Fragment;

    /// An organization ID from a documentation or a test.
    ExampleId = "example-id", Warning;
    /// An organization ID whose first digit is 8 to f: no public one begins so.
    UnusualId = "unusual-id", Warning;
    /// A destination that is not encoded, and can still be read.
    RawDestination = "raw-destination", Warning;
    /// A user ID or a publisher reference that a query stuck to.
    QueryInId = "query-in-id", Warning;
    /// A text in place of a user ID or a publisher reference that never was one, such as `undefined`.
    NotAnId = "not-an-id", Warning;
    /// An escape in lower case.
    LowerCaseEscape = "lower-case-escape", Warning;
    /// A `+` in a value: a plus to some readers, a space to others.
    Plus = "plus", Warning;
    /// A user ID that is an e-mail address.
    EmailUser = "email-user", Warning;
    /// A user ID with a character that the Links API does not take.
    UserCharacter = "user-character", Warning, UserCharacter;
    /// A link without a user, where one is wanted.
    NoUser = "no-user", Warning;
    /// A parameter of Button's for another kind of link.
    LegacyParameter = "legacy-parameter", Warning;
    /// A `btn_…` parameter that nobody documents.
    UnknownParameter = "unknown-parameter", Warning;
    /// A parameter that is not Button's.
    ForeignParameter = "foreign-parameter", Warning;
    /// A suppression that suppresses nothing.
    UnusedSuppression = "unused-suppression", Warning;
    /// A suppression that cannot be read, has no reason, or names a code that does not exist.
    WrongSuppression = "wrong-suppression", Warning;
}

impl Code {
    /// Returns the code of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// Checks whether the finding is reported where nothing is configured. A rule that only some publishers have is not.
    #[must_use]
    pub const fn is_on_by_default(self) -> bool {
        !matches!(self, Code::UserCharacter)
    }

    /// Returns the first sentence of the page.
    #[must_use]
    pub fn summary(self) -> &'static str {
        let is_text = |line: &&str| !line.is_empty() && !line.starts_with('#');
        self.page().lines().map(str::trim).find(is_text).unwrap_or_default()
    }

    /// Returns the code of an error of the rules.
    pub(crate) const fn of_kind(kind: ErrorKind) -> Code {
        match Code::listed(kind) {
            Some(code) => code,
            // Unreachable: a test holds the table against every kind. `ErrorKind` is not exhaustive outside of its crate.
            None => Code::Character,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_error_has_a_code() {
        for kind in ErrorKind::ALL {
            assert!(Code::listed(*kind).is_some(), "{kind:?} is missing from the table");
        }
    }

    #[test]
    fn names_are_found_again() {
        for code in Code::ALL {
            assert_eq!(Code::from_name(code.name()), Some(*code));
        }
        assert_eq!(Code::from_name("nonsense"), None);
    }
}
