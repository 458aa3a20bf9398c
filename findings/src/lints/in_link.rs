//! Lints of a text, at their positions in a link.

use button_links_rules::{
    ErrorKind, LinkError, Parameter, check, decoded_value, find_parameter, index_in_link, is_placeholder, is_secret,
};

use super::validator;
use super::value::lint_value;
use super::{html_entity, white_space};
use crate::code::{Code, Level};
use crate::finding::{Finding, Lint};
use crate::options::LintOptions;
use crate::suggest::fix::value_fix;
use crate::text::is_lossy;

/// Returns the first lint of each value. A secret API key is reported in any parameter.
pub(super) fn values(link: &str, options: LintOptions) -> impl Iterator<Item = Finding> {
    Parameter::ALL.into_iter().filter_map(move |parameter| {
        let pair = find_parameter(link, parameter)?;
        let value = decoded_value(link, &pair);
        if is_secret(&value) {
            let error = LinkError::new(Some(parameter), ErrorKind::SecretKey, pair.value_start);
            let finding = validator::finding(link, &error, LintOptions::default());
            return Some(Finding { range: pair.value(), ..finding });
        }
        // The rule reports bytes that are not UTF-8, and an index of the decoded value has no place in the link then.
        let value_lint = lint_value(parameter, &value).filter(|_| !is_lossy(&value))?;
        let is_known = !(options.is_template && value.bytes().any(is_placeholder));
        if value_lint.code.level() == Level::Warning && is_known && check(parameter, &value).is_err() {
            // The error of the rule says more than a warning.
            return None;
        }
        let (range, fix) = value_fix(link, &pair, parameter, options);
        Some(Finding {
            code: value_lint.code,
            parameter: Some(parameter),
            range,
            index: Some(index_in_link(link.as_bytes(), &pair, value_lint.index)),
            message: format!("`{parameter}`: {}", value_lint.message),
            help: value_lint.help.into(),
            fix,
        })
    })
}

/// Returns the finding for a lint of the link as a whole.
pub(super) fn whole(link: &str, text_lint: Lint) -> Finding {
    let (range, fix) = match text_lint.code {
        Code::HtmlEntity => {
            let (range, fix) = html_entity::fix(link, text_lint.index);
            (range, Some(fix))
        }
        Code::WhiteSpace => (white_space::range(link, text_lint.index), None),
        _ => (text_lint.index..link.len(), None),
    };
    Finding {
        code: text_lint.code,
        parameter: None,
        range,
        index: Some(text_lint.index),
        message: text_lint.message.to_owned(),
        help: text_lint.help.into(),
        fix,
    }
}
