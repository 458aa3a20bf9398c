//! The characters that enclose a link in a text: the one before its start decides which one ends it.

use super::Layout;
use super::markdown;

/// The enclosure of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Enclosure {
    /// Quotes, as around an attribute or a string.
    Quotes {
        /// The quote on both sides.
        quote: char,
        /// The quotes are escaped, such as `&quot;` or `\"`.
        is_escaped: bool,
    },
    /// A bracket, a tag or a separator of fields, closed by this character.
    Until(char),
    /// A bracket behind a backslash, closed by this character behind another backslash, as Markdown escapes a literal bracket.
    UntilEscaped(char),
    /// The first field of a line in a table. The next separator closes it, unless the link continues after it.
    FirstField,
    /// None: the link stands in prose.
    None,
}

impl Enclosure {
    /// Returns the enclosure of a link behind this character, which may be escaped. `None` is the start of the text.
    pub(crate) fn opened_by(character: Option<char>, is_escaped: bool, layout: Layout) -> Enclosure {
        match (character, is_escaped) {
            (Some(quote @ ('"' | '\'' | '`')), _) => Enclosure::Quotes { quote, is_escaped },
            (Some('<'), _) => Enclosure::Until('>'),
            (Some('>'), _) => Enclosure::Until('<'),
            (Some('{'), false) => Enclosure::Until('}'),
            (Some('|'), false) => Enclosure::Until('|'),
            (Some(separator @ (',' | ';')), false) if matches!(layout, Layout::Values | Layout::Fields) => Enclosure::Until(separator),
            (None | Some('\n'), false) if matches!(layout, Layout::Values | Layout::Fields) => Enclosure::FirstField,
            (Some(open), true) => markdown::closing_bracket(open).map_or(Enclosure::None, Enclosure::UntilEscaped),
            (Some(open), false) => markdown::closing_bracket(open).map_or(Enclosure::None, Enclosure::Until),
            (None, _) => Enclosure::None,
        }
    }

    /// Checks whether this character ends the link wherever it stands. A bracket does so only if it closes none that was
    /// opened within the link, so `)`, `]` and `}` are left to the caller.
    pub(crate) fn is_closed_by(self, character: char, is_escaped: bool) -> bool {
        match self {
            Enclosure::Quotes { quote, is_escaped: was_escaped } => character == quote && is_escaped == was_escaped,
            Enclosure::Until(close @ ('<' | '>')) => character == close,
            Enclosure::Until(close @ (',' | ';' | '|')) => character == close && !is_escaped,
            Enclosure::UntilEscaped(close) => character == close && is_escaped,
            Enclosure::Until(_) | Enclosure::FirstField | Enclosure::None => false,
        }
    }

    /// Checks whether the link stands in quotes.
    pub(crate) fn is_quotes(self) -> bool {
        matches!(self, Enclosure::Quotes { .. })
    }
}
