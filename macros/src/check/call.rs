//! Checks a call: its names, its values, and which are missing.

use button_links_rules::Parameter;
use proc_macro2::Ident;

use crate::diagnostics::Diagnostics;
use crate::parse::{Argument, ParsedCall, Value, example, meant_parameter, parameter, similar_parameter};
use crate::token::{SpanRange, is_keyword};

use super::link_literal::check_link;
use super::literal::{check_literal, check_organization};
use super::value_kind::{Position, check_kind};

/// A call whose errors have been reported.
#[expect(clippy::large_enum_variant, reason = "there is one, and most calls are of the large variant")]
pub(crate) enum CheckedCall {
    Named(NamedValues),
    /// A whole link. A run-time value stands for a link that was meant to be read when the program runs.
    Link(Value),
}

/// The values of a call, matched with the parameters.
#[derive(Default)]
pub(crate) struct NamedValues {
    /// The values in the order of [`Parameter::ALL`].
    pub(crate) values: [Option<Value>; 4],
    /// The parameters that have a value, in the order in which they were written. Run-time values are evaluated so.
    pub(crate) order: Vec<Parameter>,
    /// The names that were written, each with its parameter.
    pub(crate) names: Vec<(Parameter, Ident)>,
    /// The names that are no parameter's. They have been reported, and the editor completes them.
    pub(crate) unknown: Vec<Ident>,
    /// The values without a parameter of their own.
    pub(crate) others: Vec<Value>,
}

impl NamedValues {
    /// Checks whether any value is known at run time only.
    pub(crate) fn has_run_time(&self) -> bool {
        self.all().any(Value::is_run_time)
    }

    /// Checks whether the call makes a reward link, whose user ID comes later.
    pub(crate) fn is_reward(&self) -> bool {
        self.all().any(Value::is_later)
    }

    fn all(&self) -> impl Iterator<Item = &Value> {
        self.values.iter().flatten().chain(&self.others)
    }

    /// Gives the parameter its value. Returns whether it had none before.
    fn insert(&mut self, parameter: Parameter, value: Value) -> bool {
        let slot = &mut self.values[parameter as usize];
        if slot.is_some() {
            self.others.push(value);
            return false;
        }
        *slot = Some(value);
        self.order.push(parameter);
        true
    }
}

/// Checks a call of `button_link!`.
pub(crate) fn call(call: ParsedCall, diagnostics: &mut Diagnostics) -> CheckedCall {
    match call {
        ParsedCall::Named(arguments) => CheckedCall::Named(named(arguments, diagnostics)),
        ParsedCall::Single(value) => CheckedCall::Link(link(value, diagnostics)),
    }
}

/// Checks the value of `org_id!`.
pub(crate) fn organization(value: Option<Value>, diagnostics: &mut Diagnostics) -> Value {
    let Some(value) = value else {
        diagnostics.call_error("expected one organization ID", "write `org_id!(\"org-0123456789abcdef\")`");
        return Value::empty();
    };
    let Some(value) = check_kind(Position::Organization, value, diagnostics) else {
        diagnostics.leave_type_open();
        return Value::empty();
    };
    if let Value::Literal(literal) = &value {
        check_organization(literal, diagnostics);
    }
    value
}

fn link(value: Value, diagnostics: &mut Diagnostics) -> Value {
    let is_meant_at_run_time = value.is_run_time();
    let Some(value) = check_kind(Position::Link, value, diagnostics) else {
        return if is_meant_at_run_time { Value::RunTime(Vec::new()) } else { Value::empty() };
    };
    if let Value::Literal(literal) = &value {
        check_link(literal, diagnostics);
    }
    value
}

fn named(arguments: Vec<Argument>, diagnostics: &mut Diagnostics) -> NamedValues {
    let mut values = NamedValues::default();
    for Argument { name, value, .. } in arguments {
        match (name, value) {
            (Some(name), Some(value)) => match parameter(&name) {
                Some(parameter) => known(parameter, name, value, &mut values, diagnostics),
                None => unknown(name, value, &mut values, diagnostics),
            },
            (Some(name), None) => report_unknown(name, &mut values, diagnostics),
            (None, value) => values.others.extend(value),
        }
    }
    if !diagnostics.has_syntax_error() {
        report_missing(&values, diagnostics);
    }
    values
}

fn known(parameter: Parameter, name: Ident, value: Value, values: &mut NamedValues, diagnostics: &mut Diagnostics) {
    if let Value::Literal(literal) = &value {
        check_literal(parameter, literal, diagnostics);
    }
    let value = check_parameter_kind(parameter, value, diagnostics);
    if !values.insert(parameter, value) {
        let range = SpanRange::at(name.span());
        diagnostics.error(range, &format!("`{name}` is given twice"), "keep one of the two");
    }
    values.names.push((parameter, name));
}

/// Returns the value, or after an error one in its place. The right one may be known at run time only, or be a `_`.
fn check_parameter_kind(parameter: Parameter, value: Value, diagnostics: &mut Diagnostics) -> Value {
    check_kind(Position::Parameter(parameter), value, diagnostics).unwrap_or_else(|| {
        diagnostics.leave_type_open();
        Value::empty()
    })
}

/// Takes the value of a name that is no parameter's. One that is another word for a parameter's stands for that.
fn unknown(name: Ident, value: Value, values: &mut NamedValues, diagnostics: &mut Diagnostics) {
    if let Some(parameter) = meant_parameter(&name) {
        diagnostics.error(SpanRange::at(name.span()), &unknown_message(&name), &called_help(parameter));
        if let Value::Literal(literal) = &value {
            check_literal(parameter, literal, diagnostics);
        }
        let value = if value.is_later() { check_parameter_kind(parameter, value, diagnostics) } else { value };
        values.names.push((parameter, Ident::new(parameter.name(), name.span())));
        values.insert(parameter, value);
        return;
    }
    report_unknown(name, values, diagnostics);
    values.others.push(value);
}

/// Reports a name that is no parameter's, with the one that is similar.
fn report_unknown(name: Ident, values: &mut NamedValues, diagnostics: &mut Diagnostics) {
    let help = similar_parameter(&name).map_or_else(
        || "the parameters are `btn_ref`, `btn_url`, `btn_pub_user` and `btn_pub_ref`".to_owned(),
        called_help,
    );
    diagnostics.error(SpanRange::at(name.span()), &unknown_message(&name), &help);
    if !is_keyword(&name) {
        values.unknown.push(name);
    }
}

fn unknown_message(name: &Ident) -> String {
    format!("unknown parameter `{name}`")
}

fn called_help(parameter: Parameter) -> String {
    format!("the parameter is called `{parameter}`")
}

/// Reports the required parameters that have no value. An unknown name may have been meant for one of them.
fn report_missing(values: &NamedValues, diagnostics: &mut Diagnostics) {
    if !values.unknown.is_empty() {
        return;
    }
    let (mut names, mut examples) = (String::new(), String::new());
    for parameter in Parameter::ALL {
        if !parameter.is_required() || values.values[parameter as usize].is_some() {
            continue;
        }
        let [and, comma] = if names.is_empty() { ["", ""] } else { [" and ", ", "] };
        names.extend([and, "`", parameter.name(), "`"]);
        examples.extend([comma, example(parameter)]);
    }
    if !names.is_empty() {
        diagnostics.call_error(&format!("missing {names}"), &format!("write `{examples}`"));
    }
}
