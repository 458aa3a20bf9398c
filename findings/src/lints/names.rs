//! Lints of the names of parameters.

use button_links_rules::{Parameter, QueryPair, decode, find_parameter, is_foreign, is_placeholder, query_pairs};

use super::warning::warning;
use crate::code::Code;
use crate::finding::{Finding, Fix};
use crate::nearest::is_similar;

/// The other parameters of Button's that occur in links.
const LEGACY: [&str; 5] = ["btn_desktop_url", "btn_fallback_exp", "btn_mobile_url", "btn_web_url", "btn_refkey"];

/// Returns the parameter of which this is another name: one that other interfaces use, and that the compiler would not find
/// similar to the parameter's own. The webhooks call `btn_pub_user` `publisher_customer_id`, and `btn_pub_ref` `pub_ref`.
#[must_use]
pub fn parameter_alias(name: &str) -> Option<Parameter> {
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

/// Returns the parameter that a wrong name in a link was meant for. A name that does not begin with `bt` belongs to the
/// retailer, unless Button's webhooks use that name.
pub(super) fn intended_parameter(name: &str) -> Option<Parameter> {
    let is_right = Parameter::ALL.iter().any(|parameter| parameter.name() == name) || LEGACY.contains(&name);
    let lower = with_underscores(name);
    match lower.as_str() {
        _ if is_right => None,
        "pub_ref" | "pub_user" | "publisher_customer_id" => parameter_alias(&lower),
        _ if lower.starts_with("bt") => {
            let is_near = |parameter: &Parameter| is_similar(&lower, parameter.name());
            parameter_alias(&lower).or_else(|| Parameter::ALL.into_iter().find(is_near))
        }
        _ => None,
    }
}

/// Converts a name to lower case, and its hyphens to underscores.
fn with_underscores(name: &str) -> String {
    name.to_ascii_lowercase().replace('-', "_")
}

/// Finds parameters whose names are nearly those of Button's, which Button does not read. A fix is safe if the name differs
/// only in its case or in hyphens.
pub(super) fn misspelt(link: &str) -> impl Iterator<Item = Finding> {
    let query = link.find('?').map_or(link.len(), |question_mark| question_mark + 1);
    let is_present = Parameter::ALL.map(|parameter| find_parameter(link, parameter).is_some());
    query_pairs(link, query).filter_map(move |pair| {
        let range = pair.name();
        let name = decode(&link[range.clone()]);
        let (message, rest) = match remainder(&name) {
            Some((sign, rest)) => (format!("{sign} stands before the name `{rest}`"), rest),
            None => (format!("unknown parameter `{name}`"), &*name),
        };
        let named = Parameter::ALL.into_iter().find(|parameter| parameter.name() == rest && *rest != *name);
        let intended =
            named.or_else(|| intended_parameter(rest)).filter(|parameter| !is_present[*parameter as usize])?;
        let is_safe = with_underscores(rest) == intended.name();
        Some(Finding {
            code: Code::MisspeltParameter,
            parameter: Some(intended),
            index: Some(range.start),
            range,
            message,
            help: format!("the parameter is called `{intended}`").into(),
            fix: Some(Fix::new(intended.name(), is_safe)),
        })
    })
}

/// Returns the left-over before a name that begins with `btn`, and the name: `??btn_ref=`, and `&ampbtn_url=` without
/// its `;`.
fn remainder(name: &str) -> Option<(&'static str, &str)> {
    let signs = name.trim_start_matches('?');
    let (sign, rest) = match name.strip_prefix("amp") {
        _ if signs.len() < name.len() => ("a second `?`", signs),
        Some(rest) => ("the `amp` of an `&` that was escaped for HTML", rest.trim_start_matches(';')),
        None => return None,
    };
    rest.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("btn")).then_some((sign, rest))
}

/// Warns about a parameter that is not one of the four.
pub(super) fn undocumented(link: &str, pair: &QueryPair) -> Option<Finding> {
    let name = decode(&link[pair.name()]);
    if name.is_empty() || name.bytes().any(is_placeholder) {
        return None;
    }
    let (code, message, help) = if LEGACY.contains(&&*name) {
        (
            Code::LegacyParameter,
            "this parameter is of another kind of link",
            "leave it out, if Button did not tell you to write it",
        )
    } else if is_foreign(link.as_bytes(), pair) {
        (
            Code::ForeignParameter,
            "this parameter is not Button's",
            "if it is the destination's, encode it as a part of `btn_url`",
        )
    } else {
        (
            Code::UnknownParameter,
            "no parameter of this name is documented",
            "look for a typing error in the name, or leave it out",
        )
    };
    Some(warning(code, None, pair.name(), message.to_owned(), help))
}
