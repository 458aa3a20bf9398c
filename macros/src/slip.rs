//! Slips that leave no doubt about what was meant: each is reported, and then read as it was meant.

use button_links_rules::check;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::token::Bracket;
use syn::{Ident, LitStr, Token};

use crate::names;
use crate::report::Report;
use crate::value::Value;

/// `{ btn_ref = … }`, as a struct has it, or the same in brackets or parentheses.
pub(crate) fn without_brackets(input: TokenStream, report: &mut Report) -> TokenStream {
    let mut trees = input.clone().into_iter();
    let (Some(TokenTree::Group(group)), None) = (trees.next(), trees.next()) else { return input };
    if group.delimiter() == Delimiter::None || !begins_with_name.parse2(group.stream()).unwrap_or(false) {
        return input;
    }
    let message = "brackets around the parameters\nhelp: write `button_link!(btn_ref = …, btn_url = …)`";
    report.syntax(syn::Error::new(group.span_open(), message));
    group.stream()
}

/// Whether a name with its separator is what the tokens begin with.
fn begins_with_name(input: ParseStream<'_>) -> syn::Result<bool> {
    let is_name = input.peek(Ident::peek_any) && !input.peek2(Token![::]) && !input.peek2(Token![==]);
    let is_name = is_name && (input.peek2(Token![=]) || input.peek2(Token![:]));
    input.parse::<TokenStream>().map(|_| is_name)
}

/// `#[cfg(…)]` would have to choose between two types of the call.
pub(crate) fn skip_attributes(input: ParseStream<'_>, report: &mut Report) {
    while input.peek(Token![#]) && input.peek2(Bracket) {
        let message = "a parameter takes no attribute\nhelp: give the whole call twice, each with its `#[cfg(…)]`";
        report.syntax(input.error(message));
        let _ = input.parse::<Token![#]>();
        let _ = input.parse::<TokenTree>();
    }
}

/// `"a" "b"` are one text in other languages. Where the first is no value alone, they are checked as the text they make.
pub(crate) fn with_next_literals(name: &Ident, value: Value, input: ParseStream<'_>, report: &mut Report) -> Value {
    let (Value::Literal(literal), Some(parameter)) = (&value, names::parameter(name)) else { return value };
    let (mut text, span) = (literal.value(), literal.span());
    while let (Err(_), Ok(next)) = (check(parameter, &text), input.fork().parse::<LitStr>()) {
        report.syntax(input.error("expected `,`\nhelp: write one literal, or `concat!(\"…\", \"…\")`"));
        let _ = input.parse::<LitStr>();
        text += &next.value();
    }
    Value::Literal(LitStr::new(&text, span))
}
