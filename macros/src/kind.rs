//! Values of a kind that can be no text, or no constant: the compiler would say only that types differ, or that items do
//! not see what is around them, and the run time would say it only when it runs.

use button_links_rules::Parameter;
use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::LitStr;

use crate::report::Report;
use crate::value::{Value, peel};

/// Where a value stands.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    Parameter(Parameter),
    /// Alone, as a whole link.
    Link,
    /// Alone, as an ID.
    Organization,
}

impl Place {
    /// What a message about the value begins with.
    fn label(self) -> String {
        match self {
            Place::Parameter(parameter) => format!("`{parameter}`: "),
            Place::Link | Place::Organization => String::new(),
        }
    }

    /// What to write for a value that is known at run time only.
    fn at_run_time(self) -> &'static str {
        match self {
            Place::Parameter(_) => "leave out `const` and have the value checked at run time",
            Place::Link => "read a link that is known at run time only with `text.parse::<ButtonLink>()`",
            Place::Organization => "read an ID that is known at run time only with `OrgId::parse(text)`",
        }
    }
}

/// The value if it is of a right kind. What is not is reported.
pub(crate) fn right(place: Place, value: Value, report: &mut Report) -> Option<Value> {
    let mistake = match (&value, place) {
        (Value::Literal(_), _) => None,
        (Value::RunTime(tokens), Place::Parameter(parameter)) => {
            // A user ID may be a number.
            parameter.is_required().then(|| of_literal(tokens)).flatten()
        }
        (Value::RunTime(_), Place::Link) => Some(Mistake::run_time(place, "a whole link")),
        (Value::RunTime(_), Place::Organization) => Some(Mistake::run_time(place, "the ID")),
        (Value::Constant(_), _) => value.constant_block().and_then(|block| of_constant(place, &block, report)),
    };
    let Some(Mistake { message, help }) = mistake else { return Some(value) };
    report.value(&value.tokens(), &format!("{}{message}", place.label()), &help);
    if let Value::RunTime(tokens) = value {
        report.is_used(&tokens);
    }
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

    /// A run-time value where none is taken.
    fn run_time(place: Place, called: &str) -> Mistake {
        let message = format!("{called} is a string literal, `concat!(…)`, `env!(…)` or `const {{ … }}`");
        Mistake::new(message, place.at_run_time())
    }
}

/// A number, a byte string, a character.
fn of_literal(tokens: &TokenStream) -> Option<Mistake> {
    let is_literal = matches!(trees(tokens).as_slice(), [TokenTree::Literal(_)]);
    let is_other = is_literal && syn::parse2::<LitStr>(peel(tokens.clone())).is_err();
    is_other.then(|| Mistake::new("this is not a string literal", "write the text between double quotes"))
}

/// What is wrong with what stands in `const { … }`.
fn of_constant(place: Place, block: &TokenStream, report: &mut Report) -> Option<Mistake> {
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
            format!("write the name of the type, like `Shop::ORG`, or {}", place.at_run_time()),
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

fn is_mark(tree: &TokenTree, character: char) -> bool {
    matches!(tree, TokenTree::Punct(mark) if mark.as_char() == character)
}
