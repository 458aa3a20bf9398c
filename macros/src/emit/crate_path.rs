//! The path to the items of the run time, whatever the user calls the crate.

use button_links_rules::Parameter;
use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

/// The path `$crate::__private`.
///
/// Passing tokens to the compiler is most of the cost of an expansion, so paths are built token by token, and once.
pub(crate) struct CratePath(Option<TokenTree>);

impl CratePath {
    /// Starts at the token of `$crate`.
    pub(crate) fn new(start: Option<TokenTree>) -> CratePath {
        CratePath(start)
    }

    /// Returns the path of an item.
    pub(crate) fn item(&self, name: &str) -> TokenStream {
        self.segments(&[], name).into_iter().collect()
    }

    /// Returns the path of an item, located where the user's code is. It resolves as [`item`](Self::item) does, and an
    /// error about it points at that code.
    pub(super) fn item_at(&self, name: &str, span: Span) -> TokenStream {
        let located = |mut token: TokenTree| {
            token.set_span(token.span().located_at(span));
            token
        };
        self.segments(&[], name).into_iter().map(located).collect()
    }

    /// Returns the path of a parameter, located where the user's code is.
    pub(super) fn parameter_at(&self, parameter: Parameter, span: Span) -> TokenStream {
        let parameters = self.item_at("Parameter", span);
        let variant = Ident::new(&format!("{parameter:?}"), span);
        quote_spanned!(span=> #parameters::#variant)
    }

    /// Returns a call of a function.
    pub(super) fn call(&self, name: &str, arguments: TokenStream) -> TokenStream {
        self.call_through(&[], name, arguments)
    }

    /// Returns a call of a function whose path leads through the names of parameters, so that the editor shows their documentation.
    pub(super) fn call_through(&self, names: &[(Parameter, Ident)], name: &str, arguments: TokenStream) -> TokenStream {
        let mut call = self.segments(names, name);
        call.push(Group::new(Delimiter::Parenthesis, arguments).into());
        call.into_iter().collect()
    }

    /// Returns a statement with the name as a field of all parameters, which the editor completes. The compiler does not see
    /// it: it would report once more that there is no such field.
    pub(super) fn unknown_parameter(&self, name: &Ident) -> TokenStream {
        let parameters = self.item("PARAMETERS");
        quote!(#[allow(unexpected_cfgs)] { #[cfg(rust_analyzer)] let _ = #parameters.#name; })
    }

    fn segments(&self, names: &[(Parameter, Ident)], name: &str) -> Vec<TokenTree> {
        let CratePath(start) = self;
        let mut segments = Vec::new();
        segments.extend(start.clone());
        push_segment(&mut segments, Ident::new("__private", Span::call_site()));
        for (_, name) in names {
            push_segment(&mut segments, name.clone());
        }
        push_segment(&mut segments, Ident::new(name, Span::call_site()));
        segments
    }
}

fn push_segment(segments: &mut Vec<TokenTree>, name: Ident) {
    segments.push(Punct::new(':', Spacing::Joint).into());
    segments.push(Punct::new(':', Spacing::Alone).into());
    segments.push(name.into());
}
