//! Checking a call: its names, and the literals among its values.

use button_links_rules::{Fault, LinkError, Parameter, check, check_link, decoded, find};
use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::LitStr;

use crate::call::Argument;
use crate::correction;
use crate::habit::{Habit, habit, organization_habit};
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
    let is_told_by_rule = checked.is_err_and(|error| matches!(error.fault(), Fault::SecretKey | Fault::Empty));
    let habit = match parameter {
        Parameter::BtnRef => habit(&text).or_else(|| organization_habit(&text)),
        _ => habit(&text),
    };
    let mistake = match (habit, checked) {
        (Some(habit), _) if !is_told_by_rule => Mistake::habit(Some(parameter), &habit),
        (_, Err(error)) => Mistake::fault(&error),
        (_, Ok(())) if parameter == Parameter::BtnUrl => match standard::refusal(&text) {
            Some(reason) => Mistake::refusal(parameter, &reason),
            None => return,
        },
        (_, Ok(())) => return,
    };
    report.literal(literal, &mistake.with_correction(correction::of_value(parameter, &text)));
}

/// Checks a literal that is a whole link.
pub(crate) fn link(literal: &LitStr, report: &mut Report) {
    let text = literal.value();
    if let Some(habit) = habit(&text) {
        return report.literal(literal, &Mistake::habit(None, &habit).with_correction(correction::of_link(&text)));
    }
    if let Err(error) = check_link(&text) {
        return report.literal(literal, &Mistake::fault(&error).with_correction(correction::of_link(&text)));
    }
    for parameter in Parameter::ALL {
        let Some(pair) = find(&text, parameter) else { continue };
        if let Some(habit) = habit(&decoded(&text, &pair)) {
            let habit = Habit { place: pair.value_start, ..habit };
            report.literal(literal, &Mistake::habit(Some(parameter), &habit));
        }
    }
}

/// The value of a run-time expression where only a compile-time value is taken.
pub(crate) fn run_time(value: &TokenStream, called: &str, help: &str, report: &mut Report) {
    let message = format!("{called} is a string literal, `concat!(…)`, `env!(…)` or `const {{ … }}`");
    report.value(&value.to_token_stream(), &message, help);
}
