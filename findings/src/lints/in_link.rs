//! Lints of a text, at their positions in a link.

use button_links_rules::{ErrorKind, LinkError, Parameter, decoded_value, find_parameter, index_in_link, is_secret};

use super::validator;
use super::value::lint_value;
use super::{html_entity, white_space};
use crate::code::Code;
use crate::finding::{Finding, Lint};
use crate::options::LintOptions;
use crate::suggest::fix::value_fix;

/// Returns the first lint of each value. A secret API key is reported in any parameter.
pub(super) fn values(link: &str, options: &LintOptions) -> impl Iterator<Item = Finding> {
    Parameter::ALL.into_iter().filter_map(move |parameter| {
        let pair = find_parameter(link, parameter)?;
        let value = decoded_value(link, &pair);
        if is_secret(&value) {
            let error = LinkError::new(Some(parameter), ErrorKind::SecretKey, pair.value_start);
            let finding = validator::finding(link, &error, &LintOptions::default());
            return Some(Finding { range: pair.value(), ..finding });
        }
        let lint = lint_value(parameter, &value)?;
        let (range, fix) = value_fix(link, &pair, parameter, options);
        Some(Finding {
            code: lint.code,
            parameter: Some(parameter),
            range,
            index: Some(index_in_link(link.as_bytes(), &pair, lint.index)),
            message: format!("`{parameter}`: {}", lint.message),
            help: lint.help.into(),
            fix,
        })
    })
}

/// Returns the finding for a lint of the link as a whole.
pub(super) fn whole(link: &str, lint: Lint) -> Finding {
    let (range, fix) = match lint.code {
        Code::HtmlEntity => {
            let (range, fix) = html_entity::fix(link, lint.index);
            (range, Some(fix))
        }
        Code::WhiteSpace => (white_space::range(link, lint.index), None),
        _ => (lint.index..link.len(), None),
    };
    Finding {
        code: lint.code,
        parameter: None,
        range,
        index: Some(lint.index),
        message: lint.message.to_owned(),
        help: lint.help.into(),
        fix,
    }
}
