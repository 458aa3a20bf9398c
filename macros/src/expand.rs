//! Expanding a call: one path call with the finished text, or with the pieces of it that the run time completes.
//!
//! A call with mistakes expands to the same expression behind its errors, so that it keeps its type and the compiler and
//! the editor go on with the rest of the function.

use button_links_rules::{EncodedPairs, Parameter};
use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};

use crate::call::{self, Arguments};
use crate::check;
use crate::constant;
use crate::kind;
use crate::literal;
use crate::names::Name;
use crate::path::{Path, in_use};
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
fn link(path: &Path, text: impl Into<TokenStream>, names: &[Name]) -> TokenStream {
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
    let is_run_time = values.iter().flatten().any(Value::is_run_time) || others.iter().any(Value::is_run_time);
    let link = if is_run_time {
        run_time::link(path, values, order, names)
    } else {
        link(path, text(path, values.each_ref().map(Option::as_ref)), &names)
    };
    if unknown.is_empty() && others.is_empty() {
        return link;
    }
    let unknown = unknown.iter().map(|name| path.unknown(name));
    let others = others.iter().map(|value| in_use(&value.tokens()));
    quote!({ #(#unknown)* #(#others)* #link })
}

/// The encoded text of compile-time values: a literal, or a constant that the compiler computes.
pub(crate) fn text(path: &Path, values: [Option<&Value>; 4]) -> TokenTree {
    let mut literals = EncodedPairs::default();
    for (literal, value) in literals.0.iter_mut().zip(&values) {
        match value {
            Some(Value::Literal(value)) => *literal = Some(&value.text),
            Some(Value::Constant(_)) => return constant::text(path, values),
            _ => {}
        }
    }
    // `to_string` would be compiled with the macro, which a build does not optimise; `format!` is of the standard library.
    proc_macro2::Literal::string(&format!("{literals}")).into()
}

fn whole(path: &Path, value: Value, report: &mut Report) -> TokenStream {
    let is_run_time = value.is_run_time() && !kind::is_constant(&value.tokens());
    let text = match kind::right(kind::Position::Link, value, report) {
        // What was meant is a link that is read when the program runs.
        None if is_run_time => return path.call("link_at_run_time", quote!([], "", [])),
        None => quote!(""),
        Some(Value::Literal(literal)) => {
            whole::check_link(&literal, report);
            literal.token.to_token_stream()
        }
        Some(value) => constant::single(path, &value.tokens(), None),
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
        Some(value) => constant::single(path, &value.tokens(), Some(Parameter::BtnRef)),
    };
    path.call("organization", text)
}
