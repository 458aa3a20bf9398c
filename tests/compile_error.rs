//! An error of the compiler, read from its structured diagnostics: without the layout, the notes and the suggestions,
//! which change from one version of the compiler to the next.

use std::fmt;
use std::path::Path;

use serde_json::Value;

/// An error at one place of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError {
    /// The place that is underlined.
    pub span: Span,
    /// The compiler's own code, such as `E0080`.
    pub code: Option<String>,
    /// The message. Help of ours is a part of it, in lines of its own.
    pub message: String,
}

/// A part of a source.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first character.
    pub start: Position,
    /// The position after the last character.
    pub end: Position,
}

/// The position of a character.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl CompileError {
    /// Reads a diagnostic. Returns `None` for a warning, and for a summary, which has no place.
    ///
    /// # Panics
    /// If the error is not at a place in `source`: an error in code of ours is no help to a user.
    #[must_use]
    pub fn read(diagnostic: &Value, source: &Path) -> Option<CompileError> {
        let primary = diagnostic["spans"].as_array()?.iter().find(|span| span["is_primary"] == true)?;
        if diagnostic["level"] != "error" {
            return None;
        }
        let span = Span::read(primary, source).unwrap_or_else(|| panic!("not in {}: {diagnostic:#}", source.display()));
        // A lint's code is its name, which a compiler does not print.
        let code = diagnostic["code"]["code"].as_str().filter(|code| code.starts_with('E')).map(str::to_owned);
        // Up to Rust 1.88, the message of a panic in a constant is the label of the span.
        let message = match diagnostic["message"].as_str()? {
            "evaluation of constant value failed" => primary["label"].as_str()?,
            message => message,
        };
        let message = message.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
        Some(CompileError { span, code, message })
    }
}

impl Span {
    /// Reads the place in the source: the call of a macro, if the span is in the expansion of one.
    fn read(span: &Value, source: &Path) -> Option<Span> {
        let mut span = span;
        while Path::new(span["file_name"].as_str()?) != source {
            span = &span["expansion"]["span"];
        }
        let number = |name: &str| span[name].as_u64().and_then(|number| usize::try_from(number).ok());
        let position = |line, column| Some(Position { line: number(line)?, column: number(column)? });
        Some(Span { start: position("line_start", "column_start")?, end: position("line_end", "column_end")? })
    }

    /// Checks whether the other span is a part of this one.
    #[must_use]
    pub fn contains(&self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Returns the text of a span that does not go beyond its line.
    #[must_use]
    pub fn text(&self, source: &str) -> String {
        let line = source.lines().nth(self.start.line - 1).unwrap_or_default();
        let end = if self.start.line == self.end.line { self.end.column } else { usize::MAX };
        line.chars().take(end - 1).skip(self.start.column - 1).collect()
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} to {:?}", self.start, self.end)
    }
}

impl fmt::Debug for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.line, self.column)
    }
}
