//! Reading a call: `name = value, …`, or `value`.
//!
//! What cannot be read is reported, and what was meant is read all the same: the rest of the function shall see the values
//! as used, and the call as what it was going to be.

use proc_macro2::{Punct, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, Token};

use crate::extent::{is_keyword, is_name_and_equals, value_tokens};
use crate::names;
use crate::report::Report;
use crate::slip::{mended_name, skip_attributes, skip_let, with_next_literals, without_brackets};
use crate::value::{Value, is_mark};

/// A call as it was written.
pub(crate) enum Arguments {
    Named(Vec<Argument>),
    /// One value without a name.
    Single(Value),
}

pub(crate) struct Argument {
    /// Nothing where a value stands alone.
    pub(crate) name: Option<Ident>,
    /// Nothing where a name stands alone.
    pub(crate) value: Option<Value>,
}

impl Argument {
    fn nameless(value: TokenStream) -> Argument {
        Argument { name: None, value: Some(Value::read(value)) }
    }
}

pub(crate) fn read(input: TokenStream, report: &mut Report) -> Arguments {
    let input = without_brackets(input, report);
    let parser = |input: ParseStream<'_>| {
        Ok(match single(&input.fork()) {
            Some(value) if !is_slip(&value) => {
                input.parse::<TokenStream>()?;
                Arguments::Single(Value::read(value))
            }
            _ => Arguments::Named(named(input, report)),
        })
    };
    parser.parse2(input).unwrap_or(Arguments::Named(Vec::new()))
}

/// The value of a call that has no names.
pub(crate) fn read_single(input: TokenStream) -> Option<Value> {
    let parser = |input: ParseStream<'_>| {
        let value = single(input);
        input.parse::<TokenStream>()?;
        Ok(value.map(Value::read))
    };
    parser.parse2(input).ok().flatten()
}

/// One value, and at most a comma behind it.
fn single(input: ParseStream<'_>) -> Option<TokenStream> {
    if input.peek(Token![=]) || is_name_and_equals(input) {
        return None;
    }
    let tokens = value_tokens(input);
    let _ = input.parse::<Token![,]>();
    (!tokens.is_empty() && input.is_empty()).then_some(tokens)
}

/// Whether what looks like one value is an argument with a slip: a name alone, or `btn_ref: …`, `btn_ref += …`.
fn is_slip(value: &TokenStream) -> bool {
    let trees: Vec<TokenTree> = value.clone().into_iter().collect();
    let is_name = matches!(trees.as_slice(), [TokenTree::Ident(name)] if name.to_string().starts_with("btn_"));
    let is_spread = trees.first().is_some_and(|tree| is_mark(tree, '.'));
    is_name || is_spread || trees.windows(2).any(|pair| is_separator_behind(&pair[0], &pair[1]))
}

/// Whether the second is an `=`, or a `:` that is no part of a path.
fn is_separator_behind(before: &TokenTree, tree: &TokenTree) -> bool {
    let is_path = is_mark(before, ':');
    match tree {
        TokenTree::Punct(mark) if mark.as_char() == ':' => !is_path && mark.spacing() == Spacing::Alone,
        TokenTree::Punct(mark) => mark.as_char() == '=',
        _ => false,
    }
}

fn named(input: ParseStream<'_>, report: &mut Report) -> Vec<Argument> {
    let mut arguments = Vec::new();
    while !input.is_empty() {
        let is_nameless = arguments.iter().any(|argument: &Argument| argument.name.is_none());
        let argument = argument(input, is_nameless, report);
        if !input.is_empty() && input.parse::<Token![,]>().is_err() {
            if argument.is_some() {
                report.syntax(input.span(), "expected `,`\nhelp: write a `,` between two parameters");
            }
            skip_to_argument(input);
        }
        arguments.extend(argument);
    }
    arguments
}

/// To where the next argument begins.
fn skip_to_argument(input: ParseStream<'_>) {
    while !is_name_and_equals(input) && input.parse::<Punct>().is_ok() {}
    if !is_name_and_equals(input) {
        let _ = value_tokens(input);
        let _ = input.parse::<Token![,]>();
    }
}

fn argument(input: ParseStream<'_>, is_nameless: bool, report: &mut Report) -> Option<Argument> {
    skip_attributes(input, report);
    skip_let(input, report);
    if input.is_empty() {
        // What stood there is reported.
        return None;
    }
    let Some(name) = name(input, report) else { return nameless(input, is_nameless, report) };
    if input.is_empty() || input.peek(Token![,]) {
        return if is_nameless { Some(Argument::nameless(name.to_token_stream())) } else { alone(name, report) };
    }
    let (separator, is_equals) = (input.span(), is_equals(input));
    if !is_equals {
        report.syntax(input.span(), expected_equals(&name));
    }
    let _ = skip_separator(input);
    let tokens = if is_argument(input) { TokenStream::new() } else { value_tokens(input) };
    // What stood before it was the type, as a `let` has it.
    let tokens = if is_equals { tokens } else { behind_equals(tokens) };
    if tokens.is_empty() {
        if is_equals {
            let message =
                format!("expected a value for `{name}` after `=`\nhelp: write `{}`", names::example_of(&name));
            report.syntax(separator, message);
        }
        return None;
    }
    let value = with_next_literals(&name, Value::read(tokens), input, report);
    Some(Argument { name: Some(name), value: Some(value) })
}

/// The name of an argument, if one begins here: a name, and what can stand for its `=`.
fn name(input: ParseStream<'_>, report: &mut Report) -> Option<Ident> {
    if is_name_and_equals(input) {
        return input.call(Ident::parse_any).ok();
    }
    if let Some(name) = mended_name(input, report) {
        return Some(name);
    }
    let ahead = input.fork();
    let name = ahead.call(Ident::parse_any).ok()?;
    let is_known = names::parameter(&name).is_some();
    let is_name = is_known || ahead.is_empty() || ahead.peek(Token![,]) || is_separator(&ahead);
    if is_name { input.call(Ident::parse_any).ok() } else { None }
}

/// A value without a name, of which only the first is reported.
fn nameless(input: ParseStream<'_>, is_reported: bool, report: &mut Report) -> Option<Argument> {
    let ahead = input.fork();
    let tokens = value_tokens(&ahead);
    if !is_reported {
        report.syntax(input.span(), mistake_of_nameless(&tokens));
    }
    let _ = value_tokens(input);
    let begins_value =
        matches!(tokens.clone().into_iter().next(), Some(token) if !matches!(token, TokenTree::Punct(_)));
    begins_value.then(|| Argument::nameless(tokens))
}

fn mistake_of_nameless(tokens: &TokenStream) -> String {
    match Value::read(tokens.clone()) {
        Value::Literal(literal) if literal.text.starts_with("https://r.bttn.io") => {
            "a whole link stands alone\nhelp: add to it with `.with_pub_user(…)?` and `.with_pub_ref(…)?`".to_owned()
        }
        _ if tokens.is_empty() => "there is nothing before this `,`\nhelp: remove it".to_owned(),
        _ => with_help("expected the name of a parameter"),
    }
}

/// A name without a value. Where it is no parameter, somebody is typing one: the compiler says which there are, and the
/// editor completes it.
fn alone(name: Ident, report: &mut Report) -> Option<Argument> {
    if names::parameter(&name).is_some() {
        let help = format!("help: write `{name} = {name}` for a variable of this name");
        let message = format!("expected `=` and a value after `{name}`\n{help}");
        report.syntax(name.span(), message);
        // The value is the variable of this name.
        let value = Value::RunTime(name.to_token_stream());
        return Some(Argument { name: Some(name), value: Some(value) });
    }
    if is_keyword(&name) {
        report.syntax(name.span(), with_help("expected the name of a parameter"));
        return None;
    }
    report.leave_to_compiler();
    Some(Argument { name: Some(name), value: None })
}

/// Whether another argument follows where a value should.
fn is_argument(input: ParseStream<'_>) -> bool {
    is_name_and_equals(input) && input.fork().parse().is_ok_and(|name| names::parameter(&name).is_some())
}

fn is_equals(input: ParseStream<'_>) -> bool {
    input.peek(Token![=]) && !input.peek(Token![==]) && !input.peek(Token![=>])
}

/// Whether here stands an `=`, or what people write for it: `:`, `==`, `=>`, `:=`, `+=`, `?=`.
fn is_separator(input: ParseStream<'_>) -> bool {
    skip_separator(&input.fork())
}

fn skip_separator(input: ParseStream<'_>) -> bool {
    let is_colon = input.peek(Token![:]) && !input.peek(Token![::]);
    let is_there = is_colon || input.peek(Token![=]) || (input.peek(Token![?]) && input.peek2(Token![=]));
    if is_there || input.peek(Token![+=]) || input.peek(Token![-=]) {
        while input.parse::<Punct>().is_ok_and(|mark| mark.spacing() == Spacing::Joint) {}
        return true;
    }
    false
}

/// What stands behind the `=` in `: &str = value`.
fn behind_equals(tokens: TokenStream) -> TokenStream {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    match trees.iter().rposition(|tree| is_mark(tree, '=')) {
        Some(place) => trees.into_iter().skip(place + 1).collect(),
        None => tokens,
    }
}

fn expected_equals(name: &Ident) -> String {
    format!("expected `=` after `{name}`\nhelp: write `{}`", names::example_of(name))
}

fn with_help(message: &str) -> String {
    format!("{message}\nhelp: write `btn_ref = \"org-0123456789abcdef\", btn_url = \"https://www.retailer.com\"`")
}
