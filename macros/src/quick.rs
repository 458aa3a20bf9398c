//! The way of most calls, which a build has many of: names with plain literals that are right, or with values that plainly
//! are known at run time only. A call that is anything else is read with care, and reported.

use button_links_findings::lint_value;
use button_links_rules::{Glance, Parameter, check, glance};
use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::TokenStreamExt;

use crate::check::Arguments;
use crate::expand::named;
use crate::literal::mistake;
use crate::names::Name;
use crate::path::Path;
use crate::value::{Literal, Value, is_mark};

/// The expansion of `$crate name = value, …`.
pub(crate) fn button_link(input: TokenStream) -> Option<TokenStream> {
    let mut tokens = input.into_iter();
    let path = Path::read(&mut tokens);
    let mut arguments = Arguments::default();
    while let Some(token) = tokens.next() {
        let (parameter, name) = name(token)?;
        tokens.next().filter(|equals| is_mark(equals, '='))?;
        let value = match tokens.next()? {
            TokenTree::Literal(token) => literal(parameter, token, &mut tokens)?,
            first => chain(first, &mut tokens)?,
        };
        if !arguments.place(parameter, value) {
            return None;
        }
        arguments.names.push((parameter, name));
    }
    let is_missing = |parameter: Parameter| parameter.is_required() && arguments.values[parameter as usize].is_none();
    if Parameter::ALL.into_iter().any(is_missing) {
        return None;
    }
    Some(named(&path, arguments))
}

fn name(token: TokenTree) -> Option<Name> {
    let TokenTree::Ident(name) = token else { return None };
    let text = name.to_string();
    let parameter = Parameter::ALL.into_iter().find(|parameter| text == parameter.name())?;
    Some((parameter, name))
}

/// A literal that is right and stands for itself, and the comma behind it.
fn literal(parameter: Parameter, token: proc_macro2::Literal, rest: &mut IntoIter) -> Option<Value> {
    // Sooner than `to_string`: see `expand::text`.
    let source = format!("{token}");
    let text = source.strip_prefix('"')?.strip_suffix('"')?;
    let is_plain = !text.contains('\\') && !text.contains('\r') && is_right(parameter, text);
    let is_all = rest.next().is_none_or(|token| is_mark(&token, ','));
    (is_plain && is_all).then(|| Value::Literal(Literal { text: text.to_owned(), token }))
}

/// `user`, `user.id`, `self.user().id()`, and the comma behind it: nothing of it can belong to another value.
fn chain(first: TokenTree, rest: &mut IntoIter) -> Option<Value> {
    let mut tokens = TokenStream::new();
    let mut is_name_next = true;
    let mut next = Some(first);
    while let Some(token) = next.filter(|token| !is_mark(token, ',')) {
        let is_right = match &token {
            TokenTree::Ident(_) => is_name_next,
            TokenTree::Group(group) => !is_name_next && group.delimiter() == Delimiter::Parenthesis,
            mark => !is_name_next && is_mark(mark, '.'),
        };
        is_right.then_some(())?;
        is_name_next = is_mark(&token, '.');
        tokens.append(token);
        next = rest.next();
    }
    (!is_name_next).then_some(Value::RunTime(tokens))
}

/// An ID that its rule takes is nothing else; any other text may show a habit.
fn is_right(parameter: Parameter, text: &str) -> bool {
    match parameter {
        Parameter::BtnRef => check(parameter, text).is_ok(),
        Parameter::BtnUrl if glance(parameter, text) == Glance::Valid => lint_value(parameter, text).is_none(),
        _ => mistake(parameter, text).is_none(),
    }
}
