//! The messages: what each kind of error is called, and what to write instead.

use crate::error::kind::ErrorKind;
use crate::parameter::Parameter;

/// The parts of a message: a text, perhaps a character, and a text.
pub(crate) type MessageParts = (&'static str, Option<char>, &'static str);

impl ErrorKind {
    /// Returns the parts of the message that says what is wrong with the parameter, or with the link as a whole.
    ///
    /// Parts and not a formatted text, because a constant cannot format.
    pub(crate) const fn message_parts(self, parameter: Option<Parameter>) -> MessageParts {
        let message = match self {
            ErrorKind::Control(character) => return ("control character ", Some(character), ""),
            ErrorKind::UserCharacter(' ') => "the Links API takes no space in a user ID",
            ErrorKind::UserCharacter(character) => {
                return ("the Links API does not take ", Some(character), " in a user ID");
            }
            ErrorKind::UpperCaseDigit(character) => return ("", Some(character), " is an upper-case digit"),
            ErrorKind::NotADigit(character) => return ("", Some(character), " is not a hexadecimal digit"),
            ErrorKind::HostCharacter(' ') => "a space is not allowed in a host",
            ErrorKind::Character(' ') => "a space is not allowed in a URL",
            ErrorKind::HostCharacter(character) => return ("", Some(character), " is not allowed in a host"),
            ErrorKind::Character(character) => return ("", Some(character), " is not allowed in a URL"),

            ErrorKind::Missing => "is missing",
            ErrorKind::Repeated => "is there twice",
            ErrorKind::Empty => "is empty",
            ErrorKind::TooLong => match parameter {
                Some(Parameter::BtnPubUser) => "is longer than 255 characters",
                _ => "is longer than 511 characters",
            },
            ErrorKind::Display => "the `Display` of the value failed",

            ErrorKind::SecretKey => "this is a secret API key",
            ErrorKind::AnotherId => "this is another of Button's IDs, not an organization ID",
            ErrorKind::NoOrganizationPrefix => "does not begin with `org-`",
            ErrorKind::TooFewDigits => "has fewer than 16 digits",
            ErrorKind::TooManyDigits => "has more than 16 digits",

            ErrorKind::NotHttps => match parameter {
                Some(_) => "does not begin with `https://`",
                None => "the link does not begin with `https://`",
            },
            ErrorKind::Encoded => "is percent-encoded already",
            ErrorKind::Credentials => "has a user name or password before the host",
            ErrorKind::EmptyLabel => "the host has an empty part before, between or after its dots",
            ErrorKind::LabelTooLong => "a part of the host is longer than 63 characters",
            ErrorKind::HostTooLong => "the host is longer than 253 characters",
            ErrorKind::OneLabel => "the host is not a full domain name",
            ErrorKind::IpAddress => "the host is an IP address",
            ErrorKind::Punycode => "a part of the host begins with `xn--` but is not Punycode",
            ErrorKind::Port => "the port is not a number from 1 to 65535",
            ErrorKind::ButtonHost => "the destination is itself a Button link",
            ErrorKind::OwnParameter => {
                "a parameter of the link stands inside the destination, where Button does not see it"
            }
            ErrorKind::Escape => "`%` is not followed by two hexadecimal digits",

            ErrorKind::NotButtonHost => "the host of the link is not `r.bttn.io`",
            ErrorKind::Path => "the link has a path",
            ErrorKind::Fragment => "a raw `#` cuts off the rest of the link",
            ErrorKind::NotEncoded => "the destination is not encoded and loses what follows its first `&`",
            ErrorKind::NotUtf8 => "the escapes do not decode to UTF-8",
        };
        (message, None, "")
    }

    /// Returns what to write instead.
    pub(crate) const fn help(self, parameter: Option<Parameter>) -> &'static str {
        match self {
            ErrorKind::Missing | ErrorKind::Empty => match parameter {
                Some(Parameter::BtnRef) => ORGANIZATION,
                Some(Parameter::BtnUrl) => DESTINATION,
                _ => "give an ID of at least one character, or leave the parameter out",
            },
            ErrorKind::Repeated => "keep one of the two",
            ErrorKind::TooLong => "nothing is ever cut off: give a shorter ID",
            ErrorKind::Control(_) => {
                "an ID has no line break, tab or other control character; remove it where the ID is read"
            }
            ErrorKind::UserCharacter(_) => "give an ID of ASCII letters, digits and punctuation",
            ErrorKind::Display => "give a value whose `Display` succeeds",

            ErrorKind::SecretKey => {
                "it belongs in no link and no code: revoke it if it was ever committed; an organization ID begins `org-`"
            }
            ErrorKind::UpperCaseDigit(_) => "write the ID in lower case, like \"org-0123456789abcdef\"",
            ErrorKind::AnotherId
            | ErrorKind::NoOrganizationPrefix
            | ErrorKind::NotADigit(_)
            | ErrorKind::TooFewDigits
            | ErrorKind::TooManyDigits => ORGANIZATION,

            ErrorKind::NotHttps => match parameter {
                Some(_) => DESTINATION,
                None => LINK,
            },
            ErrorKind::Encoded => "give the plain address; only in a whole link is it percent-encoded, and once",
            ErrorKind::Credentials => "leave out what stands before the `@`, and the `@`",
            ErrorKind::HostCharacter('_' | '\0'..='\x7F') => {
                "a host has letters, digits, `-`, `_` and dots, like \"www.retailer.com\""
            }
            ErrorKind::HostCharacter(_) => "write an international domain in its ASCII form, which begins with `xn--`",
            ErrorKind::EmptyLabel
            | ErrorKind::LabelTooLong
            | ErrorKind::HostTooLong
            | ErrorKind::OneLabel
            | ErrorKind::IpAddress => "give the full domain name, like \"www.retailer.com\"",
            ErrorKind::Punycode => "take the ASCII form of the domain from the address bar of a browser",
            ErrorKind::Port => "give a port from 1 to 65535, or leave it out with its colon",
            ErrorKind::ButtonHost => "give the page that the inner link leads to",
            ErrorKind::OwnParameter => {
                "end the destination before it, and give the user ID or the reference to the link itself"
            }
            ErrorKind::Character(' ') => "write a space as `%20`",
            ErrorKind::Character('#') => "a `#` that belongs to a name is written `%23`",
            ErrorKind::Character(_) => "write it as `%` and the two hexadecimal digits of each of its UTF-8 bytes",
            ErrorKind::Escape => "write `%25` for a percent sign",

            ErrorKind::NotButtonHost | ErrorKind::Path => LINK,
            ErrorKind::Fragment => "write `%23` for a `#` inside a value",
            ErrorKind::NotEncoded => "encode the destination: `?` is `%3F`, `&` is `%26`, `=` is `%3D`",
            ErrorKind::NotUtf8 => "encode the UTF-8 bytes of the text, like `%C3%A9` for `é`",
        }
    }
}

const ORGANIZATION: &str = "an organization ID is `org-` and 16 hexadecimal digits, like \"org-0123456789abcdef\"";
const DESTINATION: &str = "give the full address, like \"https://www.retailer.com/p/12345\"";
const LINK: &str = "a Button Link begins \"https://r.bttn.io?btn_ref=org-\"";

/// Returns the everyday name of a control character that people do not know by its code.
pub(crate) const fn character_name(character: char) -> Option<&'static str> {
    match character {
        '\t' => Some("a tab"),
        '\n' | '\r' => Some("a line break"),
        _ => None,
    }
}
