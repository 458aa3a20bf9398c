//! The formats of text. A [`Format`] is all that the scanner must know about a kind of text to find the bounds of a link, to read
//! the link, and to write a fix.
//!
//! `table` has one row for each format. To add a format, add a row there, and a file of that kind to the fixtures.

pub(crate) mod blocks;
mod enclosure;
pub(crate) mod html;
pub(crate) mod markdown;
pub(crate) mod placeholder;
mod table;
pub(crate) mod wrapping;

pub(crate) use enclosure::Enclosure;
use placeholder::{Recognizer, ValueRecognizer};
pub(crate) use wrapping::{Unwrapped, Unwrapper, Wrapping};

/// The character that stands for a link in the text before another one.
pub(crate) const LINK: u8 = 0x1A;

/// A format of text.
#[derive(Debug)]
pub struct Format {
    /// The extensions of its files, and the names of its language in a block of code, separated by spaces.
    extensions: &'static str,
    /// The names of its files that have no extension, or another meaning than their extension has, separated by spaces.
    names: &'static str,
    /// The kind of text around a link, which decides where a link ends.
    pub(crate) layout: Layout,
    /// The parts of a text in which `&amp;` means `&`.
    pub(crate) entities: EntityUse,
    /// The spelling of a `%` that begins no placeholder.
    pub(crate) percent: Percent,
    /// The character that escapes the next one.
    pub(crate) escape: u8,
    /// The placeholders, beside those that are usual in all formats.
    pub(crate) placeholders: &'static [Recognizer],
    /// The placeholders that are recognized only where a value begins, beside those of all formats.
    pub(crate) values: &'static [ValueRecognizer],
    /// The way in which a long line continues in the next one.
    pub(crate) wrapping: Wrapping,
    /// The text may have blocks of code in another format: those of Markdown, `reStructuredText` and `AsciiDoc`, and elements of
    /// HTML.
    pub(crate) has_code_blocks: bool,
}

/// The kind of text around a link. It decides which characters end a link, and whether a program may join strings to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// Prose, tags and attributes. A script within it may join strings.
    Prose,
    /// Values: `name: value`, a list, or prose.
    Values,
    /// The fields of a table, such as CSV.
    Fields,
    /// The strings of a program, which may join them.
    Strings,
}

/// The parts of a text that use the entities of HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EntityUse {
    /// In all of the text.
    Everywhere,
    /// Nowhere.
    Nowhere,
    /// Within a tag: data and source code may hold HTML in a string.
    InTags,
}

/// The spelling of a `%` that begins no placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Percent {
    /// As itself.
    Plain,
    /// As `%%` in a format string, which is known by its directives, and as itself elsewhere.
    FormatString,
    /// As itself or as `%%`, depending on the program that reads the text.
    Unknown,
    /// Always as `%%`.
    Doubled,
    /// As `\%`.
    Escaped,
}
