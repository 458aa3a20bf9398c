//! The kinds of errors: everything that can be wrong with a value or a link.

/// The kind of a [`LinkError`](crate::LinkError): what is wrong with a value or a link.
///
/// A kind never holds the value. Some hold the one character that is not allowed at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A required parameter is missing.
    Missing,
    /// A parameter occurs twice.
    Repeated,
    /// The value is empty.
    Empty,
    /// The value has more characters than Button takes: 255 for a user ID, 511 for a publisher reference.
    TooLong,
    /// A control character (C0, DEL or C1) in a user ID or a publisher reference.
    Control(char),
    /// A character of a user ID that the Links API does not take, though a link does: a space, or one outside of ASCII.
    UserCharacter(char),
    /// The `Display` of the value returned an error.
    Display,

    /// A secret API key (`sk-…`) where the organization ID belongs.
    SecretKey,
    /// Another of Button's IDs (`srctok-…`, `app-…`, …) where the organization ID belongs.
    AnotherId,
    /// An organization ID that does not begin with `org-`.
    NoOrganizationPrefix,
    /// A digit of an organization ID in upper case.
    UpperCaseDigit(char),
    /// A character of an organization ID that is not a hexadecimal digit.
    NotADigit(char),
    /// An organization ID of fewer than 16 digits.
    TooFewDigits,
    /// An organization ID of more than 16 digits.
    TooManyDigits,

    /// A destination or a link that does not begin with `https://`.
    NotHttps,
    /// A destination that is percent-encoded already.
    Encoded,
    /// A destination with a user name or a password.
    Credentials,
    /// A character that a domain name cannot contain.
    HostCharacter(char),
    /// A domain name with an empty label: two dots, or a dot at an end.
    EmptyLabel,
    /// A label of a domain name with more than 63 characters.
    LabelTooLong,
    /// A domain name of more than 253 characters.
    HostTooLong,
    /// A host of one label, such as `localhost`.
    OneLabel,
    /// An IP address where a domain name belongs.
    IpAddress,
    /// An `xn--` label that is not valid Punycode.
    Punycode,
    /// A port that is not a number of 1 to 65535.
    Port,
    /// A destination that is itself one of Button's links.
    ButtonHost,
    /// A destination with a parameter of Button's own inside: the tail of the link was encoded with it.
    OwnParameter,
    /// A character that RFC 3986 does not allow there.
    Character(char),
    /// A `%` that two hexadecimal digits do not follow.
    Escape,

    /// A link whose host is neither `r.bttn.io` nor `r.amzlink.to`.
    NotButtonHost,
    /// A link with a path.
    Path,
    /// A link with a fragment: a raw `#` cuts off the rest.
    Fragment,
    /// A destination that was not encoded, so that its tail became parameters of the link.
    NotEncoded,
    /// Escapes that do not decode to UTF-8.
    NotUtf8,
}

impl ErrorKind {
    /// Checks whether a diagnostic may show the value. There may be nothing to show, or a secret.
    #[doc(hidden)]
    #[must_use]
    pub const fn may_show_value(self) -> bool {
        !matches!(self, ErrorKind::SecretKey | ErrorKind::Empty | ErrorKind::Credentials)
    }

    /// Checks whether the error is at one position in the text, rather than in the text as a whole.
    pub(crate) const fn has_position(self) -> bool {
        !matches!(
            self,
            ErrorKind::Missing | ErrorKind::Empty | ErrorKind::Display | ErrorKind::SecretKey | ErrorKind::AnotherId
        )
    }
}

/// Defines [`ErrorKind::ALL`]. The match fails to compile if a kind is missing from the list.
macro_rules! all_kinds {
    ($($kind:ident $(($character:literal))?),+ $(,)?) => {
        impl ErrorKind {
            /// Every kind, those with a character by an example.
            #[doc(hidden)]
            pub const ALL: &[ErrorKind] = &[$(ErrorKind::$kind $(($character))?),+];
        }

        const _: fn(ErrorKind) = |kind| match kind {
            $(ErrorKind::$kind { .. } => (),)+
        };
    };
}

all_kinds! {
    Missing,
    Repeated,
    Empty,
    TooLong,
    Control('\n'),
    UserCharacter(' '),
    Display,
    SecretKey,
    AnotherId,
    NoOrganizationPrefix,
    UpperCaseDigit('A'),
    NotADigit('O'),
    TooFewDigits,
    TooManyDigits,
    NotHttps,
    Encoded,
    Credentials,
    HostCharacter('é'),
    EmptyLabel,
    LabelTooLong,
    HostTooLong,
    OneLabel,
    IpAddress,
    Punycode,
    Port,
    ButtonHost,
    OwnParameter,
    Character(' '),
    Escape,
    NotButtonHost,
    Path,
    Fragment,
    NotEncoded,
    NotUtf8,
}
