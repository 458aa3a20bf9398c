//! Checking a call: its names, and the literals among its values.

use button_links_rules::{Fault, LinkError, Parameter, check, check_link, decoded, find, is_secret};
use proc_macro2::Ident;
use quote::ToTokens;
use syn::LitStr;

use crate::call::Argument;
use crate::correction;
use crate::extent::is_keyword;
use crate::habit::{habit, organization_habit};
use crate::kind::{self, Place};
use crate::mistake::Mistake;
use crate::names;
use crate::report::Report;
use crate::standard;
use crate::value::Value;

/// The values of a call, each at its parameter's place.
#[derive(Default)]
pub(crate) struct Arguments {
    /// In the order of [`Parameter::ALL`].
    pub(crate) values: [Option<Value>; 4],
    /// The parameters that have a value, as they were written: run-time values are evaluated in that order.
    pub(crate) order: Vec<Parameter>,
    /// The names as they were written, but for those that are reported.
    pub(crate) names: Vec<Ident>,
    /// Values that have no place.
    pub(crate) others: Vec<Value>,
}

impl Arguments {
    /// Gives the value its place, if that is free.
    fn place(&mut self, parameter: Parameter, value: Value) -> bool {
        let place = &mut self.values[parameter as usize];
        if place.is_some() {
            self.others.push(value);
            return false;
        }
        *place = Some(value);
        self.order.push(parameter);
        true
    }
}

pub(crate) fn arguments(written: Vec<Argument>, report: &mut Report) -> Arguments {
    let mut arguments = Arguments::default();
    for Argument { name, value } in written {
        let Some(value) = value else {
            arguments.names.push(name);
            continue;
        };
        let Some(parameter) = names::parameter(&name) else {
            unknown(name, value, &mut arguments, report);
            continue;
        };
        if let Value::Literal(literal) = &value {
            self::value(parameter, literal, report);
        }
        let value = kind::right(Place::Parameter(parameter), value, report).unwrap_or_else(Value::empty);
        if !arguments.place(parameter, value) {
            report.name(&name, &format!("`{name}` is given twice"), "keep one of the two");
        }
        arguments.names.push(name);
    }
    if !report.has_syntax_mistake() {
        missing(&arguments, report);
    }
    arguments
}

/// A name that the compiler would not find similar to the right one is reported here; any other is left to the compiler,
/// which suggests the right one and lets the editor put it in.
fn unknown(name: Ident, value: Value, arguments: &mut Arguments, report: &mut Report) {
    let message = format!("unknown parameter `{name}`");
    if let Some(meant) = names::meant(&name) {
        report.name(&name, &message, &format!("the parameter is called `{meant}`"));
        if let Value::Literal(literal) = &value {
            self::value(meant, literal, report);
        }
        arguments.place(meant, value);
        return;
    }
    if is_keyword(&name) {
        report.name(&name, &message, "the parameters are `btn_ref`, `btn_url`, `btn_pub_user` and `btn_pub_ref`");
    } else {
        arguments.names.push(name);
    }
    arguments.others.push(value);
}

fn missing(arguments: &Arguments, report: &mut Report) {
    // A name that is not known may have been meant for one that is missing.
    if arguments.names.iter().any(|name| names::parameter(name).is_none()) {
        return;
    }
    for (parameter, value) in Parameter::ALL.into_iter().zip(&arguments.values) {
        if parameter.is_required() && value.is_none() {
            let error = LinkError::new(Some(parameter), Fault::Missing, 0);
            report.call(&format!("missing `{parameter}`"), error.help());
        }
    }
}

/// Checks the literal of one value.
pub(crate) fn value(parameter: Parameter, literal: &LitStr, report: &mut Report) {
    suffix(literal, report);
    let text = literal.value();
    let Some(mistake) = mistake(parameter, &text) else { return };
    report.literal(literal, &mistake.with_correction(correction::of_value(parameter, &text)));
}

fn mistake(parameter: Parameter, text: &str) -> Option<Mistake> {
    if is_secret(text) {
        return Some(Mistake::fault(&LinkError::new(Some(parameter), Fault::SecretKey, 0)));
    }
    let only_organization = || (parameter == Parameter::BtnRef).then(|| organization_habit(text)).flatten();
    if let Some(habit) = habit(text).or_else(only_organization) {
        return Some(Mistake::habit(Some(parameter), &habit));
    }
    match check(parameter, text) {
        Err(error) => Some(Mistake::fault(&error)),
        Ok(()) if parameter == Parameter::BtnUrl => Some(Mistake::refusal(parameter, &standard::refusal(text)?)),
        Ok(()) => None,
    }
}

/// `"…"x` is no text of a known kind.
fn suffix(literal: &LitStr, report: &mut Report) {
    if !literal.suffix().is_empty() {
        report.value(&literal.to_token_stream(), "the literal has a suffix", "write nothing behind the closing quote");
    }
}

/// Checks a literal that is a whole link.
pub(crate) fn link(literal: &LitStr, report: &mut Report) {
    suffix(literal, report);
    let text = literal.value();
    if is_secret(&text) {
        return report.literal(literal, &Mistake::fault(&LinkError::new(None, Fault::SecretKey, 0)));
    }
    if let Some(habit) = habit(&text) {
        return report.literal(literal, &Mistake::habit(None, &habit).with_correction(correction::of_link(&text)));
    }
    if let Err(error) = check_link(&text) {
        return report.literal(literal, &Mistake::fault(&error).with_correction(correction::of_link(&text)));
    }
    for parameter in Parameter::ALL {
        let Some(pair) = find(&text, parameter) else { continue };
        // The rules took the value; what is left is what only a literal is asked.
        if let Some(mistake) = mistake(parameter, &decoded(&text, &pair)) {
            report.literal(literal, &mistake.at(pair.value_start));
        }
    }
}
