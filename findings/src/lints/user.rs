//! Lints of the user ID.

use button_links_rules::{Parameter, QueryPair, WithoutPosition, check_api_user, query_pairs};

use super::open_template::may_hold_parameters;
use super::warning::{ValidPair, warning};
use crate::code::Code;
use crate::finding::Finding;
use crate::options::LintOptions;

/// Warns about an e-mail address, and about characters that the Links API refuses in a user ID.
pub(super) fn warn(user: &ValidPair<'_>) -> Option<Finding> {
    if user.value.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')) {
        return Some(user.warning(
            Code::EmailUser,
            "this is an e-mail address, and everyone who sees the link reads it",
            "give an ID that tells nothing of the user",
        ));
    }
    let error = check_api_user(&user.value).err()?;
    Some(warning(
        Code::of_kind(error.kind()),
        error.parameter(),
        user.range(),
        WithoutPosition(error).to_string(),
        error.help(),
    ))
}

/// Warns about a link without a user, if the options ask for one.
pub(super) fn missing(link: &str, query_start: usize, options: LintOptions) -> Option<Finding> {
    let is_user = |pair: QueryPair| pair.parameter == Some(Parameter::BtnPubUser);
    let is_known = !(options.is_template && may_hold_parameters(link));
    (options.wants_user && is_known && !query_pairs(link, query_start).any(is_user)).then(|| {
        let message = format!("`{}`: is missing, and no user is rewarded", Parameter::BtnPubUser);
        let help = "add your ID of the user, or allow links without one here";
        warning(Code::NoUser, Some(Parameter::BtnPubUser), 0..link.len(), message, help)
    })
}
