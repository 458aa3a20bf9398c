//! The way of most calls, which a build has many of: names and plain literals, all of them right. A call that is anything
//! else is read with care, and reported.

use button_links_rules::{Parameter, Values};
use proc_macro2::{Ident, TokenStream, TokenTree};

use crate::expand::link;
use crate::literal::mistake;
use crate::path::Path;
use crate::value::is_mark;

/// The expansion of `[$crate] name = "literal", …`.
pub(crate) fn button_link(input: TokenStream) -> Option<TokenStream> {
    let mut tokens = input.into_iter();
    let Some(TokenTree::Group(crate_path)) = tokens.next() else { return None };
    let mut texts = <[Option<String>; 4]>::default();
    let mut names = Vec::with_capacity(texts.len());
    while let Some(token) = tokens.next() {
        let (name, parameter) = name(token)?;
        let text = value(&tokens.next()?, &tokens.next()?)?;
        if mistake(parameter, &text).is_some() || texts[parameter as usize].replace(text).is_some() {
            return None;
        }
        names.push(name);
        if tokens.next().is_some_and(|token| !is_mark(&token, ',')) {
            return None;
        }
    }
    let is_missing = |parameter: Parameter| parameter.is_required() && texts[parameter as usize].is_none();
    if Parameter::ALL.into_iter().any(is_missing) {
        return None;
    }
    let text = Values(texts.each_ref().map(Option::as_deref)).to_string();
    Some(link(&Path(crate_path.stream()), &text, &names))
}

fn name(token: TokenTree) -> Option<(Ident, Parameter)> {
    let TokenTree::Ident(name) = token else { return None };
    let parameter = Parameter::ALL.into_iter().find(|parameter| name == parameter.name())?;
    Some((name, parameter))
}

/// What stands in `= "…"`, if it stands for itself.
fn value(equals: &TokenTree, literal: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = literal else { return None };
    let source = literal.to_string();
    let text = source.strip_prefix('"')?.strip_suffix('"')?;
    (is_mark(equals, '=') && !text.contains('\\') && !text.contains('\r')).then(|| text.to_owned())
}
