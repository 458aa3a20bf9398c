//! Error recovery: reports a syntax error that leaves no doubt about what was meant, and goes on with that.

use button_links_rules::check;
use proc_macro2::{Delimiter, Ident, Spacing, TokenTree};

use crate::diagnostics::Diagnostics;
use crate::token::{invisible_group, is_path_token, is_punct};

use super::cursor::Cursor;
use super::literal::Literal;
use super::names;
use super::value::Value;
use super::value_end::take_value;

/// Opens the invisible group of a whole argument. `btn_ref = "…"` is an expression, so `macro_rules!` can pass it as one.
pub(super) fn with_visible_arguments(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    if !tokens.iter().any(|token| matches!(token, TokenTree::Group(_))) {
        return tokens;
    }
    let mut visible = Vec::new();
    for token in tokens {
        let argument: Vec<TokenTree> = invisible_group(&token).unwrap_or_default().into_iter().collect();
        if Cursor::new(&argument).is_name_and_equals() {
            visible.extend(argument);
        } else {
            visible.push(token);
        }
    }
    visible
}

/// Removes brackets around all arguments, with the name of a type before them perhaps: `Link { btn_ref = … }`.
pub(super) fn without_brackets(tokens: Vec<TokenTree>, diagnostics: &mut Diagnostics) -> Vec<TokenTree> {
    let Some((TokenTree::Group(group), path)) = tokens.split_last() else { return tokens };
    let may_enclose = match group.delimiter() {
        Delimiter::None => false,
        Delimiter::Brace => path.iter().all(is_path_token),
        Delimiter::Parenthesis | Delimiter::Bracket => path.is_empty(),
    };
    let arguments: Vec<TokenTree> = if may_enclose { group.stream().into_iter().collect() } else { Vec::new() };
    if !begins_with_name(Cursor::new(&arguments)) {
        return tokens;
    }
    let help = "write `button_link!(btn_ref = …, btn_url = …)`";
    diagnostics.syntax(group.span_open(), "brackets around the parameters", help);
    arguments
}

/// Checks whether a name and its separator are next.
fn begins_with_name(mut input: Cursor<'_>) -> bool {
    let is_name = input.take_word().is_some() && !input.is_operator("::") && !input.is_operator("==");
    is_name && (input.is_punct('=') || input.is_punct(':'))
}

/// Checks whether one value without a comma is rather an argument with an error: a name alone, `btn_ref: …`, `btn_ref += …`.
pub(super) fn looks_like_argument(tokens: &[TokenTree]) -> bool {
    let is_name = matches!(tokens, [TokenTree::Ident(name)] if name.to_string().starts_with("btn_"));
    let is_spread = tokens.first().is_some_and(|token| is_punct(token, '.'));
    is_name || is_spread || tokens.windows(2).any(|pair| is_separator_after(&pair[0], &pair[1]))
}

/// Checks whether the second token is an `=`, or a `:` that is not part of a path.
fn is_separator_after(before: &TokenTree, token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(punct) if punct.as_char() == ':' => {
            !is_punct(before, ':') && punct.spacing() == Spacing::Alone
        }
        token => is_punct(token, '='),
    }
}

/// Skips attributes. `#[cfg(…)]` on an argument would have to choose between two types of the call.
pub(super) fn skip_attributes(input: &mut Cursor<'_>, diagnostics: &mut Diagnostics) {
    while let [hash, TokenTree::Group(attribute), ..] = input.rest()
        && is_punct(hash, '#')
        && attribute.delimiter() == Delimiter::Bracket
    {
        let help = "give the whole call twice, each with its `#[cfg(…)]`";
        diagnostics.syntax(input.span(), "a parameter takes no attribute", help);
        input.take(2);
    }
}

/// Skips the `let` of `let btn_ref = …`.
pub(super) fn skip_let(input: &mut Cursor<'_>, diagnostics: &mut Diagnostics) {
    let mut ahead = *input;
    if ahead.take_word().is_some_and(|word| word == "let") {
        diagnostics.syntax(input.span(), "a parameter is no variable", "remove the `let`");
        *input = ahead;
    }
}

/// Takes a name that is spelled as in JSON, `"btn_ref" = …`, or as in HTML, `btn-ref = …`.
pub(super) fn recover_name(input: &mut Cursor<'_>, diagnostics: &mut Diagnostics) -> Option<Ident> {
    let mut ahead = *input;
    let (name, help) = match ahead.take_string() {
        Some(name) => (name.text, "without quotes"),
        None => (take_hyphenated(&mut ahead)?, "with `_`"),
    };
    let parameter = names::parameter_named(&name)?;
    if !ahead.is_punct('=') && !ahead.is_punct(':') {
        return None;
    }
    let message = format!("a name is written {help}");
    diagnostics.syntax(input.span(), message, format!("write `{}`", names::example(parameter)));
    let name = Ident::new(&name, input.span());
    *input = ahead;
    Some(name)
}

/// Takes a name with hyphens, and returns it with underscores.
fn take_hyphenated(input: &mut Cursor<'_>) -> Option<String> {
    let mut name = input.take_word()?.to_string();
    if !input.is_punct('-') {
        return None;
    }
    while input.take_punct('-') {
        name = format!("{name}_{}", input.take_word()?);
    }
    Some(name)
}

/// Takes an `=`, or what people write for it: `:`, `==`, `=>`, `:=`, `+=`, `?=`. Returns whether there was one.
pub(super) fn take_separator(input: &mut Cursor<'_>) -> bool {
    if input.is_equals() {
        input.take(1);
        return true;
    }
    let operators = ["===", "==", "=>", ":=", "+=", "-=", "?=", "::", ":"];
    match operators.into_iter().find(|operator| input.is_operator(operator)) {
        Some("::") | None => false,
        Some(operator) => {
            input.take(operator.len());
            true
        }
    }
}

/// Returns the tokens after the last `=`: the value in `: &str = value`, which has a type as a `let` has it.
pub(super) fn after_equals(tokens: &[TokenTree]) -> &[TokenTree] {
    match tokens.iter().rposition(|token| is_punct(token, '=')) {
        Some(place) => &tokens[place + 1..],
        None => tokens,
    }
}

/// Joins `"a" "b"`, which is one text in other languages, if the first is not valid alone.
pub(super) fn join_literals(
    name: &Ident,
    value: Value,
    input: &mut Cursor<'_>,
    diagnostics: &mut Diagnostics,
) -> Value {
    let mut ahead = *input;
    let mut next = ahead.take_string();
    let (Value::Literal(first), true) = (&value, next.is_some()) else { return value };
    if names::parameter(name).is_none_or(|parameter| check(parameter, &first.text).is_ok()) {
        return value;
    }
    let mut text = first.text.clone();
    while let Some(literal) = next {
        let help = "write one literal, or `concat!(\"…\", \"…\")`";
        diagnostics.syntax(literal.token.span(), "expected `,`", help);
        text += &literal.text;
        *input = ahead;
        next = ahead.take_string();
    }
    Value::Literal(Literal::new(&text, first.token.span()))
}

/// Skips to the start of the next argument.
pub(super) fn skip_to_argument(input: &mut Cursor<'_>) {
    while !input.is_name_and_equals() && input.take_any_punct().is_some() {}
    if !input.is_name_and_equals() {
        take_value(input);
        input.take_punct(',');
    }
}
