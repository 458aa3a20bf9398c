//! Expanding a call: one path call with the finished text, or with the pieces of it that the run time completes.
//!
//! A call with mistakes expands to the same expression behind its errors, so that it keeps its type and the compiler and
//! the editor go on with the rest of the function.

use button_links_rules::{Parameter, Values};
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};

use crate::call::{self, Arguments};
use crate::check;
use crate::kind;
use crate::literal;
use crate::path::{Path, Place, in_parentheses, in_use};
use crate::quick;
use crate::report::Report;
use crate::run_time;
use crate::value::Value;
use crate::whole;

pub(crate) fn button_link(input: TokenStream) -> TokenStream {
    quick::button_link(input.clone()).unwrap_or_else(|| with_care(input))
}

pub(crate) fn with_care(input: TokenStream) -> TokenStream {
    expand(input, |path, call, report| match call::read(call, report) {
        Arguments::Named(arguments) => named(path, check::arguments(arguments, report)),
        Arguments::Single(value) => whole(path, value, report),
    })
}

pub(crate) fn org_id(input: TokenStream) -> TokenStream {
    expand(input, |path, call, report| {
        if let Some(value) = call::read_single(call) {
            return organization(path, value, report);
        }
        report.call("expected one organization ID", "write `org_id!(\"org-0123456789abcdef\")`");
        path.call("organization", quote!(""))
    })
}

/// A link whose text is known.
fn link(path: &Path, text: impl Into<TokenStream>, names: &[Ident]) -> TokenStream {
    path.call_past(names, "link", text.into())
}

/// The expression that a call comes to, behind its mistakes.
fn expand(input: TokenStream, expression: impl FnOnce(&Path, TokenStream, &mut Report) -> TokenStream) -> TokenStream {
    let mut tokens = input.into_iter();
    let path = Path::read(&mut tokens);
    let call = tokens.collect();
    let mut report = Report::of(&call);
    let expression = expression(&path, call, &mut report);
    if report.is_empty() {
        return expression;
    }
    let mistakes = report.into_statements();
    quote!({ #mistakes #expression })
}

pub(crate) fn named(path: &Path, arguments: check::Arguments) -> TokenStream {
    let check::Arguments { values, order, names, unknown, others } = arguments;
    let is_run_time = values.iter().flatten().chain(&others).any(Value::is_run_time);
    let link = if is_run_time {
        run_time::link(path, values, order, names)
    } else {
        link(path, text(path, values.each_ref().map(Option::as_ref)), &names)
    };
    let unknown = unknown.iter().map(|name| path.unknown(name));
    let others: TokenStream = unknown.chain(others.iter().map(|value| in_use(&value.tokens()))).collect();
    if others.is_empty() { link } else { quote!({ #others #link }) }
}

/// The encoded text of compile-time values: a literal, or a constant that the compiler computes.
pub(crate) fn text(path: &Path, values: [Option<&Value>; 4]) -> TokenTree {
    if values.iter().flatten().any(|value| matches!(value, Value::Constant(_))) {
        return constant_text(path, values);
    }
    let literals = values.map(|value| match value {
        Some(Value::Literal(literal)) => Some(literal.text.as_str()),
        _ => None,
    });
    proc_macro2::Literal::string(&Values(literals).to_string()).into()
}

/// Items, not expressions: the compiler evaluates an item under `cargo check` too. The check is an item of its own, on
/// which nothing depends, so that its error is the only one. Items are not hygienic, so they have names that nobody else
/// gives.
fn constant_text(path: &Path, values: [Option<&Value>; 4]) -> TokenTree {
    let [pieces_type, piece, str, u8, usize, as_ascii] =
        ["Pieces", "Piece", "str", "u8", "usize", "as_ascii"].map(|name| path.item(name));
    let (mut items, mut pieces) = (TokenStream::new(), Vec::new());
    let mut known = <[Option<&Value>; 4]>::default();
    // The text before a constant is that of an empty value.
    let empty = Value::empty();
    for (parameter, value) in Parameter::ALL.into_iter().zip(values) {
        let Some(Value::Constant(tokens)) = value else {
            known[parameter as usize] = value;
            continue;
        };
        known[parameter as usize] = Some(&empty);
        let before = text(path, std::mem::take(&mut known));
        let name = format_ident!("__BUTTON_LINKS_{}", parameter.name().to_uppercase());
        items.extend(checked_constant(path, &name, tokens, Some(parameter)));
        // An organization ID that is right is encoded as it is, and the compiler need not go through it once more.
        let kind = if parameter == Parameter::BtnRef { quote!(Ready) } else { quote!(Value) };
        pieces.push(quote!(#piece::Ready(#before), #piece::#kind(#name)));
    }
    let tail = text(path, known);
    let text = quote! {
        #items
        const __BUTTON_LINKS_PIECES: #pieces_type<'static> = #pieces_type(&[#(#pieces,)* #piece::Ready(#tail)]);
        const __BUTTON_LINKS_LENGTH: #usize = __BUTTON_LINKS_PIECES.encoded_len();
        const __BUTTON_LINKS_BYTES: [#u8; __BUTTON_LINKS_LENGTH] = __BUTTON_LINKS_PIECES.encoded();
        const __BUTTON_LINKS_TEXT: &#str = #as_ascii(&__BUTTON_LINKS_BYTES);
        __BUTTON_LINKS_TEXT
    };
    Group::new(Delimiter::Brace, text).into()
}

/// An item of this name with the value, and one that checks it; what that one says points at the user's expression.
fn checked_constant(path: &Path, name: &Ident, value: &TokenStream, parameter: Option<Parameter>) -> TokenStream {
    let str = path.item("str");
    let Place { start, end } = Place::of(value);
    let (function, arguments) = match parameter {
        Some(parameter) => {
            let parameter = path.parameter(parameter, start);
            (path.item_at("check_constant", start), quote!(#parameter, #name))
        }
        None => (path.item_at("check_constant_link", start), quote!(#name)),
    };
    // The same resolution at both ends, or the compiler would not join them.
    let end = function.clone().into_iter().next().map_or(end, |token| token.span().located_at(end));
    let arguments = in_parentheses(arguments, end);
    quote! {
        const #name: &#str = #value;
        const _: () = #function #arguments;
    }
}

/// The text of a constant that stands alone: a whole link, or an ID.
fn single_constant(path: &Path, value: &TokenStream, parameter: Option<Parameter>) -> TokenStream {
    let name = format_ident!("__BUTTON_LINKS_TEXT");
    let items = checked_constant(path, &name, value, parameter);
    quote!({ #items #name })
}

fn whole(path: &Path, value: Value, report: &mut Report) -> TokenStream {
    let is_run_time = value.is_run_time() && !kind::is_constant(&value.tokens());
    let text = match kind::right(kind::Position::Link, value, report) {
        // What was meant is a link that is read when the program runs.
        None if is_run_time => return path.call("link_at_run_time", quote!(&[], "", &[])),
        None => quote!(""),
        Some(Value::Literal(literal)) => {
            whole::check_link(&literal, report);
            literal.token.to_token_stream()
        }
        Some(value) => single_constant(path, &value.tokens(), None),
    };
    link(path, text, &[])
}

fn organization(path: &Path, value: Value, report: &mut Report) -> TokenStream {
    let text = match kind::right(kind::Position::Organization, value, report) {
        None => quote!(""),
        Some(Value::Literal(literal)) => {
            literal::check_value(Parameter::BtnRef, &literal, report);
            literal.token.to_token_stream()
        }
        Some(value) => single_constant(path, &value.tokens(), Some(Parameter::BtnRef)),
    };
    path.call("organization", text)
}
