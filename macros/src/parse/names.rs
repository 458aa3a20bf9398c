//! Matches the names of a call with parameters, and knows an example for each.

use button_links_findings::{nearest, parameter_alias};
use button_links_rules::Parameter;
use syn::Ident;
use syn::ext::IdentExt;

/// Returns the parameter of this name.
pub(crate) fn parameter(name: &Ident) -> Option<Parameter> {
    parameter_named(&unraw(name))
}

/// Returns the parameter of this name, given as text.
pub(super) fn parameter_named(name: &str) -> Option<Parameter> {
    Parameter::ALL.into_iter().find(|parameter| name == parameter.name())
}

/// Returns the parameter that a name is known to be another word for.
pub(crate) fn meant_parameter(name: &Ident) -> Option<Parameter> {
    parameter_alias(&unraw(name))
}

/// Returns the parameter whose name is similar.
pub(crate) fn similar_parameter(name: &Ident) -> Option<Parameter> {
    let known = Parameter::ALL.map(|parameter| parameter.name().replace('_', "-"));
    let found = nearest(&unraw(name), known.iter().map(String::as_str))?;
    Parameter::ALL.into_iter().zip(&known).find_map(|(parameter, known)| (known == found).then_some(parameter))
}

/// Returns the parameter with a value, as a call has it.
pub(crate) fn example(parameter: Parameter) -> &'static str {
    match parameter {
        Parameter::BtnRef => "btn_ref = \"org-0123456789abcdef\"",
        Parameter::BtnUrl => "btn_url = \"https://www.retailer.com\"",
        Parameter::BtnPubUser => "btn_pub_user = user_id",
        Parameter::BtnPubRef => "btn_pub_ref = click_id",
        _ => "name = value",
    }
}

/// Returns the example for a name. A name that is no parameter's has a general one.
pub(crate) fn example_of(name: &Ident) -> &'static str {
    meant_parameter(name).map_or("name = value", example)
}

/// Returns the name without the `r#` of a raw identifier.
fn unraw(name: &Ident) -> String {
    name.unraw().to_string()
}
