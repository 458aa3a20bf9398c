//! Sorts values by when they are known: to the macro, to the compiler, or at run time.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::token::{invisible_group, is_punct, without_invisible_group};

use super::literal::Literal;

/// A value of a call, with the tokens that carry its span.
pub(crate) enum Value {
    /// A string literal. The macro checks and encodes it.
    Literal(Literal),
    /// `concat!(…)`, `env!(…)`, `const { … }` or the path of a constant. The compiler evaluates, checks and encodes it.
    Constant(Vec<TokenTree>),
    /// `_`: a user ID that is added to the link later.
    Later(TokenTree),
    /// Any other expression. It is checked and encoded when the program runs.
    RunTime(Vec<TokenTree>),
}

impl Value {
    /// Reads the tokens of a value.
    pub(super) fn read(tokens: Vec<TokenTree>) -> Value {
        let mut tokens = without_invisible_group(tokens);
        match tokens.as_slice() {
            [TokenTree::Literal(token)] => match Literal::read(token) {
                Some(literal) => Value::Literal(literal),
                None => Value::RunTime(tokens),
            },
            [TokenTree::Ident(word)] if word == "_" => Value::Later(tokens.remove(0)),
            _ if is_constant(&tokens) || is_constant_path(&tokens) => Value::Constant(tokens),
            _ => {
                tokens.iter_mut().for_each(show_operation);
                Value::RunTime(tokens)
            }
        }
    }

    /// Makes a value that stands for one which cannot be used.
    pub(crate) fn empty() -> Value {
        Value::Literal(Literal::new("", Span::call_site()))
    }

    /// Makes a destination that stands for one which cannot be read, and is not reported again.
    pub(super) fn example_destination() -> Value {
        Value::Literal(Literal::new("https://www.retailer.com", Span::call_site()))
    }

    /// Makes an organization ID of the length that all have.
    pub(crate) fn example_organization() -> Value {
        Value::Literal(Literal::new("org-0000000000000000", Span::call_site()))
    }

    /// Makes the `_` of a user ID that is added later.
    pub(crate) fn later() -> Value {
        Value::Later(Ident::new("_", Span::call_site()).into())
    }

    pub(crate) fn is_run_time(&self) -> bool {
        matches!(self, Value::RunTime(_))
    }

    pub(crate) fn is_constant(&self) -> bool {
        matches!(self, Value::Constant(_))
    }

    pub(crate) fn is_later(&self) -> bool {
        matches!(self, Value::Later(_))
    }

    /// Returns the tokens in the block of a `const { … }`.
    pub(crate) fn constant_block(&self) -> Option<Vec<TokenTree>> {
        match self {
            Value::Constant(tokens) => match tokens.as_slice() {
                [_, block] => block_stream(block).map(|block| block.into_iter().collect()),
                _ => None,
            },
            _ => None,
        }
    }

    /// Returns a copy of the tokens.
    pub(crate) fn to_tokens(&self) -> Vec<TokenTree> {
        match self {
            Value::Literal(literal) => vec![literal.token.clone().into()],
            Value::Later(token) => vec![token.clone()],
            Value::Constant(tokens) | Value::RunTime(tokens) => tokens.clone(),
        }
    }
}

/// Puts parentheses around an operation in an invisible group.
///
/// The compiler ignores an invisible group that a procedural macro passes on, so `$e * 2` would become `3 + 5 * 2`.
fn show_operation(token: &mut TokenTree) {
    if let Some(inner) = invisible_group(token).filter(|inner| is_operation(inner.clone())) {
        let mut group = Group::new(Delimiter::Parenthesis, inner);
        group.set_span(token.span());
        *token = group.into();
    }
}

/// Checks whether tokens are an expression with operators, and no type, path, pattern or attribute.
fn is_operation(tokens: TokenStream) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let has_operator = tokens.iter().any(|token| match token {
        TokenTree::Punct(punct) => !matches!(punct.as_char(), ':' | '?' | '!' | '\'') && !is_field_access(punct),
        TokenTree::Ident(word) => word == "as",
        _ => false,
    });
    let is = |token: Option<&TokenTree>, character| token.is_some_and(|token| is_punct(token, character));
    has_operator && !is(tokens.last(), '>') && !is(tokens.first(), '#')
}

fn is_field_access(punct: &Punct) -> bool {
    punct.as_char() == '.' && punct.spacing() == Spacing::Alone
}

/// Checks whether tokens are `const { … }`, `concat!(…)` or `env!(…)`.
fn is_constant(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Ident(word), block] => word == "const" && block_stream(block).is_some(),
        [path @ .., TokenTree::Ident(name), bang, TokenTree::Group(_)] => {
            is_punct(bang, '!') && (name == "concat" || name == "env") && is_standard_path(path)
        }
        _ => false,
    }
}

/// Checks whether tokens are a path whose last name is written as constants are: `ORG`, `crate::config::ORG`, `Shop::ORG`.
///
/// The compiler evaluates a constant in an item, which does not know what `Self` or a type parameter is, so `Self::ORG` and
/// `T::ORG` are no such paths. By custom, a type parameter is one capital letter.
fn is_constant_path(tokens: &[TokenTree]) -> bool {
    let (mut names, mut rest) = (Vec::new(), tokens);
    loop {
        rest = match rest {
            [first, second, rest @ ..] if is_punct(first, ':') && is_punct(second, ':') => rest,
            _ if names.is_empty() => rest,
            [] => break,
            _ => return false,
        };
        let [TokenTree::Ident(name), after @ ..] = rest else { return false };
        names.push(name.to_string());
        rest = after;
    }
    let is_upper_case = |name: &String| name.contains(char::is_uppercase) && !name.contains(char::is_lowercase);
    let is_type_parameter = |name: &String| name == "Self" || (name.len() == 1 && is_upper_case(name));
    names.last().is_some_and(is_upper_case) && !(names.len() > 1 && names.first().is_some_and(is_type_parameter))
}

/// Returns the tokens in a block, or in the one block of a fragment.
fn block_stream(token: &TokenTree) -> Option<TokenStream> {
    if let Some(fragment) = invisible_group(token) {
        return block_stream(&fragment.into_iter().next()?);
    }
    match token {
        TokenTree::Group(block) if block.delimiter() == Delimiter::Brace => Some(block.stream()),
        _ => None,
    }
}

/// Checks whether tokens are nothing, or the path to a macro of the standard library: `std::`, `::core::`.
fn is_standard_path(tokens: &[TokenTree]) -> bool {
    tokens.iter().all(|token| match token {
        TokenTree::Ident(name) => name == "std" || name == "core",
        token => is_punct(token, ':'),
    })
}
