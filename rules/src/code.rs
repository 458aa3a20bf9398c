//! The code of a finding: the name under which it is explained, allowed, and counted. Here, where each fault must be given one:
//! elsewhere a match of a fault need not be complete.

use core::fmt;

use crate::error::ErrorKind;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Probably wrong, or worth a look.
    Warning,
    /// The link is wrong: it opens, and nobody is paid.
    Error,
}

impl Level {
    /// The word that stands before a message.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $level:ident;)+) => {
        /// What kind of thing was found.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// Every code, errors first.
            pub const ALL: &[Code] = &[$(Code::$variant),+];

            /// The name, in lower case and with hyphens.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Code::$variant => $name,)+
                }
            }

            /// How much it matters.
            #[must_use]
            pub const fn level(self) -> Level {
                match self {
                    $(Code::$variant => Level::$level,)+
                }
            }
        }
    };
}

codes! {
    /// A required parameter is not there.
    MissingParameter = "missing-parameter", Error;
    /// A parameter is there twice.
    RepeatedParameter = "repeated-parameter", Error;
    /// A parameter by a name that is nearly that of Button's.
    MisspeltParameter = "misspelt-parameter", Error;
    /// A value of no characters.
    EmptyValue = "empty-value", Error;
    /// A user ID of more than 255 characters, or a publisher reference of more than 511.
    TooLong = "too-long", Error;
    /// A control character in a user ID or a publisher reference.
    ControlCharacter = "control-character", Error;
    /// White space at an end of a value.
    WhiteSpace = "white-space", Error;
    /// A place of a template that nobody filled in.
    UnfilledTemplate = "unfilled-template", Error;
    /// An `&` that was escaped for HTML where there is none.
    HtmlEntity = "html-entity", Error;
    /// A secret API key in a link, where everybody reads it.
    SecretKey = "secret-key", Error;
    /// Another of Button's IDs where the organization ID belongs.
    AnotherId = "another-id", Error;
    /// An organization ID that is not `org-` and 16 lower-case hexadecimal digits.
    OrganizationId = "organization-id", Error;
    /// A character that looks like another one.
    LookAlike = "look-alike", Error;
    /// A link or a destination that does not begin with `https://`.
    NotHttps = "not-https", Error;
    /// A destination that is not encoded, and loses what follows its first `&`.
    NotEncoded = "not-encoded", Error;
    /// A destination that is encoded twice.
    EncodedTwice = "encoded-twice", Error;
    /// A destination with a user name or a password.
    Credentials = "credentials", Error;
    /// A destination whose host is not a domain name.
    DestinationHost = "destination-host", Error;
    /// A destination with a port that is not a number of 1 to 65535.
    Port = "port", Error;
    /// A destination that is itself a link of Button's.
    ButtonDestination = "button-destination", Error;
    /// A character that no URL has.
    Character = "character", Error;
    /// A `%` that two hexadecimal digits do not follow.
    Escape = "escape", Error;
    /// Escapes that do not decode to UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// A link of another host than Button's.
    LinkHost = "link-host", Error;
    /// A link with a path, or with another sign than `?` before its parameters.
    LinkPath = "link-path", Error;
    /// A link with a fragment: a raw `#` cuts off the rest.
    Fragment = "fragment", Error;

    /// An organization ID from a documentation or a test.
    ExampleId = "example-id", Warning;
    /// An organization ID whose first digit is 8 to f: no public one begins so.
    UnusualId = "unusual-id", Warning;
    /// A destination that is not encoded, and can still be read.
    RawDestination = "raw-destination", Warning;
    /// An escape in lower case.
    LowerCaseEscape = "lower-case-escape", Warning;
    /// A `+` in a value: a plus to some readers, a space to others.
    Plus = "plus", Warning;
    /// A user ID that is an e-mail address.
    EmailUser = "email-user", Warning;
    /// A user ID with a character that the Links API does not take.
    UserCharacter = "user-character", Warning;
    /// A link without a user, where one is wanted.
    NoUser = "no-user", Warning;
    /// A parameter of Button's for another kind of link.
    LegacyParameter = "legacy-parameter", Warning;
    /// A `btn_…` parameter that nobody documents.
    UnknownParameter = "unknown-parameter", Warning;
    /// A parameter that is not Button's.
    ForeignParameter = "foreign-parameter", Warning;
}

impl Code {
    /// What kind of thing a fault is.
    #[must_use]
    pub const fn of_kind(fault: ErrorKind) -> Code {
        match fault {
            ErrorKind::Missing => Code::MissingParameter,
            ErrorKind::Repeated => Code::RepeatedParameter,
            ErrorKind::Empty => Code::EmptyValue,
            ErrorKind::TooLong => Code::TooLong,
            ErrorKind::Control(_) => Code::ControlCharacter,
            ErrorKind::SecretKey => Code::SecretKey,
            ErrorKind::AnotherId => Code::AnotherId,
            ErrorKind::NoOrganizationPrefix
            | ErrorKind::UpperCaseDigit(_)
            | ErrorKind::NotADigit(_)
            | ErrorKind::TooFewDigits
            | ErrorKind::TooManyDigits => Code::OrganizationId,
            ErrorKind::NotHttps => Code::NotHttps,
            ErrorKind::Encoded => Code::EncodedTwice,
            ErrorKind::Credentials => Code::Credentials,
            ErrorKind::HostCharacter(_)
            | ErrorKind::EmptyLabel
            | ErrorKind::LabelTooLong
            | ErrorKind::HostTooLong
            | ErrorKind::OneLabel
            | ErrorKind::IpAddress
            | ErrorKind::Punycode => Code::DestinationHost,
            ErrorKind::Port => Code::Port,
            ErrorKind::ButtonHost => Code::ButtonDestination,
            ErrorKind::OwnParameter => Code::ButtonDestination,
            // A value that was read has no `Display` that could fail.
            ErrorKind::Character(_) | ErrorKind::Display => Code::Character,
            ErrorKind::Escape => Code::Escape,
            ErrorKind::NotButtonHost => Code::LinkHost,
            ErrorKind::Path => Code::LinkPath,
            ErrorKind::Fragment => Code::Fragment,
            ErrorKind::NotEncoded => Code::NotEncoded,
            ErrorKind::NotUtf8 => Code::NotUtf8,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}
