//! Emits constants, which the compiler evaluates: they check a value and write it into the link.
//!
//! They are items and not expressions, because `cargo check` evaluates items alone. Each check is an item of its own, on
//! which nothing depends, so its error is the only one. Items are not hygienic, so their names have a prefix that no other
//! code uses.

use button_links_rules::Parameter;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};

use crate::parse::Value;
use crate::token::SpanRange;

use super::crate_path::CratePath;
use super::literal_text::{literal_bytes, literal_text, literal_text_and_user, user_index};
use super::tokens::{in_braces, in_parentheses};

/// Emits the encoded text of compile-time values: a literal if all are literals, a constant otherwise.
pub(super) fn text(path: &CratePath, values: [Option<&Value>; 4]) -> TokenTree {
    if values.into_iter().flatten().any(Value::is_constant) {
        constant_text(path, values, false)
    } else {
        literal_text(values)
    }
}

/// Emits the text of a reward link and the byte index of its user ID, as a tuple.
pub(super) fn reward_text(path: &CratePath, values: [Option<&Value>; 4]) -> TokenTree {
    if values.into_iter().flatten().any(Value::is_constant) {
        constant_text(path, values, true)
    } else {
        literal_text_and_user(values)
    }
}

/// Emits the items of a text with constants, and the text; of a reward link with the index of its user.
fn constant_text(path: &CratePath, values: [Option<&Value>; 4], is_reward: bool) -> TokenTree {
    let (str, as_ascii) = (path.item("str"), path.item("as_ascii"));
    let import = other_constant(path);
    let checked = Parameter::ALL.into_iter().zip(values).filter_map(|(parameter, value)| match value {
        Some(Value::Constant(tokens)) => Some(checked_item(path, &item_name(parameter), tokens, Some(parameter))),
        _ => None,
    });
    let [org, others @ ..] = values;
    let (bytes, user) = match org {
        Some(Value::Constant(_)) if !others.into_iter().flatten().any(Value::is_constant) => {
            bytes_with_organization(path, others)
        }
        _ => bytes_of_parts(path, values),
    };
    let result = if is_reward { quote!((__BUTTON_LINKS_TEXT, #user)) } else { quote!(__BUTTON_LINKS_TEXT) };
    in_braces(quote! {
        #import
        #(#checked)*
        #bytes
        const __BUTTON_LINKS_TEXT: &#str = #as_ascii(&__BUTTON_LINKS_BYTES);
        #result
    })
}

/// Returns the name of the item that holds the value of a constant.
fn item_name(parameter: Parameter) -> Ident {
    format_ident!("__BUTTON_LINKS_{}", parameter.name().to_uppercase())
}

/// Emits the bytes of a text in which only the organization is a constant, as in most calls, and the index of its user.
///
/// A fast path: `btn_ref = ORG` takes the compiler 5.7 million instructions with it, and 9.8 million without.
fn bytes_with_organization(
    path: &CratePath,
    [url, user, reference]: [Option<&Value>; 3],
) -> (TokenStream, TokenStream) {
    let (u8, with_organization) = (path.item("u8"), path.item("with_organization"));
    let name = item_name(Parameter::BtnRef);
    let example = Value::example_organization();
    let values = [Some(&example), url, user, reference];
    let (bytes, length) = literal_bytes(values);
    let user = user_index(values);
    let items = quote! {
        const __BUTTON_LINKS_BYTES: [#u8; #length] = #with_organization(*#bytes, #name.as_bytes());
    };
    (items, quote!(#user))
}

/// Emits the bytes of a text with any constants, and the index of its user.
fn bytes_of_parts(path: &CratePath, values: [Option<&Value>; 4]) -> (TokenStream, TokenStream) {
    let (link_type, part) = (path.item("ConstLink"), path.item("LinkPart"));
    let (u8, usize) = (path.item("u8"), path.item("usize"));
    let mut parts = Vec::new();
    let mut known = <[Option<&Value>; 4]>::default();
    // An empty value writes the text that precedes the constant, or the user who comes later.
    let empty = Value::empty();
    let mut parts_before_user = None;
    for (parameter, value) in Parameter::ALL.into_iter().zip(values) {
        known[parameter as usize] = value;
        let Some(value) = value.filter(|value| value.is_constant() || value.is_later()) else { continue };
        known[parameter as usize] = Some(&empty);
        let (before, _) = literal_bytes(std::mem::take(&mut known));
        parts.push(quote!(#part::Encoded(#before)));
        let name = item_name(parameter);
        match parameter {
            _ if value.is_later() => parts_before_user = Some(parts.len()),
            // A valid organization ID needs no encoding, so the compiler need not interpret it.
            Parameter::BtnRef => parts.push(quote!(#part::Encoded(#name.as_bytes()))),
            _ => parts.push(quote!(#part::Value(#name.as_str()))),
        }
    }
    let (tail, _) = literal_bytes(known);
    let mut items = quote! {
        const __BUTTON_LINKS_PARTS: #link_type<'static> = #link_type(&[#(#parts,)* #part::Encoded(#tail)]);
        const __BUTTON_LINKS_BYTES: [#u8; __BUTTON_LINKS_PARTS.encoded_len()] = __BUTTON_LINKS_PARTS.encoded();
    };
    if let Some(parts) = parts_before_user {
        items.extend(quote!(const __BUTTON_LINKS_USER: #usize = __BUTTON_LINKS_PARTS.start_of(#parts);));
    }
    (items, quote!(__BUTTON_LINKS_USER))
}

/// Emits a constant that is a whole link, as its text.
pub(super) fn link(path: &CratePath, value: &[TokenTree]) -> TokenStream {
    single(path, value, None, "as_str")
}

/// Emits a constant that is an organization ID.
pub(super) fn organization(path: &CratePath, value: &[TokenTree]) -> TokenStream {
    single(path, value, Some(Parameter::BtnRef), "org_id")
}

/// Emits a constant that stands alone, and the method that gives what it is used for.
fn single(path: &CratePath, value: &[TokenTree], parameter: Option<Parameter>, method: &str) -> TokenStream {
    let (name, method) = (format_ident!("__BUTTON_LINKS_VALUE"), format_ident!("{method}"));
    let (import, items) = (other_constant(path), checked_item(path, &name, value, parameter));
    quote!({ #import #items #name.#method() })
}

/// Emits the import of the trait by which a constant of a wrong type has one error and not two.
fn other_constant(path: &CratePath) -> TokenStream {
    let other_constant = path.item("OtherConstant");
    quote!(use #other_constant as _;)
}

/// Emits an item with the value, and one that checks it. An error of the check points at the user's expression.
fn checked_item(path: &CratePath, name: &Ident, value: &[TokenTree], parameter: Option<Parameter>) -> TokenStream {
    let SpanRange { start, end } = SpanRange::of(value);
    let (value_type, constant) = (path.item("ConstantValue"), path.item_at("constant", start));
    // The compiler joins two spans only if both have the same hygiene: that of `$crate`, so that an error names the macro
    // which the user called.
    let hygiene = constant.clone().into_iter().next().map_or_else(Span::mixed_site, |token| token.span());
    let located = |span| hygiene.located_at(span);
    let (check, arguments) = match parameter {
        Some(parameter) => ("check", path.parameter_at(parameter, start)),
        None => ("check_link", TokenStream::new()),
    };
    let (start, end) = (located(start), located(end));
    let (receiver, check) = (Ident::new(&name.to_string(), start), Ident::new(check, start));
    let (value, arguments) = (in_parentheses(value.iter().cloned().collect(), end), in_parentheses(arguments, end));
    quote! {
        const #name: #value_type = #constant #value.value();
        const _: () = #receiver.#check #arguments;
    }
}
