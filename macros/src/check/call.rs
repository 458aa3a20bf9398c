//! Checking a call: its names, and which values they have.

use button_links_findings::meant;
use button_links_rules::Parameter;
use proc_macro2::Ident;
use syn::ext::IdentExt;

use crate::call::Argument;
use crate::extent::is_keyword;
use crate::kind::{self, Position};
use crate::literal;
use crate::names::{self, Name};
use crate::report::Report;
use crate::value::Value;

/// The values of a call, each at its parameter's place.
#[derive(Default)]
pub(crate) struct Arguments {
    /// In the order of [`Parameter::ALL`].
    pub(crate) values: [Option<Value>; 4],
    /// The parameters that have a value, as they were written: run-time values are evaluated in that order.
    pub(crate) order: Vec<Parameter>,
    /// The parameters that have a value, under the names that were written.
    pub(crate) names: Vec<Name>,
    /// Names of nothing, which the compiler reports.
    pub(crate) unknown: Vec<Ident>,
    /// Values that have no place.
    pub(crate) others: Vec<Value>,
}

impl Arguments {
    /// Gives the value its place, if that is free.
    pub(crate) fn place(&mut self, parameter: Parameter, value: Value) -> bool {
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
        let (name, value) = match (name, value) {
            (Some(name), Some(value)) => (name, value),
            (name, value) => {
                arguments.unknown.extend(name);
                arguments.others.extend(value);
                continue;
            }
        };
        let Some(parameter) = names::parameter(&name) else {
            unknown(name, value, &mut arguments, report);
            continue;
        };
        if let Value::Literal(literal) = &value {
            literal::check_value(parameter, literal, report);
        }
        let value = kind::right(Position::Parameter(parameter), value, report).unwrap_or_else(Value::empty);
        if !arguments.place(parameter, value) {
            report.name(&name, &format!("`{name}` is given twice"), "keep one of the two");
        }
        arguments.names.push((parameter, name));
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
    if let Some(meant) = meant(&name.unraw().to_string()) {
        report.name(&name, &message, &format!("the parameter is called `{meant}`"));
        if let Value::Literal(literal) = &value {
            literal::check_value(meant, literal, report);
        }
        arguments.names.push((meant, Ident::new(meant.name(), name.span())));
        arguments.place(meant, value);
        return;
    }
    if is_keyword(&name) {
        report.name(&name, &message, "the parameters are `btn_ref`, `btn_url`, `btn_pub_user` and `btn_pub_ref`");
    } else {
        arguments.unknown.push(name);
    }
    arguments.others.push(value);
}

fn missing(arguments: &Arguments, report: &mut Report) {
    // A name that is not known may have been meant for one that is missing.
    if !arguments.unknown.is_empty() {
        return;
    }
    let missing = |parameter: &Parameter| parameter.is_required() && arguments.values[*parameter as usize].is_none();
    let (mut names, mut examples) = (String::new(), String::new());
    for parameter in Parameter::ALL.into_iter().filter(missing) {
        let [and, comma] = if names.is_empty() { ["", ""] } else { [" and ", ", "] };
        names.extend([and, "`", parameter.name(), "`"]);
        examples.extend([comma, names::example(parameter)]);
    }
    if !names.is_empty() {
        report.call(&format!("missing {names}"), &format!("write `{examples}`"));
    }
}
