//! The way to the crate of the run time, and the places that errors point at.

use button_links_rules::Parameter;
use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

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
    pub(crate) fn call_past(&self, names: &[Ident], name: &str, arguments: TokenStream) -> TokenStream {
        let mut call = self.steps(names, name);
        call.push(Group::new(Delimiter::Parenthesis, arguments).into());
        call.into_iter().collect()
    }

    fn steps(&self, names: &[Ident], name: &str) -> Vec<TokenTree> {
        let Path(start) = self;
        let mut steps: Vec<TokenTree> = start.iter().cloned().collect();
        let [private, name] = ["__private", name].map(|name| Ident::new(name, Span::call_site()));
        for step in [&private].into_iter().chain(names).chain([&name]) {
            steps.push(Punct::new(':', Spacing::Joint).into());
            steps.push(Punct::new(':', Spacing::Alone).into());
            steps.push(step.clone().into());
        }
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
    pub(crate) fn of(tokens: &TokenStream) -> Place {
        let tokens = peel(tokens.clone());
        let mut spans = tokens.into_iter().map(|token| token.span());
        let start = spans.next().unwrap_or_else(Span::call_site);
        Place { start, end: spans.last().unwrap_or(start) }
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

/// A mark that stands alone.
pub(crate) fn mark(character: char, span: Span) -> TokenTree {
    let mut mark = Punct::new(character, Spacing::Alone);
    mark.set_span(span);
    mark.into()
}
