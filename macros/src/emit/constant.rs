//! Emits constants, which the compiler evaluates: they check a value and write it into the link.
//!
//! They are items and not expressions, because `cargo check` evaluates items alone. Each check is an item of its own, on
//! which nothing depends, so its error is the only one. Items are not hygienic, so their names have a prefix that no other
//! code uses.

use button_links_rules::Parameter;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};

use crate::parse::Value;
use crate::token::SpanRange;

use super::crate_path::CratePath;
use super::literal_text::{literal_text, literal_text_and_user};
use super::tokens::{in_braces, in_parentheses};

/// Emits the encoded text of compile-time values: a literal if all are literals, a constant otherwise.
pub(super) fn text(path: &CratePath, values: [Option<&Value>; 4]) -> TokenTree {
    if values.iter().any(|value| matches!(value, Some(Value::Constant(_)))) {
        constant_text(path, values, false)
    } else {
        literal_text(values)
    }
}

/// Emits the text of a reward link and the byte index of its user ID, as a tuple.
pub(super) fn reward_text(path: &CratePath, values: [Option<&Value>; 4]) -> TokenTree {
    if values.iter().any(|value| matches!(value, Some(Value::Constant(_)))) {
        constant_text(path, values, true)
    } else {
        literal_text_and_user(values)
    }
}

fn constant_text(path: &CratePath, values: [Option<&Value>; 4], is_reward: bool) -> TokenTree {
    let (link_type, part, as_ascii) = (path.item("ConstLink"), path.item("LinkPart"), path.item("as_ascii"));
    let (str, u8, usize) = (path.item("str"), path.item("u8"), path.item("usize"));
    let (mut items, mut parts) = (TokenStream::new(), Vec::new());
    let mut known = <[Option<&Value>; 4]>::default();
    // An empty value writes the text that precedes the constant.
    let empty = Value::empty();
    let mut parts_before_user = 0;
    for (parameter, value) in Parameter::ALL.into_iter().zip(values) {
        let Some(Value::Constant(tokens)) = value else {
            known[parameter as usize] = value;
            if value.is_some_and(Value::is_later) {
                let before = literal_text(std::mem::take(&mut known));
                parts.push(quote!(#part::Encoded(#before)));
                parts_before_user = parts.len();
            }
            continue;
        };
        known[parameter as usize] = Some(&empty);
        let before = literal_text(std::mem::take(&mut known));
        let name = format_ident!("__BUTTON_LINKS_{}", parameter.name().to_uppercase());
        items.extend(checked_item(path, &name, tokens, Some(parameter)));
        // A valid organization ID needs no encoding, so the compiler need not interpret it.
        let kind = if parameter == Parameter::BtnRef { quote!(Encoded) } else { quote!(Value) };
        parts.extend([quote!(#part::Encoded(#before)), quote!(#part::#kind(#name))]);
    }
    let tail = literal_text(known);
    let mut result = quote!(__BUTTON_LINKS_TEXT);
    if is_reward {
        items.extend(quote!(const __BUTTON_LINKS_USER: #usize = __BUTTON_LINKS_PIECES.start_of(#parts_before_user);));
        result = quote!((__BUTTON_LINKS_TEXT, __BUTTON_LINKS_USER));
    }
    in_braces(quote! {
        #items
        const __BUTTON_LINKS_PIECES: #link_type<'static> = #link_type(&[#(#parts,)* #part::Encoded(#tail)]);
        const __BUTTON_LINKS_LENGTH: #usize = __BUTTON_LINKS_PIECES.encoded_len();
        const __BUTTON_LINKS_BYTES: [#u8; __BUTTON_LINKS_LENGTH] = __BUTTON_LINKS_PIECES.encoded();
        const __BUTTON_LINKS_TEXT: &#str = #as_ascii(&__BUTTON_LINKS_BYTES);
        #result
    })
}

/// Emits the text of a constant that stands alone: a whole link, or an organization ID.
pub(super) fn single(path: &CratePath, value: &[TokenTree], parameter: Option<Parameter>) -> TokenStream {
    let name = format_ident!("__BUTTON_LINKS_TEXT");
    let items = checked_item(path, &name, value, parameter);
    quote!({ #items #name })
}

/// Emits an item with the value, and one that checks it. An error of the check points at the user's expression.
fn checked_item(path: &CratePath, name: &Ident, value: &[TokenTree], parameter: Option<Parameter>) -> TokenStream {
    let str = path.item("str");
    let SpanRange { start, end } = SpanRange::of(value);
    let (function, arguments) = match parameter {
        Some(parameter) => {
            let parameter = path.parameter_at(parameter, start);
            (path.item_at("check_constant", start), quote!(#parameter, #name))
        }
        None => (path.item_at("check_constant_link", start), quote!(#name)),
    };
    // The compiler joins two spans only if both have the same hygiene.
    let end = function.clone().into_iter().next().map_or(end, |token| token.span().located_at(end));
    let arguments = in_parentheses(arguments, end);
    quote! {
        const #name: &#str = #(#value)*;
        const _: () = #function #arguments;
    }
}
