//! Expanding a call with run-time values: one path call with the pieces of the link and the values between them.
//!
//! It stands in a block, where the temporaries of the values end: a lock is not held to the end of the caller's statement.
//! (So it is since edition 2024, and the block is of our edition, whatever the caller's is.)

use button_links_rules::Parameter;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::expand::text;
use crate::names::Name;
use crate::path::{Path, Place, borrowed, in_braces, in_parentheses, mark};
use crate::value::{Value, is_mark};

/// A run-time value, and whose it is.
type RunTime = (Parameter, TokenStream);

pub(crate) fn link(
    path: &Path,
    mut values: [Option<Value>; 4],
    order: Vec<Parameter>,
    names: Vec<Name>,
) -> TokenStream {
    let run_time = order.into_iter().filter_map(|parameter| {
        let value = values[parameter as usize].take_if(|value| value.is_run_time())?;
        Some((parameter, value.tokens()))
    });
    let run_time: Vec<RunTime> = run_time.collect();
    let (befores, tail) = texts(path, &values, &run_time);
    let are_places = are_places(&run_time);
    let write = match <[_; 1]>::try_from(befores) {
        Ok([(before, value)]) => one(path, before, value, tail, names),
        Err(befores) => {
            let in_place = are_places && run_time.is_sorted_by_key(|(parameter, _)| *parameter as usize);
            let displayed = if in_place { displayed_in_place } else { displayed };
            let write = several(path, &befores, displayed, &tail, &names);
            if in_place { write } else { bound(&run_time, &write) }
        }
    };
    // The lint only where it is needed, for a build pays much for it.
    in_braces(if are_places { write } else { quote!(#[allow(unreachable_code)] #write) }).into()
}

/// Whether all values are like `user` or `self.user`: none leaves the function, or waits.
fn are_places(run_time: &[RunTime]) -> bool {
    let is_of_place = |token: TokenTree| match &token {
        TokenTree::Ident(name) => !matches!(name.to_string().as_str(), "return" | "break" | "continue" | "await"),
        token => is_mark(token, '.'),
    };
    run_time.iter().all(|(_, value)| value.clone().into_iter().all(is_of_place))
}

/// The text before each run-time value, in the order of the link, and the text after the last.
fn texts<'a>(
    path: &Path,
    values: &[Option<Value>; 4],
    run_time: &'a [RunTime],
) -> (Vec<(TokenTree, &'a RunTime)>, TokenTree) {
    let mut befores = Vec::new();
    let mut known = <[Option<&Value>; 4]>::default();
    // The text before a run-time value is that of an empty value.
    let empty = Value::empty();
    for (place, parameter) in Parameter::ALL.into_iter().enumerate() {
        known[place] = values[place].as_ref();
        let Some(value) = run_time.iter().find(|(other, _)| *other == parameter) else { continue };
        known[place] = Some(&empty);
        befores.push((text(path, std::mem::take(&mut known)), value));
    }
    (befores, text(path, known))
}

/// One run-time value, as nearly every such call has: the last step of the way to the function is its name.
fn one(
    path: &Path,
    before: TokenTree,
    (parameter, value): &RunTime,
    tail: TokenTree,
    mut names: Vec<Name>,
) -> TokenStream {
    if let Some(place) = names.iter().position(|(named, _)| named == parameter) {
        let name = names.remove(place);
        names.push(name);
    }
    let comma = || mark(',', Span::call_site());
    let [first, second, value] = borrowed_twice(value);
    let arguments = vec![before, comma(), first, second, value, comma(), tail];
    path.call_past(&names, "link_with", arguments.into_iter().collect())
}

/// A value without a size is no `dyn Display`, but its borrow is.
fn borrowed_twice(value: &TokenStream) -> [TokenTree; 3] {
    let Place { start, end } = Place::of(value);
    [mark('&', start), mark('&', start), in_parentheses(value.clone(), end)]
}

fn several(
    path: &Path,
    befores: &[(TokenTree, &RunTime)],
    displayed: fn(&RunTime) -> TokenStream,
    tail: &TokenTree,
    names: &[Name],
) -> TokenStream {
    let segments = befores.iter().map(|(before, (parameter, _))| segment(path, before, *parameter));
    let displayed = befores.iter().map(|(_, value)| displayed(value));
    path.call_past(names, "link_at_run_time", quote!([#(#segments),*], #tail, [#(#displayed),*]))
}

/// Places that are written in the order of the link are looked at where they are used.
fn displayed_in_place((_, value): &RunTime) -> TokenStream {
    let [first, second, value] = borrowed_twice(value);
    quote!(#first #second #value)
}

/// Values are evaluated as they were written, and before a piece exists: a future that awaits one stays `Send`.
fn bound(run_time: &[RunTime], write: &TokenStream) -> TokenStream {
    let borrowed = run_time.iter().map(|(_, value)| borrowed(value));
    let bindings = run_time.iter().map(|(parameter, _)| binding(*parameter, Span::mixed_site()));
    quote!(match (#(#borrowed,)*) { (#(#bindings,)*) => #write })
}

/// The place of a value, and what is known of the link before it.
fn segment(path: &Path, before: &TokenTree, parameter: Parameter) -> TokenStream {
    let name = Ident::new(parameter.name(), Span::call_site());
    path.call_past(&[(parameter, name)], "segment", before.clone().into())
}

/// An error about the type of the value points at the value.
fn displayed((parameter, value): &RunTime) -> TokenStream {
    let Place { start, end } = Place::of(value);
    let binding = binding(*parameter, end);
    quote_spanned!(Span::mixed_site().located_at(start)=> &#binding)
}

/// The variable that holds a run-time value. No variable of the user's is mixed up with it, but a constant would be, so it
/// has a name that nobody else gives.
fn binding(parameter: Parameter, span: Span) -> Ident {
    Ident::new(&format!("__button_links_{parameter}"), Span::mixed_site().located_at(span))
}
