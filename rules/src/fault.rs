//! What can be wrong with a link, and the words for it: the fault, and the remedy.

use crate::parameter::Parameter;

/// What is wrong with a value or a link.
///
/// A fault never holds the value; some hold the one character that may not stand where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fault {
    /// A required parameter is not there.
    Missing,
    /// A parameter is there twice.
    Repeated,
    /// The value has no characters.
    Empty,
    /// The value has more characters than Button takes: 255 for a user ID, 511 for a publisher reference.
    TooLong,
    /// A control character (C0, DEL or C1) in a user ID or a publisher reference.
    Control(char),
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
    /// A character that no domain name has.
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
    /// An `xn--` label that is not Punycode.
    Punycode,
    /// A port that is not a number of 1 to 65535.
    Port,
    /// A destination that is itself one of Button's links.
    ButtonHost,
    /// A character that RFC 3986 does not allow there.
    Character(char),
    /// A `%` that two hexadecimal digits do not follow.
    Escape,

    /// A link of another host than `r.bttn.io` and `r.amzlink.to`.
    NotButtonHost,
    /// A link with a path.
    Path,
    /// A link with a fragment: a raw `#` cuts off the rest.
    Fragment,
    /// A destination that was not encoded and has lost its tail to the link.
    NotEncoded,
    /// Escapes that do not decode to UTF-8.
    NotUtf8,
}

/// What a fault is called: words, perhaps a character, and words.
pub(crate) type Words = (&'static str, Option<char>, &'static str);

impl Fault {
    /// What is wrong, in words that hold for the parameter.
    pub(crate) const fn words(self, parameter: Option<Parameter>) -> Words {
        let (before, after) = match self {
            Fault::Control(character) => return ("control character ", Some(character), ""),
            Fault::UpperCaseDigit(character) => return ("", Some(character), " is an upper-case digit"),
            Fault::NotADigit(character) => return ("", Some(character), " is not a hexadecimal digit"),
            Fault::HostCharacter(' ') => ("a space is not allowed in a host", ""),
            Fault::Character(' ') => ("a space is not allowed in a URL", ""),
            Fault::HostCharacter(character) => return ("", Some(character), " is not allowed in a host"),
            Fault::Character(character) => return ("", Some(character), " is not allowed in a URL"),

            Fault::Missing => ("is missing", ""),
            Fault::Repeated => ("is there twice", ""),
            Fault::Empty => ("is empty", ""),
            Fault::TooLong => match parameter {
                Some(Parameter::BtnPubUser) => ("is longer than 255 characters", ""),
                _ => ("is longer than 511 characters", ""),
            },
            Fault::Display => ("the `Display` of the value failed", ""),

            Fault::SecretKey => ("this is a secret API key", ""),
            Fault::AnotherId => ("this is another of Button's IDs, not an organization ID", ""),
            Fault::NoOrganizationPrefix => ("does not begin with `org-`", ""),
            Fault::TooFewDigits => ("has fewer than 16 digits", ""),
            Fault::TooManyDigits => ("has more than 16 digits", ""),

            Fault::NotHttps => match parameter {
                Some(_) => ("does not begin with `https://`", ""),
                None => ("the link does not begin with `https://`", ""),
            },
            Fault::Encoded => ("is percent-encoded already", ""),
            Fault::Credentials => ("has a user name or password before the host", ""),
            Fault::EmptyLabel => ("the host has an empty part before, between or after its dots", ""),
            Fault::LabelTooLong => ("a part of the host is longer than 63 characters", ""),
            Fault::HostTooLong => ("the host is longer than 253 characters", ""),
            Fault::OneLabel => ("the host is not a full domain name", ""),
            Fault::IpAddress => ("the host is an IP address", ""),
            Fault::Punycode => ("a part of the host begins with `xn--` but is not Punycode", ""),
            Fault::Port => ("the port is not a number from 1 to 65535", ""),
            Fault::ButtonHost => ("the destination is itself a Button link", ""),
            Fault::Escape => ("`%` is not followed by two hexadecimal digits", ""),

            Fault::NotButtonHost => ("the host of the link is not `r.bttn.io`", ""),
            Fault::Path => ("the link has a path", ""),
            Fault::Fragment => ("a raw `#` cuts off the rest of the link", ""),
            Fault::NotEncoded => ("the destination is not encoded and loses what follows its first `&`", ""),
            Fault::NotUtf8 => ("the escapes do not decode to UTF-8", ""),
        };
        (before, None, after)
    }

    /// What to write instead.
    pub(crate) const fn help(self, parameter: Option<Parameter>) -> &'static str {
        match self {
            Fault::Missing | Fault::Empty => match parameter {
                Some(Parameter::BtnRef) => ORGANIZATION,
                Some(Parameter::BtnUrl) => DESTINATION,
                _ => "give an ID of at least one character, or leave the parameter out",
            },
            Fault::Repeated => "keep one of the two",
            Fault::TooLong => "nothing is ever cut off: give a shorter ID",
            Fault::Control(_) => {
                "an ID has no line break, tab or other control character; one that was read with it must go"
            }
            Fault::Display => "give a value whose `Display` succeeds",

            Fault::SecretKey => {
                "it belongs in no link and no code: revoke it if it was ever committed; an organization ID begins `org-`"
            }
            Fault::UpperCaseDigit(_) => "write the ID in lower case, like \"org-0123456789abcdef\"",
            Fault::AnotherId
            | Fault::NoOrganizationPrefix
            | Fault::NotADigit(_)
            | Fault::TooFewDigits
            | Fault::TooManyDigits => ORGANIZATION,

            Fault::NotHttps => match parameter {
                Some(_) => DESTINATION,
                None => LINK,
            },
            Fault::Encoded => "give the plain address; only in a whole link is it percent-encoded, and once",
            Fault::Credentials => "leave out what stands before the `@`, and the `@`",
            Fault::HostCharacter('_' | '\0'..='\x7F') => {
                "a host has letters, digits, `-`, `_` and dots, like \"www.retailer.com\""
            }
            Fault::HostCharacter(_) => "write an international domain in its ASCII form, which begins with `xn--`",
            Fault::EmptyLabel | Fault::LabelTooLong | Fault::HostTooLong | Fault::OneLabel | Fault::IpAddress => {
                "give the full domain name, like \"www.retailer.com\""
            }
            Fault::Punycode => "take the ASCII form of the domain from the address bar of a browser",
            Fault::Port => "give a port from 1 to 65535, or leave it out with its colon",
            Fault::ButtonHost => "give the page that the inner link leads to",
            Fault::Character(' ') => "write a space as `%20`",
            Fault::Character('#') => "a `#` that belongs to a name is written `%23`",
            Fault::Character(_) => "write it as `%` and the two hexadecimal digits of each of its UTF-8 bytes",
            Fault::Escape => "write `%25` for a percent sign",

            Fault::NotButtonHost | Fault::Path => LINK,
            Fault::Fragment => "write `%23` for a `#` inside a value",
            Fault::NotEncoded => "encode the destination: `?` is `%3F`, `&` is `%26`, `=` is `%3D`",
            Fault::NotUtf8 => "encode the UTF-8 bytes of the text, like `%C3%A9` for `é`",
        }
    }

    /// Whether a message of the compiler may show the value: there may be nothing to show, or a secret.
    #[doc(hidden)]
    #[must_use]
    pub const fn lets_value_be_shown(self) -> bool {
        !matches!(self, Fault::SecretKey | Fault::Empty | Fault::Credentials)
    }

    /// Whether one place in the text is at fault, rather than the text as a whole.
    pub(crate) const fn has_place(self) -> bool {
        !matches!(self, Fault::Missing | Fault::Empty | Fault::Display | Fault::SecretKey | Fault::AnotherId)
    }
}

const ORGANIZATION: &str = "an organization ID is `org-` and 16 hexadecimal digits, like \"org-0123456789abcdef\"";
const DESTINATION: &str = "give the full address, like \"https://www.retailer.com/p/12345\"";
const LINK: &str = "a Button Link begins \"https://r.bttn.io?btn_ref=org-\"";
