//! Stage 3: emits the expression that a call expands to.
//!
//! It is one call of a function of the run time, with the text of the link (`literal_text`, `constant`), or with its known
//! parts and the values between them (`run_time`).

mod constant;
mod crate_path;
mod literal_text;
mod run_time;
mod tokens;

use button_links_rules::Parameter;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use crate::check::{CheckedCall, NamedValues};
use crate::diagnostics::Diagnostics;
use crate::parse::Value;
use crate::token::SpanRange;

pub(crate) use crate_path::CratePath;

use tokens::used;

/// Emits a link.
pub(crate) fn call(path: &CratePath, call: CheckedCall) -> TokenStream {
    match call {
        CheckedCall::Named(values) => named(path, values),
        CheckedCall::Link(Value::RunTime(_)) => path.call("link_at_run_time", quote!([], "", [])),
        CheckedCall::Link(Value::Constant(link)) => path.call("link", constant::link(path, &link)),
        CheckedCall::Link(link) => path.call("link", link.to_tokens().into_iter().collect()),
    }
}

/// Emits an organization ID.
pub(crate) fn organization(path: &CratePath, id: Value) -> TokenStream {
    match id {
        Value::Constant(id) => constant::organization(path, &id),
        id => path.call("organization", id.to_tokens().into_iter().collect()),
    }
}

/// Emits the unknown names of a call for the editor.
pub(crate) fn unknown_names(path: &CratePath, call: &CheckedCall) -> TokenStream {
    match call {
        CheckedCall::Named(values) => values.unknown.iter().map(|name| path.unknown_parameter(name)).collect(),
        CheckedCall::Link(_) => TokenStream::new(),
    }
}

/// Emits the errors, if there are any, as statements before the expression. The unknown names stand before the errors about
/// them, because the editor completes the first token of a place.
///
/// If the type is open, the last error stands at the end, after the expression. To the compiler, an error is a value of any type.
pub(crate) fn after_errors(diagnostics: Diagnostics, names: &TokenStream, expression: TokenStream) -> TokenStream {
    let has_open_type = diagnostics.has_open_type();
    let (errors, unused) = diagnostics.into_parts();
    if errors.is_empty() {
        return expression;
    }
    let errors = self::errors(errors);
    let unused = unused.iter().map(|expression| used(expression));
    if has_open_type {
        return quote!({ #names #(#unused)* let _ = #expression; #(#errors)* });
    }
    quote!({ #names #(#errors)* #(#unused)* #expression })
}

/// Emits errors as items, which are statements too.
pub(crate) fn errors(errors: Vec<(SpanRange, String)>) -> impl Iterator<Item = TokenStream> {
    errors.into_iter().map(|(SpanRange { start, end }, message)| {
        let message = quote_spanned!(end=> { #message });
        quote_spanned!(start=> ::core::compile_error! #message)
    })
}

fn named(path: &CratePath, call: NamedValues) -> TokenStream {
    let (is_run_time, is_reward) = (call.has_run_time(), call.is_reward());
    let NamedValues { mut values, order, names, others, .. } = call;
    if is_reward {
        // After an error, the `_` may stand after another name.
        values[Parameter::BtnPubUser as usize].get_or_insert_with(Value::later);
    }
    let link = if is_run_time {
        run_time::link(path, values, order, names, is_reward)
    } else {
        let values = values.each_ref().map(Option::as_ref);
        if is_reward {
            path.call_through(&names, "reward_link", constant::reward_text(path, values).into())
        } else {
            path.call_through(&names, "link", constant::text(path, values).into())
        }
    };
    if others.is_empty() {
        return link;
    }
    let others = others.iter().filter(|value| !value.is_later()).map(|value| used(&value.to_tokens()));
    quote!({ #(#others)* #link })
}
