//! Checking a call: its names, and the literals among its values.

use button_links_rules::{Fault, LinkError, Parameter, check, check_link, decoded, find};
use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::LitStr;

use crate::call::Argument;
use crate::habit::habit;
use crate::names;
use crate::report::Report;
use crate::standard;
use crate::value::Value;

/// The values of a call, each at its parameter's place.
#[derive(Default)]
pub(crate) struct Arguments {
    /// In the order of [`Parameter::ALL`].
    pub(crate) values: [Option<Value>; 4],
    /// The names as they were written, but for those that are reported.
    pub(crate) names: Vec<Ident>,
    /// Expressions that have no place, which the compiler shall still see as used.
    pub(crate) others: Vec<TokenStream>,
}

pub(crate) fn arguments(written: Vec<Argument>, report: &mut Report) -> Arguments {
    let mut arguments = Arguments::default();
    for Argument { name, value } in written {
        let Some(parameter) = names::parameter(&name) else {
            unknown(name, value, &mut arguments, report);
            continue;
        };
        if let Value::Literal(literal) = &value {
            self::value(parameter, literal, report);
        }
        let place = &mut arguments.values[parameter as usize];
        if place.is_some() {
            report.name(&name, &format!("`{name}` is given twice"), "keep one of the two");
            arguments.others.extend(expression(value));
        } else {
            *place = Some(value);
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
    let meant = names::meant(&name);
    if let Some(meant) = meant {
        report.name(&name, &format!("unknown parameter `{name}`"), &format!("the parameter is called `{meant}`"));
    } else {
        arguments.names.push(name);
    }
    if let (Some(meant), Value::Literal(literal)) = (meant, &value) {
        self::value(meant, literal, report);
    }
    match meant {
        Some(meant) if arguments.values[meant as usize].is_none() => {
            arguments.values[meant as usize] = Some(value);
        }
        _ => arguments.others.extend(expression(value)),
    }
}

fn expression(value: Value) -> Option<TokenStream> {
    match value {
        Value::Literal(_) => None,
        Value::Constant(tokens) | Value::RunTime(tokens) => Some(tokens),
    }
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
    let text = literal.value();
    let checked = check(parameter, &text);
    if let Err(error) = checked
        && matches!(error.fault(), Fault::SecretKey | Fault::Empty)
    {
        return report.literal(literal, &error, None);
    }
    if let Some(habit) = habit(&text) {
        let message = format!("`{parameter}`: {}", habit.message);
        return report.fault(literal, &message, Some(&text), Some(habit.place), habit.help);
    }
    let is_destination = parameter == Parameter::BtnUrl;
    match checked {
        Err(error) => {
            let suggestion = is_destination.then(|| standard::suggestion(&text)).flatten();
            report.literal(literal, &error, suggestion);
        }
        Ok(()) if is_destination => {
            if let Some(reason) = standard::refusal(&text) {
                let message = format!("`{parameter}`: a browser refuses this URL: {reason}");
                let help = "take the address from the address bar of a browser";
                report.fault(literal, &message, Some(&text), None, help);
            }
        }
        Ok(()) => {}
    }
}

/// Checks a literal that is a whole link.
pub(crate) fn link(literal: &LitStr, report: &mut Report) {
    let text = literal.value();
    if let Some(habit) = habit(&text) {
        return report.fault(literal, habit.message, Some(&text), Some(habit.place), habit.help);
    }
    if let Err(error) = check_link(&text) {
        return report.literal(literal, &error, None);
    }
    for parameter in Parameter::ALL {
        let Some(pair) = find(&text, parameter) else { continue };
        if let Some(habit) = habit(&decoded(&text, &pair)) {
            let message = format!("`{parameter}`: {}", habit.message);
            report.fault(literal, &message, Some(&text), Some(pair.value_start), habit.help);
        }
    }
}

/// The value of a run-time expression where only a compile-time value is taken.
pub(crate) fn run_time(value: &TokenStream, called: &str, help: &str, report: &mut Report) {
    let message = format!("{called} is a string literal, `concat!(…)`, `env!(…)` or `const {{ … }}`");
    report.value(&value.to_token_stream(), &message, help);
}
