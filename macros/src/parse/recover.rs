//! Slips that leave no doubt about what was meant: each is reported, and then read as it was meant.

use button_links_rules::check;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::token::Bracket;
use syn::{Ident, LitStr, Token};

use crate::names;
use crate::report::Report;
use crate::value::{Literal, Value, is_of_path};

/// `{ btn_ref = … }`, perhaps with the name of a type, as a struct has it, or the same in brackets or parentheses.
pub(crate) fn without_brackets(input: TokenStream, report: &mut Report) -> TokenStream {
    let trees: Vec<TokenTree> = input.clone().into_iter().collect();
    let Some((TokenTree::Group(group), path)) = trees.split_last() else { return input };
    let is_bracket = match group.delimiter() {
        Delimiter::None => false,
        Delimiter::Brace => path.iter().all(is_of_path),
        Delimiter::Parenthesis | Delimiter::Bracket => path.is_empty(),
    };
    if !is_bracket || !begins_with_name.parse2(group.stream()).unwrap_or(false) {
        return input;
    }
    let message = "brackets around the parameters\nhelp: write `button_link!(btn_ref = …, btn_url = …)`";
    report.syntax(group.span_open(), message);
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
        report.syntax(input.span(), message);
        let _ = input.parse::<Token![#]>();
        let _ = input.parse::<TokenTree>();
    }
}

/// `let btn_ref = …`.
pub(crate) fn skip_let(input: ParseStream<'_>, report: &mut Report) {
    if input.peek(Token![let]) {
        report.syntax(input.span(), "a parameter is no variable\nhelp: remove the `let`");
        let _ = input.parse::<Token![let]>();
    }
}

/// `"btn_ref" = …`, as JSON has it, or `btn-ref = …`, as HTML has it.
pub(crate) fn mended_name(input: ParseStream<'_>, report: &mut Report) -> Option<Ident> {
    let ahead = input.fork();
    let span = ahead.span();
    let (name, help) = match ahead.parse::<LitStr>() {
        Ok(name) => (name.value(), "without quotes"),
        Err(_) => (hyphenated(&ahead)?, "with `_`"),
    };
    let name = syn::parse_str::<Ident>(&name).ok()?;
    names::parameter(&name).filter(|_| ahead.peek(Token![=]) || ahead.peek(Token![:]))?;
    report.syntax(span, format!("a name is written {help}\nhelp: write `{}`", names::example_of(&name)));
    input.advance_to(&ahead);
    Some(Ident::new(&name.to_string(), span))
}

fn hyphenated(input: ParseStream<'_>) -> Option<String> {
    let mut name = input.call(Ident::parse_any).ok()?.to_string();
    input.peek(Token![-]).then_some(())?;
    while input.parse::<Token![-]>().is_ok() {
        name = format!("{name}_{}", input.call(Ident::parse_any).ok()?);
    }
    Some(name)
}

/// `"a" "b"` are one text in other languages. Where the first is no value alone, they are checked as the text they make.
pub(crate) fn with_next_literals(name: &Ident, value: Value, input: ParseStream<'_>, report: &mut Report) -> Value {
    let (Value::Literal(literal), Some(parameter)) = (&value, names::parameter(name)) else { return value };
    if !input.peek(LitStr) || check(parameter, &literal.text).is_ok() {
        return value;
    }
    let mut text = literal.text.clone();
    while let Ok(next) = input.parse::<LitStr>() {
        let message = "expected `,`\nhelp: write one literal, or `concat!(\"…\", \"…\")`";
        report.syntax(next.span(), message);
        text += &next.value();
    }
    Value::Literal(Literal::new(&text, literal.token.span()))
}
