//! Values of a kind that can be no text, or no constant: the compiler would say only that types differ, or that items do
//! not see what is around them, and the run time would say it only when it runs.

use button_links_rules::Parameter;
use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::LitStr;

use crate::report::Report;
use crate::value::{Value, is_mark, is_of_path, peel};

/// Where a value stands.
#[derive(Clone, Copy)]
pub(crate) enum Position {
    Parameter(Parameter),
    /// Alone, as a whole link.
    Link,
    /// Alone, as an ID.
    Organization,
}

impl Position {
    /// What a message about the value begins with.
    fn label(self) -> String {
        match self {
            Position::Parameter(parameter) => format!("`{parameter}`: "),
            Position::Link | Position::Organization => String::new(),
        }
    }

    /// What to write for a value that is known at run time only.
    fn at_run_time(self) -> &'static str {
        match self {
            Position::Parameter(_) => "leave out `const` and have the value checked at run time",
            Position::Link => "read a link that is known at run time only with `text.parse::<ButtonLink>()`",
            Position::Organization => "read an ID that is known at run time only with `OrgId::parse(text)`",
        }
    }
}

/// The value if it is of a right kind. What is not is reported.
pub(crate) fn right(position: Position, value: Value, report: &mut Report) -> Option<Value> {
    let mistake = match &value {
        Value::Literal(_) => None,
        Value::RunTime(tokens) => of_run_time(position, tokens, report),
        Value::Constant(_) => value.constant_block().and_then(|block| of_constant(position, &block, report)),
    };
    let Some(Mistake { message, help }) = mistake else { return Some(value) };
    report.value(&value.tokens(), &format!("{}{message}", position.label()), &help);
    None
}

struct Mistake {
    message: String,
    help: String,
}

impl Mistake {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Mistake {
        Mistake { message: message.into(), help: help.into() }
    }
}

/// What is wrong with a value that is neither a string literal nor a constant.
fn of_run_time(position: Position, tokens: &TokenStream, report: &mut Report) -> Option<Mistake> {
    let is_organization = matches!(position, Position::Parameter(Parameter::BtnRef) | Position::Organization);
    if is_organization && is_bare_id(tokens) {
        return Some(Mistake::new("the ID is not in quotes", "write the ID between double quotes"));
    }
    // A user ID may be a number.
    let is_text = !matches!(position, Position::Parameter(parameter) if !parameter.is_required());
    if let Some(mistake) = of_literal(tokens).filter(|_| is_text) {
        return Some(mistake);
    }
    let called = match position {
        Position::Parameter(_) => return None,
        Position::Link => "a whole link",
        Position::Organization => "the ID",
    };
    report.is_used(tokens);
    let message = format!("{called} is a string literal, `concat!(…)`, `env!(…)` or `const {{ … }}`");
    let help = if is_constant(tokens) {
        format!("write `const {{ {} }}`", tokens.to_string().replace(" :: ", "::"))
    } else {
        position.at_run_time().to_owned()
    };
    Some(Mistake::new(message, help))
}

/// A path to what is named as constants are.
pub(crate) fn is_constant(tokens: &TokenStream) -> bool {
    let trees = trees(tokens);
    let is_path = trees.iter().all(is_of_path);
    let name = trees.last().map(ToString::to_string).unwrap_or_default();
    is_path && name.contains(char::is_uppercase) && !name.contains(char::is_lowercase)
}

/// `org-0123…` without quotes.
fn is_bare_id(tokens: &TokenStream) -> bool {
    matches!(trees(tokens).as_slice(), [TokenTree::Ident(org), hyphen, ..] if org == "org" && is_mark(hyphen, '-'))
}

/// A number, a byte string, a character.
fn of_literal(tokens: &TokenStream) -> Option<Mistake> {
    let is_literal = matches!(trees(tokens).as_slice(), [TokenTree::Literal(_)]);
    let is_other = is_literal && syn::parse2::<LitStr>(peel(tokens.clone())).is_err();
    let source = tokens.to_string();
    let text = source.strip_prefix(['b', 'c']).filter(|text| text.starts_with('"'));
    let help = text.map_or("write the text between double quotes".to_owned(), |text| format!("write `{text}`"));
    is_other.then(|| Mistake::new("this is not a string literal", help))
}

/// What is wrong with what stands in `const { … }`.
fn of_constant(position: Position, block: &TokenStream, report: &mut Report) -> Option<Mistake> {
    if let Some(name) = variable(block) {
        report.is_used(block);
        return Some(Mistake::new(
            format!("a constant cannot read the variable `{name}`"),
            format!(
                "write `{name}` without `const {{ … }}`, as a run-time value; or `self::{name}` if it is a constant"
            ),
        ));
    }
    if let Some(name) = type_parameter(block) {
        return Some(Mistake::new(
            format!("a constant within a function does not know what `{name}` is"),
            format!("write the name of the type, like `Shop::ORG`, or {}", position.at_run_time()),
        ));
    }
    if is_format(block) {
        return Some(Mistake::new(
            "`format!` makes its text at run time",
            "write `concat!(…)` for a constant, or `format_args!(…)` without `const` for a run-time value",
        ));
    }
    of_literal(block)
}

/// A name that stands alone and is written as variables are.
fn variable(block: &TokenStream) -> Option<Ident> {
    match trees(block).as_slice() {
        [TokenTree::Ident(name)] if !name.to_string().contains(char::is_uppercase) => Some(name.clone()),
        _ => None,
    }
}

/// `Self`, or a type parameter as it is named by custom, where a path begins: `T::ORG`, `<T as Shop>::ORG`.
fn type_parameter(block: &TokenStream) -> Option<Ident> {
    let mut trees = trees(block).into_iter().skip_while(|tree| is_mark(tree, '&') || is_mark(tree, '<'));
    let (TokenTree::Ident(name), behind) = (trees.next()?, trees.next()?) else { return None };
    let is_path =
        is_mark(&behind, ':') || is_mark(&behind, '>') || matches!(behind, TokenTree::Ident(word) if word == "as");
    let text = name.to_string();
    let is_parameter = text == "Self" || (text.len() == 1 && text.starts_with(char::is_uppercase));
    (is_path && is_parameter).then_some(name)
}

fn is_format(block: &TokenStream) -> bool {
    matches!(trees(block).as_slice(), [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Group(_)] if name == "format")
}

fn trees(tokens: &TokenStream) -> Vec<TokenTree> {
    peel(tokens.clone()).into_iter().collect()
}
