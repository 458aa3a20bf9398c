//! Emits a link with run-time values: a call with the known parts of the link and the values between them.
//!
//! The call stands in a block, at whose end the temporaries of the values are dropped. So a lock is not held to the end of
//! the caller's statement. (Blocks do this since edition 2024. The block has the edition of this crate, whatever the
//! caller's is.)

use std::convert::identity;

use button_links_rules::Parameter;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::parse::Value;
use crate::token::{SpanRange, is_punct};

use super::constant::text;
use super::crate_path::CratePath;
use super::tokens::{borrowed, borrowed_twice, in_braces, punct};

/// A run-time value and its parameter.
type RunTimeValue = (Parameter, Vec<TokenTree>);

/// A run-time value, and the text that is known before it.
type Segment<'a> = (TokenTree, &'a RunTimeValue);

/// Emits the link, or the reward link. `order` is the order in which the values were written, and `names` are their names.
pub(super) fn link(
    path: &CratePath,
    mut values: [Option<Value>; 4],
    order: Vec<Parameter>,
    names: Vec<(Parameter, Ident)>,
    is_reward: bool,
) -> TokenStream {
    let take_run_time = |parameter: Parameter| match values[parameter as usize].take_if(|value| value.is_run_time()) {
        Some(Value::RunTime(tokens)) => Some((parameter, tokens)),
        _ => None,
    };
    let run_time: Vec<RunTimeValue> = order.into_iter().filter_map(take_run_time).collect();
    let (segments, tail) = segments(path, &values, &run_time);
    let are_places = run_time.iter().all(|(_, value)| is_place(value));
    let write = match <[_; 1]>::try_from(segments) {
        Ok([segment]) if !is_reward => one(path, segment, tail, names),
        segments => {
            let segments = segments.map_or_else(identity, Vec::from);
            let function = if is_reward { "reward_link_at_run_time" } else { "link_at_run_time" };
            let in_place = are_places && run_time.is_sorted_by_key(|(parameter, _)| *parameter as usize);
            let displayed = if in_place { displayed_in_place } else { displayed_binding };
            let arguments = arguments(path, &segments, displayed, &tail);
            let write = path.call_through(&names, function, arguments);
            if in_place { write } else { with_bindings(&run_time, &write) }
        }
    };
    // The attribute is expensive to compile, so it stands only where a value may leave the function.
    in_braces(if are_places { write } else { quote!(#[allow(unreachable_code)] #write) }).into()
}

/// Checks whether a value is like `user` or `self.user`: it neither leaves the function nor waits.
fn is_place(value: &[TokenTree]) -> bool {
    value.iter().all(|token| match token {
        TokenTree::Ident(name) => !matches!(name.to_string().as_str(), "return" | "break" | "continue" | "await"),
        token => is_punct(token, '.'),
    })
}

/// Returns the segments in the order of the link, and the known text after the last.
fn segments<'a>(
    path: &CratePath,
    values: &[Option<Value>; 4],
    run_time: &'a [RunTimeValue],
) -> (Vec<Segment<'a>>, TokenTree) {
    let mut segments = Vec::new();
    let mut known = <[Option<&Value>; 4]>::default();
    // An empty value writes the text that precedes the run-time value.
    let empty = Value::empty();
    for (parameter, value) in Parameter::ALL.into_iter().zip(values) {
        known[parameter as usize] = value.as_ref();
        if let Some(value) = run_time.iter().find(|(other, _)| *other == parameter) {
            known[parameter as usize] = Some(&empty);
            segments.push((text(path, std::mem::take(&mut known)), value));
        }
    }
    (segments, text(path, known))
}

/// Emits a link with one run-time value, as nearly all have. The last name of the path chooses the function.
fn one(
    path: &CratePath,
    (before, (parameter, value)): Segment<'_>,
    tail: TokenTree,
    mut names: Vec<(Parameter, Ident)>,
) -> TokenStream {
    if let Some(place) = names.iter().position(|(named, _)| named == parameter) {
        let name = names.remove(place);
        names.push(name);
    }
    let comma = || punct(',', Span::call_site());
    let mut arguments = vec![before, comma()];
    arguments.extend(borrowed_twice(value));
    arguments.extend(vec![comma(), tail]);
    path.call_through(&names, "link_with", arguments.into_iter().collect())
}

/// Emits the arguments of a function that writes any number of run-time values. After an error there may be none.
fn arguments(
    path: &CratePath,
    segments: &[Segment<'_>],
    displayed: fn(&RunTimeValue) -> TokenStream,
    tail: &TokenTree,
) -> TokenStream {
    let displayed = segments.iter().map(|(_, value)| displayed(value));
    let segments = segments.iter().map(|(before, (parameter, _))| {
        let name = Ident::new(parameter.name(), Span::call_site());
        path.call_through(&[(*parameter, name)], "segment", before.clone().into())
    });
    quote!([#(#segments),*], #tail, [#(#displayed),*])
}

/// Emits a value where it is used. Values that are places, such as `self.user`, need no binding if they are written in the order of
/// the link, because to evaluate one has no effect.
fn displayed_in_place((_, value): &RunTimeValue) -> TokenStream {
    borrowed_twice(value).into_iter().collect()
}

/// Evaluates the values in the order in which they were written, and before the link is begun. So a future that awaits
/// in a value stays `Send`.
fn with_bindings(run_time: &[RunTimeValue], write: &TokenStream) -> TokenStream {
    let borrowed = run_time.iter().map(|(_, value)| borrowed(value));
    let bindings = run_time.iter().map(|(parameter, _)| binding(*parameter, Span::mixed_site()));
    quote!(match (#(#borrowed,)*) { (#(#bindings,)*) => #write })
}

/// Emits the borrow of a binding. An error about the type of the value points at the value.
fn displayed_binding((parameter, value): &RunTimeValue) -> TokenStream {
    let SpanRange { start, end } = SpanRange::of(value);
    let binding = binding(*parameter, end);
    quote_spanned!(Span::mixed_site().located_at(start)=> &#binding)
}

/// Returns the variable of a run-time value. Hygiene protects it from the variables of the user, but not from a constant, so
/// its name has a prefix that no other code uses.
fn binding(parameter: Parameter, span: Span) -> Ident {
    Ident::new(&format!("__button_links_{parameter}"), Span::mixed_site().located_at(span))
}
