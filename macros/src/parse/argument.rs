//! Parses an argument: a name, a separator and a value.

use button_links_rules::has_secret;
use proc_macro2::TokenTree;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Token};

use crate::diagnostics::Diagnostics;
use crate::token::is_keyword;

use super::literal::Literal;
use super::names;
use super::recover::{
    after_equals, is_equals, join_literals, recover_name, skip_attributes, skip_let, take_separator, take_unquoted_url,
};
use super::value::Value;
use super::value_end::{is_name_and_equals, is_parameter_and_equals, take_value};

const EXAMPLE: &str = "write `btn_ref = \"org-0123456789abcdef\", btn_url = \"https://www.retailer.com\"`";

/// An argument of a call. After a syntax error, its name or its value may be missing.
pub(crate) struct Argument {
    pub(crate) name: Option<Ident>,
    pub(crate) value: Option<Value>,
    /// True if the comma after it is lost, in what the compiler reads as a comment: `btn_url = https://www.retailer.com,`.
    pub(super) is_comma_lost: bool,
}

impl Argument {
    fn named(name: Ident, value: Option<Value>) -> Argument {
        Argument { name: Some(name), value, is_comma_lost: false }
    }

    fn nameless(value: Vec<TokenTree>) -> Argument {
        Argument { name: None, value: Some(Value::read(value)), is_comma_lost: false }
    }
}

/// Parses an argument. Only the first argument without a name is reported.
pub(super) fn argument(input: ParseStream<'_>, has_nameless: bool, diagnostics: &mut Diagnostics) -> Option<Argument> {
    skip_attributes(input, diagnostics);
    skip_let(input, diagnostics);
    if input.is_empty() {
        // The attribute or the `let` has been reported.
        return None;
    }
    let Some(name) = take_name(input, diagnostics) else { return nameless(input, has_nameless, diagnostics) };
    if !input.is_empty() && !input.peek(Token![,]) {
        return value_of(name, input, diagnostics);
    }
    // A constant alone is a value without a name, as in `button_link!(ORG, "…")`.
    let is_value = Value::read(vec![name.clone().into()]).is_constant();
    if is_value && !has_nameless {
        diagnostics.syntax(name.span(), "expected the name of a parameter", EXAMPLE);
    }
    if is_value || has_nameless { Some(Argument::nameless(vec![name.into()])) } else { name_alone(name, diagnostics) }
}

/// Takes the name of an argument, if a name and a separator are next.
fn take_name(input: ParseStream<'_>, diagnostics: &mut Diagnostics) -> Option<Ident> {
    if !is_name_and_equals(input) {
        if let Some(name) = recover_name(input, diagnostics) {
            return Some(name);
        }
        let ahead = input.fork();
        let name = ahead.call(Ident::parse_any).ok()?;
        let ends_name = ahead.is_empty() || ahead.peek(Token![,]) || take_separator(&ahead);
        if !ends_name && names::parameter(&name).is_none() {
            return None;
        }
    }
    input.call(Ident::parse_any).ok()
}

/// Parses the separator and the value that follow a name.
fn value_of(name: Ident, input: ParseStream<'_>, diagnostics: &mut Diagnostics) -> Option<Argument> {
    let (separator, is_equals) = (input.span(), is_equals(input));
    take_separator(input);
    if !is_equals {
        let help = format!("write `{}`", with_equals(&name, input));
        diagnostics.syntax(separator, format!("expected `=` after `{name}`"), help);
    }
    if take_unquoted_url(&name, input, diagnostics) {
        return Some(Argument { is_comma_lost: true, ..Argument::named(name, Some(Value::example_destination())) });
    }
    let tokens = if is_parameter_and_equals(input) { Vec::new() } else { take_value(input) };
    let tokens = if is_equals { tokens } else { after_equals(tokens) };
    if !tokens.is_empty() {
        let value = join_literals(&name, Value::read(tokens), input, diagnostics);
        return Some(Argument::named(name, Some(value)));
    }
    if is_equals {
        let help = format!("write `{}`", names::example_of(&name));
        diagnostics.syntax(separator, format!("expected a value for `{name}` after `=`"), help);
        diagnostics.leave_type_open();
    }
    None
}

/// Returns the argument as it should be written. It repeats a value of one token, but no secret.
fn with_equals(name: &Ident, input: ParseStream<'_>) -> String {
    let value = match after_equals(take_value(&input.fork())).as_slice() {
        [TokenTree::Ident(value)] => Some(value.to_string()),
        [TokenTree::Literal(value)] => Literal::read(value).map(|value| format!("{:?}", value.text)),
        _ => None,
    };
    match value {
        Some(value) if !has_secret(&value) => format!("{name} = {value}"),
        _ => names::example_of(name).to_owned(),
    }
}

/// Parses a value without a name. Only the first of a call is reported.
fn nameless(input: ParseStream<'_>, is_reported: bool, diagnostics: &mut Diagnostics) -> Option<Argument> {
    let span = input.span();
    let tokens = take_value(input);
    if !is_reported {
        let (message, help) = nameless_error(&tokens);
        diagnostics.syntax(span, message, help);
    }
    let begins_value = tokens.first().is_some_and(|token| !matches!(token, TokenTree::Punct(_)));
    begins_value.then(|| Argument::nameless(tokens))
}

fn nameless_error(tokens: &[TokenTree]) -> (&'static str, &'static str) {
    match Value::read(tokens.to_vec()) {
        Value::Literal(literal) if literal.text.starts_with("https://r.bttn.io") => {
            ("a whole link stands alone", "add to it with `.with_pub_user(…)?` and `.with_pub_ref(…)?`")
        }
        _ if tokens.is_empty() => ("there is nothing before this `,`", "remove it"),
        _ => ("expected the name of a parameter", EXAMPLE),
    }
}

/// Reports a name without a value. A name that is no parameter's is probably being typed, and the editor completes it: it is
/// reported as unknown.
fn name_alone(name: Ident, diagnostics: &mut Diagnostics) -> Option<Argument> {
    if names::parameter(&name).is_some() {
        let help = format!("write `{name} = {name}` for a variable of this name");
        diagnostics.syntax(name.span(), format!("expected `=` and a value after `{name}`"), help);
        let variable = Value::RunTime(vec![name.clone().into()]);
        return Some(Argument::named(name, Some(variable)));
    }
    if is_keyword(&name) {
        diagnostics.syntax(name.span(), "expected the name of a parameter", EXAMPLE);
        return None;
    }
    Some(Argument::named(name, None))
}
