//! Error recovery: reports a syntax error that leaves no doubt about what was meant, and goes on with that.

use button_links_rules::check;
use proc_macro2::{Delimiter, Punct, Spacing, TokenTree};
use syn::ext::IdentExt;
use syn::parse::discouraged::{AnyDelimiter, Speculative};
use syn::parse::{ParseBuffer, ParseStream};
use syn::token::Bracket;
use syn::{Ident, LitStr, Token};

use crate::diagnostics::Diagnostics;
use crate::token::is_punct;

use super::literal::Literal;
use super::names;
use super::value::Value;
use super::value_end::{is_name_and_equals, take_value};

/// The help for a URL that is not in quotes.
pub(crate) const UNQUOTED_URL_HELP: &str = "write the URL in quotes, like \"https://www.retailer.com\"";

/// Opens brackets around all arguments, with the name of a type before them perhaps: `Link { btn_ref = … }`.
pub(super) fn open_brackets<'a>(input: ParseStream<'a>, diagnostics: &mut Diagnostics) -> Option<ParseBuffer<'a>> {
    let path = input.fork();
    while path.peek(Ident::peek_any) || path.peek(Token![:]) {
        path.parse::<TokenTree>().ok()?;
    }
    let (_, delimiter, span, after) = path.cursor().any_group()?;
    let may_enclose = match delimiter {
        Delimiter::None => false,
        Delimiter::Brace => true,
        Delimiter::Parenthesis | Delimiter::Bracket => path.cursor() == input.cursor(),
    };
    if !may_enclose || !after.eof() || !encloses_argument(&path.fork()) {
        return None;
    }
    let help = "write `button_link!(btn_ref = …, btn_url = …)`";
    diagnostics.syntax(span.open(), "brackets around the parameters", help);
    input.advance_to(&path);
    input.parse_any_delimiter().ok().map(|(_, _, content)| content)
}

/// Checks whether brackets begin with a name and its separator.
fn encloses_argument(input: ParseStream<'_>) -> bool {
    let Ok((_, _, content)) = input.parse_any_delimiter() else { return false };
    let is_name = content.peek(Ident::peek_any) && !content.peek2(Token![::]) && !content.peek2(Token![==]);
    is_name && (content.peek2(Token![=]) || content.peek2(Token![:]))
}

/// Checks whether one value without a comma is rather an argument with an error: a name alone, `btn_ref: …`, `btn_ref += …`.
pub(super) fn looks_like_argument(tokens: &[TokenTree]) -> bool {
    let is_name = matches!(tokens, [TokenTree::Ident(name)] if name.to_string().starts_with("btn_"));
    let is_spread = tokens.first().is_some_and(|token| is_punct(token, '.'));
    is_name || is_spread || tokens.windows(2).any(|pair| is_separator_after(&pair[0], &pair[1]))
}

/// Checks whether the second token is an `=`, or a `:` that is not part of a path.
fn is_separator_after(before: &TokenTree, token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(punct) if punct.as_char() == ':' => {
            !is_punct(before, ':') && punct.spacing() == Spacing::Alone
        }
        token => is_punct(token, '='),
    }
}

/// Skips attributes. `#[cfg(…)]` on an argument would have to choose between two types of the call.
pub(super) fn skip_attributes(input: ParseStream<'_>, diagnostics: &mut Diagnostics) {
    while input.peek(Token![#]) && input.peek2(Bracket) {
        let help = "give the whole call twice, each with its `#[cfg(…)]`";
        diagnostics.syntax(input.span(), "a parameter takes no attribute", help);
        let _ = input.parse::<Token![#]>().and_then(|_| input.parse::<TokenTree>());
    }
}

/// Skips the `let` of `let btn_ref = …`.
pub(super) fn skip_let(input: ParseStream<'_>, diagnostics: &mut Diagnostics) {
    if input.peek(Token![let]) {
        diagnostics.syntax(input.span(), "a parameter is no variable", "remove the `let`");
        let _ = input.parse::<Token![let]>();
    }
}

/// Takes a name that is spelled as in JSON, `"btn_ref" = …`, or as in HTML, `btn-ref = …`.
pub(super) fn recover_name(input: ParseStream<'_>, diagnostics: &mut Diagnostics) -> Option<Ident> {
    let ahead = input.fork();
    let (name, help) = if ahead.peek(LitStr) {
        (ahead.parse::<LitStr>().ok()?.value(), "without quotes")
    } else {
        (take_hyphenated(&ahead)?, "with `_`")
    };
    let parameter = names::parameter_named(&name)?;
    if !ahead.peek(Token![=]) && !ahead.peek(Token![:]) {
        return None;
    }
    let message = format!("a name is written {help}");
    diagnostics.syntax(input.span(), message, format!("write `{}`", names::example(parameter)));
    let name = Ident::new(&name, input.span());
    input.advance_to(&ahead);
    Some(name)
}

/// Takes a name with hyphens, and returns it with underscores.
fn take_hyphenated(input: ParseStream<'_>) -> Option<String> {
    let mut name = input.call(Ident::parse_any).ok()?.to_string();
    if !input.peek(Token![-]) {
        return None;
    }
    while input.parse::<Token![-]>().is_ok() {
        name = format!("{name}_{}", input.call(Ident::parse_any).ok()?);
    }
    Some(name)
}

/// Checks whether `=` is next, and not `==` or `=>`.
pub(super) fn is_equals(input: ParseStream<'_>) -> bool {
    input.peek(Token![=]) && !input.peek(Token![==]) && !input.peek(Token![=>])
}

/// Takes an `=`, or what people write for it: `:`, `==`, `=>`, `:=`, `+=`, `?=`. Returns whether there was one.
pub(super) fn take_separator(input: ParseStream<'_>) -> bool {
    let is_separator = input.peek(Token![=])
        || (input.peek(Token![:]) && !input.peek(Token![::]))
        || (input.peek(Token![?]) && input.peek2(Token![=]))
        || input.peek(Token![+=])
        || input.peek(Token![-=]);
    if !is_separator {
        return false;
    }
    // An operator that follows without a space, as in `=-1`, belongs to the value.
    while input.parse::<Punct>().is_ok_and(|punct| punct.spacing() == Spacing::Joint)
        && (input.peek(Token![=]) || input.peek(Token![>]))
    {}
    true
}

/// Takes a URL that is not in quotes, up to its `//`, which begins a comment. Returns whether there was one.
pub(super) fn take_unquoted_url(name: &Ident, input: ParseStream<'_>, diagnostics: &mut Diagnostics) -> bool {
    let ahead = input.fork();
    let is_scheme = ahead.parse::<Ident>().is_ok_and(|scheme| scheme == "https" || scheme == "http");
    if !is_scheme || ahead.peek(Token![::]) || ahead.parse::<Token![:]>().is_err() {
        return false;
    }
    diagnostics.syntax(input.span(), format!("`{name}`: the URL is not in quotes"), UNQUOTED_URL_HELP);
    input.advance_to(&ahead);
    true
}

/// Returns the tokens after the last `=`, without the type in `: &str = value`.
pub(super) fn after_equals(mut tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let start = tokens.iter().rposition(|token| is_punct(token, '=')).map_or(0, |place| place + 1);
    tokens.split_off(start)
}

/// Joins `"a" "b"`, which is one text in other languages, if the first is not valid alone.
pub(super) fn join_literals(
    name: &Ident,
    value: Value,
    input: ParseStream<'_>,
    diagnostics: &mut Diagnostics,
) -> Value {
    // `peek` parses the literal, so it comes second.
    let (Value::Literal(first), Some(_)) = (&value, input.cursor().literal()) else { return value };
    if !input.peek(LitStr) || names::parameter(name).is_none_or(|parameter| check(parameter, &first.text).is_ok()) {
        return value;
    }
    let mut text = first.text.clone();
    while input.peek(LitStr)
        && let Ok(next) = input.parse::<LitStr>()
    {
        let help = "write one literal, or `concat!(\"…\", \"…\")`";
        diagnostics.syntax(next.span(), "expected `,`", help);
        text += &next.value();
    }
    Value::Literal(Literal::new(&text, first.token.span()))
}

/// Skips to the start of the next argument.
pub(super) fn skip_to_argument(input: ParseStream<'_>) {
    while !is_name_and_equals(input) && input.parse::<Punct>().is_ok() {}
    if !is_name_and_equals(input) {
        take_value(input);
        let _ = input.parse::<Token![,]>();
    }
}
