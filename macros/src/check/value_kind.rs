//! Rejects values that can never be right: numbers, or a constant that reads a variable.
//!
//! The compiler would say only that types differ, or that items do not see what is around them. A run-time value would be
//! refused only when the program runs.

use button_links_rules::Parameter;
use proc_macro2::{Ident, TokenTree};

use crate::diagnostics::Diagnostics;
use crate::parse::{Literal, UNQUOTED_URL_HELP, Value};
use crate::token::{SpanRange, is_punct, without_invisible_group};

/// The place of a value in a call.
#[derive(Clone, Copy)]
pub(super) enum Position {
    Parameter(Parameter),
    /// Alone, as a whole link.
    Link,
    /// Alone, as an organization ID.
    Organization,
}

impl Position {
    /// Returns the start of a message about the value.
    fn label(self) -> String {
        match self {
            Position::Parameter(parameter) => format!("`{parameter}`: "),
            Position::Link | Position::Organization => String::new(),
        }
    }

    /// Returns the help for a value that is known at run time only.
    pub(super) fn run_time_help(self) -> &'static str {
        match self {
            Position::Parameter(_) => "leave out `const` and have the value checked at run time",
            Position::Link => "read a link that is known at run time only with `text.parse::<ButtonLink>()`",
            Position::Organization => "read an ID that is known at run time only with `OrgId::parse(text)`",
        }
    }
}

/// Returns the value if it may be right. Any other is reported.
pub(super) fn check_kind(position: Position, value: Value, diagnostics: &mut Diagnostics) -> Option<Value> {
    let error = match &value {
        Value::Literal(_) => None,
        Value::RunTime(tokens) => run_time_error(position, tokens, diagnostics),
        Value::Later(_) => later_error(position),
        Value::Constant(_) => value.constant_block().and_then(|block| constant_error(position, block, diagnostics)),
    };
    let Some(KindError { message, help }) = error else { return Some(value) };
    let message = format!("{}{message}", position.label());
    diagnostics.error(SpanRange::of(&value.to_tokens()), &message, &help);
    None
}

struct KindError {
    message: String,
    help: String,
}

impl KindError {
    fn new(message: impl Into<String>, help: impl Into<String>) -> KindError {
        KindError { message: message.into(), help: help.into() }
    }
}

/// Returns the error of a `_` that does not stand for a user ID.
fn later_error(position: Position) -> Option<KindError> {
    let help = match position {
        Position::Parameter(Parameter::BtnPubUser) => return None,
        Position::Parameter(Parameter::BtnPubRef) => {
            "leave `btn_pub_ref` out, and add it after the user ID: `.with_pub_user(user_id)?.with_pub_ref(click_id)?`"
        }
        Position::Parameter(Parameter::BtnUrl) => {
            "write the destination, or make the link when it is known: `RewardLink::new(org, url)?`"
        }
        Position::Parameter(_) => "write your organization ID, or a constant or a variable that holds it",
        Position::Link => "write `button_link!(btn_ref = …, btn_url = …, btn_pub_user = _)`",
        Position::Organization => position.run_time_help(),
    };
    Some(KindError::new("only a user ID can come later as `_`", help))
}

/// Returns the error of a value that is neither a string literal nor a constant.
fn run_time_error(position: Position, tokens: &[TokenTree], diagnostics: &mut Diagnostics) -> Option<KindError> {
    let is_organization = matches!(position, Position::Parameter(Parameter::BtnRef) | Position::Organization);
    if is_organization && is_bare_id(tokens) {
        return Some(KindError::new("the ID is not in quotes", "write the ID between double quotes"));
    }
    if matches!(position, Position::Parameter(Parameter::BtnUrl)) && is_bare_host(tokens) {
        return Some(KindError::new("the URL is not in quotes", UNQUOTED_URL_HELP));
    }
    let called = match position {
        // A user ID may be a number.
        Position::Parameter(parameter) if !parameter.is_required() => return None,
        Position::Parameter(_) => return literal_error(tokens),
        Position::Link => "a whole link",
        Position::Organization => "the ID",
    };
    literal_error(tokens).or_else(|| {
        diagnostics.leave_out(tokens.to_vec());
        let message = format!("{called} is a string literal, `concat!(…)`, `env!(…)`, `const {{ … }}` or a constant");
        Some(KindError::new(message, position.run_time_help()))
    })
}

/// Checks whether tokens are an ID without quotes: `org-0123…`.
fn is_bare_id(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Ident(org), hyphen, ..] if is_punct(hyphen, '-') && org == "org")
}

/// Checks whether tokens are a host without quotes: `www.retailer.com`.
fn is_bare_host(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Ident(www), dot, ..] if is_punct(dot, '.') && www == "www")
}

/// Returns the error of a literal that is not a string: a number, a byte string, a character.
fn literal_error(tokens: &[TokenTree]) -> Option<KindError> {
    let [TokenTree::Literal(literal)] = tokens else { return None };
    if Literal::read(literal).is_some() {
        return None;
    }
    let source = literal.to_string();
    let text = source.strip_prefix(['b', 'c']).filter(|text| text.starts_with('"'));
    let help = text.map_or("write the text between double quotes".to_owned(), |text| format!("write `{text}`"));
    Some(KindError::new("this is not a string literal", help))
}

/// Returns the error of the tokens in a `const { … }`.
fn constant_error(position: Position, block: Vec<TokenTree>, diagnostics: &mut Diagnostics) -> Option<KindError> {
    let block = without_invisible_group(block);
    if let Some(name) = variable(&block) {
        diagnostics.leave_out(block.clone());
        return Some(KindError::new(
            format!("a constant cannot read the variable `{name}`"),
            format!(
                "write `{name}` without `const {{ … }}`, as a run-time value; or `self::{name}` if it is a constant"
            ),
        ));
    }
    if let Some(name) = type_parameter(&block) {
        return Some(KindError::new(
            format!("a constant within a function does not know what `{name}` is"),
            format!("write the name of the type, like `Shop::ORG`, or {}", position.run_time_help()),
        ));
    }
    if is_format(&block) {
        return Some(KindError::new(
            "`format!` makes its text at run time",
            "write `concat!(…)` for a constant, or `format_args!(…)` without `const` for a run-time value",
        ));
    }
    literal_error(&block)
}

/// Returns a name that stands alone and is written as variables are.
fn variable(block: &[TokenTree]) -> Option<&Ident> {
    match block {
        [TokenTree::Ident(name)] if !name.to_string().contains(char::is_uppercase) => Some(name),
        _ => None,
    }
}

/// Returns `Self` or a type parameter at the start of a path: `T::ORG`, `<T as Shop>::ORG`. By custom, a type parameter is
/// one capital letter.
fn type_parameter(block: &[TokenTree]) -> Option<&Ident> {
    let start = block.iter().position(|token| !is_punct(token, '&') && !is_punct(token, '<'))?;
    let [TokenTree::Ident(name), next, ..] = &block[start..] else { return None };
    let is_path = is_punct(next, ':') || is_punct(next, '>') || matches!(next, TokenTree::Ident(word) if word == "as");
    let text = name.to_string();
    let is_parameter = text == "Self" || (text.len() == 1 && text.starts_with(char::is_uppercase));
    (is_path && is_parameter).then_some(name)
}

fn is_format(block: &[TokenTree]) -> bool {
    matches!(block, [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Group(_)] if name == "format")
}
