//! The characters that enclose a link in a text: the one before its start decides which one ends it.

use super::Layout;

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
    /// A bracket after a backslash, closed by this character after another backslash, as Markdown escapes a literal bracket.
    UntilEscaped(char),
    /// The first field of a line in a table. The next separator closes it, unless the link continues after it.
    FirstField,
    /// A field of a table with other text before the link. This separator closes it, unless the link continues after it.
    Field(char),
    /// Two of this sign on both sides, in which a wiki does not interpret the text.
    Passthrough(u8),
    /// None: the link stands in prose.
    None,
}

impl Enclosure {
    /// Returns the enclosure of a link after this character, which may be escaped. `None` is the start of the text. `line` is
    /// the line before the link.
    pub(crate) fn opened_by(character: Option<char>, is_escaped: bool, layout: Layout, line: &[u8]) -> Enclosure {
        let has_fields = matches!(layout, Layout::Values | Layout::Fields);
        match (character, is_escaped) {
            (Some(quote @ ('"' | '\'' | '`')), _) => Enclosure::Quotes { quote, is_escaped },
            (Some('<'), _) => Enclosure::Until('>'),
            (Some('>'), _) => Enclosure::Until('<'),
            (Some('{'), false) => Enclosure::Until('}'),
            (Some('|'), false) => Enclosure::Until('|'),
            (Some(separator @ (',' | ';')), false) if has_fields => Enclosure::Until(separator),
            (None | Some('\n'), false) if has_fields => Enclosure::FirstField,
            (Some('+'), false) if line.ends_with(b"++") => Enclosure::Passthrough(b'+'),
            (Some('%'), false) if line.ends_with(b"%%") => Enclosure::Passthrough(b'%'),
            (Some('='), false) if is_in_brackets(line) => Enclosure::Until(']'),
            // The `[url]` of BBCode.
            (Some(']'), false) if is_in_brackets(line.strip_suffix(b"]").unwrap_or(line)) => Enclosure::Until('['),
            (Some('('), true) => Enclosure::UntilEscaped(')'),
            (Some('['), true) => Enclosure::UntilEscaped(']'),
            (Some('('), false) => Enclosure::Until(')'),
            (Some('['), false) => Enclosure::Until(']'),
            _ if layout == Layout::Fields => separator(line).map_or(Enclosure::None, Enclosure::Field),
            _ => Enclosure::None,
        }
    }

    /// Checks whether this character ends the link wherever it stands. A bracket does so only if it closes none that was
    /// opened within the link, so `)`, `]` and `}` are left to the caller.
    pub(crate) fn is_closed_by(self, character: char, is_escaped: bool) -> bool {
        match self {
            Enclosure::Quotes { quote, is_escaped: was_escaped } => character == quote && is_escaped == was_escaped,
            Enclosure::Until(close @ ('<' | '>' | '[')) => character == close,
            Enclosure::Until(close @ (',' | ';' | '|')) => character == close && !is_escaped,
            Enclosure::UntilEscaped(close) => character == close && is_escaped,
            Enclosure::Until(_)
            | Enclosure::FirstField
            | Enclosure::Field(_)
            | Enclosure::Passthrough(_)
            | Enclosure::None => false,
        }
    }

    /// Checks whether the link stands in quotes.
    pub(crate) fn is_quotes(self) -> bool {
        matches!(self, Enclosure::Quotes { .. })
    }
}

/// Checks whether a `[` is open at the end of this part of a line, as in `[url=` of `BBCode` or a shortcode of `WordPress`.
fn is_in_brackets(line: &[u8]) -> bool {
    line.iter().rposition(|byte| matches!(byte, b'[' | b']')).is_some_and(|last| line[last] == b'[')
}

/// Returns the separator of the fields before this place in a line of a table: the first one outside of quotes. It is none
/// within quotes.
fn separator(line: &[u8]) -> Option<char> {
    let mut is_quoted = false;
    let mut separator = None;
    for byte in line {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b',' | b';' | b'\t' | b'|' if !is_quoted && separator.is_none() => separator = Some(char::from(*byte)),
            _ => {}
        }
    }
    separator.filter(|_| !is_quoted)
}
