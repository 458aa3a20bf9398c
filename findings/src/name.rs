//! The names that people write in place of the parameters' own.

use button_links_rules::Parameter;

/// The parameter that is meant by a name from elsewhere, which the compiler would not find similar. The webhooks call
/// the last two `publisher_customer_id` and `pub_ref`.
#[must_use]
pub fn meant(name: &str) -> Option<Parameter> {
    match name.to_ascii_lowercase().as_str() {
        "btn_ref"
        | "btnref"
        | "ref"
        | "org"
        | "org_id"
        | "organization"
        | "organization_id"
        | "publisher_organization" => Some(Parameter::BtnRef),
        "btn_url" | "btnurl" | "url" | "destination" | "href" => Some(Parameter::BtnUrl),
        "btn_pub_user"
        | "btnpubuser"
        | "pub_user"
        | "user"
        | "user_id"
        | "btn_user"
        | "btn_user_id"
        | "btn_usr"
        | "publisher_customer_id" => Some(Parameter::BtnPubUser),
        "btn_pub_ref" | "btnpubref" | "pub_ref" | "btn_pubref" | "reference" | "click_id" => Some(Parameter::BtnPubRef),
        _ => None,
    }
}

/// The other parameters of Button's that occur in links.
pub(crate) const LEGACY: [&str; 5] =
    ["btn_desktop_url", "btn_fallback_exp", "btn_mobile_url", "btn_web_url", "btn_refkey"];

/// The parameter that a name in a whole link was meant for. A name that does not begin `btn` is the retailer's own, but
/// for those of Button's webhooks.
pub(crate) fn meant_in_link(name: &str) -> Option<Parameter> {
    let lower = name.to_ascii_lowercase().replace('-', "_");
    let is_known = Parameter::ALL.iter().any(|parameter| parameter.name() == name) || LEGACY.contains(&name);
    match lower.as_str() {
        _ if is_known => None,
        "pub_ref" | "pub_user" | "publisher_customer_id" => meant(&lower),
        _ if lower.starts_with("bt") => {
            meant(&lower).or_else(|| Parameter::ALL.into_iter().find(|parameter| is_near(&lower, parameter.name())))
        }
        _ => None,
    }
}

/// Whether two words differ in one place: a letter more, less, or another one, or two that changed places.
pub(crate) fn is_near(one: &str, other: &str) -> bool {
    let same = |(one, other): &(u8, u8)| one == other;
    let before = one.bytes().zip(other.bytes()).take_while(same).count();
    let behind = one.bytes().rev().zip(other.bytes().rev()).take_while(same).count();
    before + behind + 2 >= one.len().max(other.len()) && one.len().abs_diff(other.len()) < 2
}
