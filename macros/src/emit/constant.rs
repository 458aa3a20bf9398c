//! Expanding constants: what the compiler evaluates checks them and writes them into the link.

use button_links_rules::Parameter;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};

use crate::expand;
use crate::path::{Path, Place, in_braces, in_parentheses};
use crate::value::Value;

/// Items, not expressions: the compiler evaluates an item under `cargo check` too. The check is an item of its own, on
/// which nothing depends, so that its error is the only one. Items are not hygienic, so they have names that nobody else
/// gives.
pub(crate) fn text(path: &Path, values: [Option<&Value>; 4]) -> TokenTree {
    let (pieces_type, piece, as_ascii) = (path.item("ConstLink"), path.item("LinkPart"), path.item("as_ascii"));
    let (str, u8, usize) = (path.item("str"), path.item("u8"), path.item("usize"));
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
        let before = expand::text(path, std::mem::take(&mut known));
        let name = format_ident!("__BUTTON_LINKS_{}", parameter.name().to_uppercase());
        items.extend(checked(path, &name, tokens, Some(parameter)));
        // An organization ID that is right is encoded as it is, and the compiler need not go through it once more.
        let kind = if parameter == Parameter::BtnRef { quote!(Encoded) } else { quote!(Value) };
        pieces.push(quote!(#piece::Encoded(#before), #piece::#kind(#name)));
    }
    let tail = expand::text(path, known);
    let text = quote! {
        #items
        const __BUTTON_LINKS_PIECES: #pieces_type<'static> = #pieces_type(&[#(#pieces,)* #piece::Encoded(#tail)]);
        const __BUTTON_LINKS_LENGTH: #usize = __BUTTON_LINKS_PIECES.encoded_len();
        const __BUTTON_LINKS_BYTES: [#u8; __BUTTON_LINKS_LENGTH] = __BUTTON_LINKS_PIECES.encoded();
        const __BUTTON_LINKS_TEXT: &#str = #as_ascii(&__BUTTON_LINKS_BYTES);
        __BUTTON_LINKS_TEXT
    };
    in_braces(text)
}

/// An item of this name with the value, and one that checks it; what that one says points at the user's expression.
fn checked(path: &Path, name: &Ident, value: &TokenStream, parameter: Option<Parameter>) -> TokenStream {
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
pub(crate) fn single(path: &Path, value: &TokenStream, parameter: Option<Parameter>) -> TokenStream {
    let name = format_ident!("__BUTTON_LINKS_TEXT");
    let items = checked(path, &name, value, parameter);
    quote!({ #items #name })
}
