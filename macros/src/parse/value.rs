//! A value of a call: known to the macro, known to the compiler, or known at run time.

use proc_macro2::{Delimiter, Group, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::LitStr;

/// A value, with the tokens that carry its span.
pub(crate) enum Value {
    /// A string literal: the macro checks and encodes it.
    Literal(Literal),
    /// `concat!(…)`, `env!(…)` or `const { … }`: the compiler evaluates, checks and encodes it.
    Constant(TokenStream),
    /// Any other expression: checked and encoded when it runs.
    RunTime(TokenStream),
}

/// A string literal, and its text.
pub(crate) struct Literal {
    pub(crate) token: proc_macro2::Literal,
    pub(crate) text: String,
}

impl Literal {
    /// A literal of this text, for one that is not there or not as it was meant.
    pub(crate) fn new(text: &str, span: Span) -> Literal {
        let mut token = proc_macro2::Literal::string(text);
        token.set_span(span);
        Literal { token, text: text.to_owned() }
    }

    /// Reads any string literal.
    fn read(token: &proc_macro2::Literal) -> Option<Literal> {
        let token: LitStr = syn::parse2(token.to_token_stream()).ok()?;
        Some(Literal { text: token.value(), token: token.token() })
    }
}

impl Value {
    /// What stands for a value that cannot be used.
    pub(crate) fn empty() -> Value {
        Value::Literal(Literal::new("", Span::call_site()))
    }

    pub(crate) fn is_run_time(&self) -> bool {
        matches!(self, Value::RunTime(_))
    }

    /// What the block of a `const { … }` holds.
    pub(crate) fn constant_block(&self) -> Option<TokenStream> {
        let Value::Constant(tokens) = self else { return None };
        let block = peel(tokens.clone()).into_iter().nth(1)?;
        match peel(block.into()).into_iter().next()? {
            TokenTree::Group(block) => Some(block.stream()),
            _ => None,
        }
    }

    pub(crate) fn tokens(&self) -> TokenStream {
        match self {
            Value::Literal(literal) => literal.token.to_token_stream(),
            Value::Constant(tokens) | Value::RunTime(tokens) => tokens.clone(),
        }
    }

    pub(crate) fn read(tokens: TokenStream) -> Value {
        let bare: Vec<TokenTree> = peel(tokens.clone()).into_iter().collect();
        match bare.as_slice() {
            [TokenTree::Literal(token)] => match Literal::read(token) {
                Some(literal) => Value::Literal(literal),
                None => Value::RunTime(tokens),
            },
            bare if is_constant(bare) => Value::Constant(tokens),
            _ => Value::RunTime(tokens.into_iter().map(with_parentheses).collect()),
        }
    }
}

/// A fragment of `macro_rules!` comes in groups without delimiters: what is inside them.
pub(crate) fn peel(tokens: TokenStream) -> TokenStream {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => peel(group.stream()),
        _ => tokens,
    }
}

/// The compiler does not see a group without delimiters that a macro hands on: `$e * 2` would lose the end of `3 + 5`.
fn with_parentheses(token: TokenTree) -> TokenTree {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None && is_operation(&group.stream()) => {
            let mut visible = Group::new(Delimiter::Parenthesis, group.stream());
            visible.set_span(group.span());
            TokenTree::Group(visible)
        }
        token => token,
    }
}

/// Whether tokens are an expression with operators: no type, path, pattern or attribute.
fn is_operation(tokens: &TokenStream) -> bool {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let has_operator = tokens.iter().any(|token| match token {
        TokenTree::Punct(mark) => !matches!(mark.as_char(), ':' | '?' | '!' | '\'') && !is_field_access(mark),
        TokenTree::Ident(word) => word == "as",
        _ => false,
    });
    let is = |token: Option<&TokenTree>, character| token.is_some_and(|token| is_mark(token, character));
    has_operator && !is(tokens.last(), '>') && !is(tokens.first(), '#')
}

pub(crate) fn is_mark(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(mark) if mark.as_char() == character)
}

/// What a path without generic arguments is made of.
pub(crate) fn is_of_path(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(_)) || is_mark(token, ':')
}

fn is_field_access(mark: &Punct) -> bool {
    mark.as_char() == '.' && mark.spacing() == Spacing::Alone
}

fn is_constant(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Ident(word), block] => word == "const" && is_block(block.clone()),
        [path @ .., TokenTree::Ident(name), TokenTree::Punct(bang), TokenTree::Group(_)] => {
            (name == "concat" || name == "env") && bang.as_char() == '!' && is_standard_path(path)
        }
        _ => false,
    }
}

/// A block, or a fragment that is one.
fn is_block(token: TokenTree) -> bool {
    let mut tokens = peel(token.into()).into_iter();
    matches!(tokens.next(), Some(TokenTree::Group(block)) if block.delimiter() == Delimiter::Brace)
}

/// Nothing, or the way to a macro of the standard library: `std::`, `::core::`.
fn is_standard_path(tokens: &[TokenTree]) -> bool {
    tokens.iter().all(|token| match token {
        TokenTree::Ident(name) => name == "std" || name == "core",
        TokenTree::Punct(colon) => colon.as_char() == ':',
        _ => false,
    })
}
