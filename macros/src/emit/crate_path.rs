//! The way to the crate of the run time, and the places that errors point at.

use button_links_rules::Parameter;
use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::names::Name;
use crate::value::peel;

/// The way to what expansions call, `$crate::__private`, whatever the user calls the crate. Most of what a build pays for
/// the macro is to hand tokens over, so they are few, and are put together one by one, and once.
pub(crate) struct Path(Option<TokenTree>);

impl Path {
    /// Takes `$crate` off the tokens of a call.
    pub(crate) fn read(tokens: &mut IntoIter) -> Path {
        Path(tokens.next())
    }

    pub(crate) fn item(&self, name: &str) -> TokenStream {
        self.steps(&[], name).into_iter().collect()
    }

    /// The same at a place of the user's: it resolves as before, and errors point there.
    pub(crate) fn item_at(&self, name: &str, span: Span) -> TokenStream {
        self.item(name).into_iter().map(|token| located_at(token, span)).collect()
    }

    pub(crate) fn call(&self, name: &str, arguments: TokenStream) -> TokenStream {
        self.call_past(&[], name, arguments)
    }

    /// The names of parameters stand in the way to the function, where the editor sees what they are.
    pub(crate) fn call_past(&self, names: &[Name], name: &str, arguments: TokenStream) -> TokenStream {
        let mut call = self.steps(names, name);
        call.push(Group::new(Delimiter::Parenthesis, arguments).into());
        call.into_iter().collect()
    }

    fn steps(&self, names: &[Name], name: &str) -> Vec<TokenTree> {
        let Path(start) = self;
        let mut steps = Vec::new();
        steps.extend(start.clone());
        step(&mut steps, Ident::new("__private", Span::call_site()));
        for (_, name) in names {
            step(&mut steps, name.clone());
        }
        step(&mut steps, Ident::new(name, Span::call_site()));
        steps
    }

    pub(crate) fn parameter(&self, parameter: Parameter, span: Span) -> TokenStream {
        let parameters = self.item_at("Parameter", span);
        let variant = Ident::new(&format!("{parameter:?}"), span);
        quote_spanned!(span=> #parameters::#variant)
    }

    /// A name that is no parameter's: the compiler says which are, and the editor completes it.
    pub(crate) fn unknown(&self, name: &Ident) -> TokenStream {
        let parameters = self.item("PARAMETERS");
        quote!(let _ = #parameters.#name;)
    }
}

fn step(steps: &mut Vec<TokenTree>, name: Ident) {
    steps.push(Punct::new(':', Spacing::Joint).into());
    steps.push(Punct::new(':', Spacing::Alone).into());
    steps.push(name.into());
}

fn located_at(mut token: TokenTree, span: Span) -> TokenTree {
    token.set_span(token.span().located_at(span));
    token
}

/// Where the user's expression begins and ends: its first token, and its last.
pub(crate) struct Place {
    pub(crate) start: Span,
    pub(crate) end: Span,
}

impl Place {
    /// A single token.
    pub(crate) fn at(span: Span) -> Place {
        Place { start: span, end: span }
    }

    pub(crate) fn of(tokens: &TokenStream) -> Place {
        let mut tokens = peel(tokens.clone()).into_iter();
        let start = tokens.next().map_or_else(Span::call_site, |token| token.span());
        Place { start, end: tokens.last().map_or(start, |token| token.span()) }
    }
}

/// A borrow of the whole expression, whatever operators it has.
pub(crate) fn borrowed(value: &TokenStream) -> TokenStream {
    let Place { start, end } = Place::of(value);
    vec![mark('&', start), in_parentheses(value.clone(), end)].into_iter().collect()
}

/// A use of an expression that has no place, so that no name in it counts as unused.
pub(crate) fn in_use(value: &TokenStream) -> TokenStream {
    let borrowed = borrowed(value);
    quote!(let _ = #borrowed;)
}

pub(crate) fn in_parentheses(tokens: TokenStream, span: Span) -> TokenTree {
    let mut group = Group::new(Delimiter::Parenthesis, tokens);
    group.set_span(span);
    group.into()
}

pub(crate) fn in_braces(tokens: TokenStream) -> TokenTree {
    Group::new(Delimiter::Brace, tokens).into()
}

/// A mark that stands alone.
pub(crate) fn mark(character: char, span: Span) -> TokenTree {
    let mut mark = Punct::new(character, Spacing::Alone);
    mark.set_span(span);
    mark.into()
}
