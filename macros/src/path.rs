//! The way to the crate of the run time, and the places that errors point at.

use button_links_rules::Parameter;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};

use crate::value;

/// `$crate`, whatever the user calls the crate.
pub(crate) struct Path(pub(crate) TokenStream);

impl Path {
    pub(crate) fn item(&self, name: &str) -> TokenStream {
        let Path(crate_path) = self;
        let name = format_ident!("{name}");
        quote!(#crate_path::__private::#name)
    }

    /// The same at a place of the user's: it resolves as before, and errors point there.
    pub(crate) fn item_at(&self, name: &str, span: Span) -> TokenStream {
        self.item(name).into_iter().map(|token| located_at(token, span)).collect()
    }

    pub(crate) fn call(&self, name: &str, arguments: &TokenStream) -> TokenStream {
        self.call_with(&[], name, arguments)
    }

    /// The names stand in the way to the function, where the editor sees what they are.
    pub(crate) fn call_with(&self, names: &[Ident], name: &str, arguments: &TokenStream) -> TokenStream {
        let Path(crate_path) = self;
        let name = format_ident!("{name}");
        quote!(#crate_path::__private:: #(#names::)* #name(#arguments))
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
        let tokens = value::peel(tokens.clone());
        let mut spans = tokens.into_iter().map(|token| token.span());
        let start = spans.next().unwrap_or_else(Span::call_site);
        Place { start, end: spans.last().unwrap_or(start) }
    }
}

/// A borrow of the whole expression, whatever operators it has.
pub(crate) fn borrowed(value: &TokenStream) -> TokenStream {
    let Place { start, end } = Place::of(value);
    let value = in_parentheses(value, end);
    quote_spanned!(start=> &#value)
}

pub(crate) fn in_parentheses(tokens: &TokenStream, span: Span) -> TokenStream {
    let mut group = Group::new(Delimiter::Parenthesis, tokens.clone());
    group.set_span(span);
    TokenTree::Group(group).into()
}
