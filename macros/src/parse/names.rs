//! The names of the parameters as a call writes them, and what to write behind each.

use button_links_findings::meant;
use button_links_rules::Parameter;
use proc_macro2::Ident;
use syn::ext::IdentExt;

/// The name of a parameter as it was written.
pub(crate) type Name = (Parameter, Ident);

/// The parameter of this name.
pub(crate) fn parameter(name: &Ident) -> Option<Parameter> {
    let name = name.unraw().to_string();
    Parameter::ALL.into_iter().find(|parameter| name == parameter.name())
}

/// The parameter with a value, as it would be written.
pub(crate) fn example(parameter: Parameter) -> &'static str {
    match parameter {
        Parameter::BtnRef => "btn_ref = \"org-0123456789abcdef\"",
        Parameter::BtnUrl => "btn_url = \"https://www.retailer.com\"",
        Parameter::BtnPubUser => "btn_pub_user = user_id",
        Parameter::BtnPubRef => "btn_pub_ref = click_id",
        _ => "name = value",
    }
}

/// The same for a name, whatever it is.
pub(crate) fn example_of(name: &Ident) -> &'static str {
    meant(&name.unraw().to_string()).map_or("name = value", example)
}
