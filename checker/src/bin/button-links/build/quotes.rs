//! Notices a quote that is not closed. The reader of CSV takes all that follows for the field, up to the next quote or to the end.

/// The state of the quotes in a row, between two bytes of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Quotes {
    /// A field begins here.
    #[default]
    FieldStart,
    /// In a field without quotes.
    Plain,
    /// After the opening quote.
    Quoted,
    /// After a quote in a field with quotes: the closing one, or the first one of two.
    Closed,
    /// Text follows a closing quote, so an earlier quote was not closed.
    Wrong,
}

impl Quotes {
    /// Returns the state after these bytes of a row.
    pub(super) fn after(self, text: &[u8], separator: u8) -> Quotes {
        text.iter().fold(self, |state, byte| match (state, byte) {
            (Quotes::Wrong, _) => Quotes::Wrong,
            (Quotes::Quoted, b'"') => Quotes::Closed,
            (Quotes::Quoted, _) | (Quotes::FieldStart | Quotes::Closed, b'"') => Quotes::Quoted,
            (_, b'\r' | b'\n') => Quotes::FieldStart,
            (_, byte) if *byte == separator => Quotes::FieldStart,
            (Quotes::Closed, _) => Quotes::Wrong,
            (Quotes::FieldStart | Quotes::Plain, _) => Quotes::Plain,
        })
    }

    /// Checks whether a row that ends in this state has a quote that is not closed.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Quotes::Quoted | Quotes::Wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_that_is_not_closed_is_noticed() {
        for text in ["\"a", "a,\"b\nc,d\n", "\"a\nb,\"c\"\n", "\"a\"b", "\"a\"\"", "\"a\" ,b"] {
            assert!(Quotes::default().after(text.as_bytes(), b',').is_open(), "{text}");
        }
        for text in ["a", "a\"b\n", "\"a\"", "\"a\",b", "\"a\"\"b\",c\r\n", "\"a\nb\"\n", "5\",\"\"\n"] {
            assert!(!Quotes::default().after(text.as_bytes(), b',').is_open(), "{text}");
        }
    }
}
