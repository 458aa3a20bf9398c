//! The names of the parameters, and the names that people write in their place.

use button_links_rules::Parameter;
use proc_macro2::Ident;
use syn::ext::IdentExt;

/// The parameter of this name.
pub(crate) fn parameter(name: &Ident) -> Option<Parameter> {
    Parameter::ALL.into_iter().find(|parameter| name.unraw() == parameter.name())
}

/// The parameter that is meant by a name from elsewhere, which the compiler would not find similar. The webhooks call
/// the last two `publisher_customer_id` and `pub_ref`.
pub(crate) fn meant(name: &Ident) -> Option<Parameter> {
    let name = name.unraw().to_string().to_ascii_lowercase();
    match name.as_str() {
        "btn_ref" | "ref" | "org" | "org_id" | "organization" | "organization_id" | "publisher_organization" => {
            Some(Parameter::BtnRef)
        }
        "btn_url" | "url" | "destination" | "href" => Some(Parameter::BtnUrl),
        "btn_pub_user" | "pub_user" | "user" | "user_id" | "btn_user" | "btn_user_id" | "publisher_customer_id" => {
            Some(Parameter::BtnPubUser)
        }
        "btn_pub_ref" | "pub_ref" | "btn_pubref" | "reference" | "click_id" => Some(Parameter::BtnPubRef),
        _ => None,
    }
}
