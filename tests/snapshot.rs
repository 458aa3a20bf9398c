//! Reads the errors out of a snapshot of trybuild's, so that they can be compared on a compiler that shows them in another
//! way than the one that the snapshot was written with.

use unicode_width::UnicodeWidthChar;

use crate::compile_error::{CompileError, Position, Span};

/// Reads the errors of a snapshot. `source` is the program that they are about.
///
/// # Panics
/// If the snapshot is not laid out as rustc lays out an error.
#[must_use]
pub fn errors(snapshot: &str, source: &str) -> Vec<CompileError> {
    let lines: Vec<&str> = snapshot.lines().collect();
    let starts = (0..lines.len()).filter(|&start| lines[start].starts_with("error"));
    starts.map(|start| error(&lines[start..], source)).collect()
}

/// Reads the error that begins with the first line.
fn error(lines: &[&str], source: &str) -> CompileError {
    let (header, _) = lines[0].split_once(": ").expect("`error: ` or `error[CODE]: `");
    let code = header.split_once('[').map(|(_, code)| code.trim_end_matches(']').to_owned());
    // The lines of the message are aligned with its first one.
    let indent = header.len() + ": ".len();
    // A message that shows a place of its own has it after the indent.
    let is_place = |line: &&str| line.trim_start().starts_with("--> ") && !line.starts_with(&" ".repeat(indent));
    let place = lines.iter().position(is_place).expect("a place");
    let message: Vec<&str> = lines[..place].iter().map(|line| line.get(indent..).unwrap_or_default()).collect();
    let mut numbers = lines[place].rsplit(':').map(|number| number.parse::<usize>().expect("a number"));
    let (column, line) = (numbers.next().unwrap(), numbers.next().unwrap());
    let start = Position { line, column };
    let span = Span { start, end: end(start, &lines[place + 1..], source) };
    CompileError { span, code, message: message.join("\n") }
}

/// Returns the end of the span that starts at `start`, from the lines that show the source and underline it.
fn end(start: Position, excerpt: &[&str], source: &str) -> Position {
    let margins: Vec<(&str, &str)> = excerpt.iter().filter_map(|line| line.split_once('|')).collect();
    let is_underline = |(number, text): &(&str, &str)| number.trim().is_empty() && text.contains('^');
    let opens_several_lines = |text: &str| text.trim_start().starts_with('_');
    let underline = margins.iter().position(|line| is_underline(line) && !opens_several_lines(line.1)).expect("carets");
    let (number, shown) = margins[underline - 1];
    let underline = margins[underline].1;
    if let Some(width) = underline.starts_with(" |").then(|| underline.find("_^")).flatten() {
        // Of several lines this is the last. A second margin, which is two characters wide, stands before its source.
        return Position { line: number.trim().parse().expect("a number"), column: width };
    }
    let line = source.lines().nth(start.line - 1).expect("the line of the source");
    if shown.contains("...") {
        // The compiler cut the line. A token as long as that is the last of its line, but for a comma.
        return Position { column: line.trim_end_matches(',').chars().count() + 1, ..start };
    }
    let mut carets = underline.matches('^').count();
    let underlined = line.chars().skip(start.column - 1).take_while(|character| {
        let is_underlined = carets > 0;
        carets = carets.saturating_sub(character.width().unwrap_or(1));
        is_underlined
    });
    Position { column: start.column + underlined.count(), ..start }
}
