//! Parses a call: `name = value, …`, or one value.
//!
//! The parser recovers from errors: after it has reported one, it still produces the intended arguments. So the expansion
//! keeps its type, and no variable of the user's is reported as unused.

use proc_macro2::{Ident, TokenTree};

use crate::diagnostics::Diagnostics;
use crate::keyword::is_keyword;

use super::cursor::Cursor;
use super::names;
use super::recover::{
    after_equals, join_literals, looks_like_argument, recover_name, skip_attributes, skip_let, skip_to_argument,
    take_separator, with_visible_arguments, without_brackets,
};
use super::value::Value;
use super::value_end::{is_parameter_and_equals, take_value};

const EXAMPLE: &str = "write `btn_ref = \"org-0123456789abcdef\", btn_url = \"https://www.retailer.com\"`";

/// A call as it was written.
pub(crate) enum ParsedCall {
    Named(Vec<Argument>),
    /// One value without a name.
    Single(Value),
}

/// An argument of a call. After a syntax error, its name or its value may be missing.
pub(crate) struct Argument {
    pub(crate) name: Option<Ident>,
    pub(crate) value: Option<Value>,
}

impl Argument {
    fn nameless(value: &[TokenTree]) -> Argument {
        Argument { name: None, value: Some(Value::read(value)) }
    }
}

/// Parses the tokens of a call.
pub(crate) fn call(tokens: Vec<TokenTree>, diagnostics: &mut Diagnostics) -> ParsedCall {
    let tokens = without_brackets(with_visible_arguments(tokens), diagnostics);
    let input = Cursor::new(&tokens);
    match take_single(input) {
        Some(value) if !looks_like_argument(value) => ParsedCall::Single(Value::read(value)),
        _ => ParsedCall::Named(arguments(input, diagnostics)),
    }
}

/// Parses the value of a call that has no names.
pub(crate) fn single_value(tokens: &[TokenTree]) -> Option<Value> {
    take_single(Cursor::new(tokens)).map(Value::read)
}

/// Returns the tokens of the one value of a call, which a comma may follow.
fn take_single(mut input: Cursor<'_>) -> Option<&[TokenTree]> {
    if input.is_punct('=') || input.is_name_and_equals() {
        return None;
    }
    let value = take_value(&mut input);
    input.take_punct(',');
    (!value.is_empty() && input.is_empty()).then_some(value)
}

fn arguments(mut input: Cursor<'_>, diagnostics: &mut Diagnostics) -> Vec<Argument> {
    let mut arguments = Vec::new();
    while !input.is_empty() {
        let has_nameless = arguments.iter().any(|argument: &Argument| argument.name.is_none());
        let argument = argument(&mut input, has_nameless, diagnostics);
        if !input.is_empty() && !input.take_punct(',') {
            if argument.is_some() {
                diagnostics.syntax(input.span(), "expected `,`", "write a `,` between two parameters");
            }
            skip_to_argument(&mut input);
        }
        arguments.extend(argument);
    }
    arguments
}

fn argument(input: &mut Cursor<'_>, has_nameless: bool, diagnostics: &mut Diagnostics) -> Option<Argument> {
    skip_attributes(input, diagnostics);
    skip_let(input, diagnostics);
    if input.is_empty() {
        // The attribute or the `let` has been reported.
        return None;
    }
    let Some(name) = take_name(input, diagnostics) else { return nameless(input, has_nameless, diagnostics) };
    if !input.is_empty() && !input.is_punct(',') {
        return value_of(name, input, diagnostics);
    }
    if has_nameless { Some(Argument::nameless(&[name.into()])) } else { name_alone(name, diagnostics) }
}

/// Takes the name of an argument, if a name and a separator are next.
fn take_name(input: &mut Cursor<'_>, diagnostics: &mut Diagnostics) -> Option<Ident> {
    if !input.is_name_and_equals() {
        if let Some(name) = recover_name(input, diagnostics) {
            return Some(name);
        }
        let mut ahead = *input;
        let name = ahead.take_word()?;
        let ends_name = ahead.is_empty() || ahead.is_punct(',') || take_separator(&mut ahead);
        if !ends_name && names::parameter(name).is_none() {
            return None;
        }
    }
    input.take_word().cloned()
}

/// Parses the separator and the value that follow a name.
fn value_of(name: Ident, input: &mut Cursor<'_>, diagnostics: &mut Diagnostics) -> Option<Argument> {
    let (separator, is_equals) = (input.span(), input.is_equals());
    if !is_equals {
        let help = format!("write `{}`", names::example_of(&name));
        diagnostics.syntax(separator, format!("expected `=` after `{name}`"), help);
    }
    take_separator(input);
    let tokens = if is_parameter_and_equals(*input) { &[] } else { take_value(input) };
    let tokens = if is_equals { tokens } else { after_equals(tokens) };
    if !tokens.is_empty() {
        let value = join_literals(&name, Value::read(tokens), input, diagnostics);
        return Some(Argument { name: Some(name), value: Some(value) });
    }
    if is_equals {
        let help = format!("write `{}`", names::example_of(&name));
        diagnostics.syntax(separator, format!("expected a value for `{name}` after `=`"), help);
    }
    None
}

/// Parses a value without a name. Only the first of a call is reported.
fn nameless(input: &mut Cursor<'_>, is_reported: bool, diagnostics: &mut Diagnostics) -> Option<Argument> {
    let span = input.span();
    let tokens = take_value(input);
    if !is_reported {
        let (message, help) = nameless_error(tokens);
        diagnostics.syntax(span, message, help);
    }
    let begins_value = tokens.first().is_some_and(|token| !matches!(token, TokenTree::Punct(_)));
    begins_value.then(|| Argument::nameless(tokens))
}

fn nameless_error(tokens: &[TokenTree]) -> (&'static str, &'static str) {
    match Value::read(tokens) {
        Value::Literal(literal) if literal.text.starts_with("https://r.bttn.io") => {
            ("a whole link stands alone", "add to it with `.with_pub_user(…)?` and `.with_pub_ref(…)?`")
        }
        _ if tokens.is_empty() => ("there is nothing before this `,`", "remove it"),
        _ => ("expected the name of a parameter", EXAMPLE),
    }
}

/// Reports a name without a value. A name that is no parameter's is probably being typed: the compiler lists the
/// parameters, and the editor completes the name.
fn name_alone(name: Ident, diagnostics: &mut Diagnostics) -> Option<Argument> {
    if names::parameter(&name).is_some() {
        let help = format!("write `{name} = {name}` for a variable of this name");
        diagnostics.syntax(name.span(), format!("expected `=` and a value after `{name}`"), help);
        let variable = Value::RunTime(vec![name.clone().into()]);
        return Some(Argument { name: Some(name), value: Some(variable) });
    }
    if is_keyword(&name.to_string()) {
        diagnostics.syntax(name.span(), "expected the name of a parameter", EXAMPLE);
        return None;
    }
    diagnostics.leave_syntax_to_compiler();
    Some(Argument { name: Some(name), value: None })
}
