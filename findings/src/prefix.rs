//! Repairs a malformed prefix (scheme, case of the host, missing `?`), so that the rest of the link can still be checked.

use std::ops::Range;

use button_links_rules::{ErrorKind, LinkError, SCHEME, WithoutPosition, query_start};

use crate::code::Code;
use crate::finding::{Finding, Fix};
use crate::scheme::{scheme_end, scheme_mistake};

/// A link with a repaired prefix, and the byte indices of the parts of the original one.
pub(crate) struct RepairedPrefix {
    link: String,
    /// The end of the original scheme: `http://`, `//` or nothing.
    scheme_end: usize,
    host: Range<usize>,
    /// The index of the character in place of the `?` before the query.
    separator: Option<usize>,
}

impl RepairedPrefix {
    /// Repairs the prefix; `None` if it is right, or if the repaired link is not one of Button's either.
    pub(crate) fn of(link: &str) -> Option<RepairedPrefix> {
        let scheme_end = scheme_end(link);
        let (host, rest) = link[scheme_end..]
            .split_at(link[scheme_end..].find(['/', '?', '#', '&']).unwrap_or(link.len() - scheme_end));
        let separator = separator(rest);
        let mut repaired = format!("https://{}{rest}", host.to_ascii_lowercase());
        if let Some(separator) = separator {
            let index = SCHEME.len() + host.len() + separator;
            repaired.replace_range(index..=index, "?");
        }
        let is_buttons = !matches!(
            query_start(repaired.as_bytes()).map_err(|error| error.kind()),
            Err(ErrorKind::NotHttps | ErrorKind::NotButtonHost)
        );
        let host = scheme_end..scheme_end + host.len();
        (is_buttons && repaired != link).then(|| RepairedPrefix {
            link: repaired,
            scheme_end,
            separator: separator.map(|index| host.end + index),
            host,
        })
    }

    /// Returns the repaired link.
    pub(crate) fn link(&self) -> &str {
        &self.link
    }

    /// Returns the findings about the prefix of the original link, followed by `findings`, which are about the repaired link,
    /// at their positions in the original one.
    pub(crate) fn findings(&self, original: &str, findings: Vec<Finding>) -> Vec<Finding> {
        let in_original = |index: usize| match index.checked_sub(SCHEME.len()) {
            Some(after_scheme) => self.scheme_end + after_scheme,
            None => index.min(self.scheme_end),
        };
        let rest = findings.into_iter().map(|finding| Finding {
            range: in_original(finding.range.start)..in_original(finding.range.end),
            index: finding.index.map(in_original),
            ..finding
        });
        let prefix = [self.scheme_finding(original), self.host_finding(original), self.separator_finding()];
        prefix.into_iter().flatten().chain(rest).collect()
    }

    fn scheme_finding(&self, link: &str) -> Option<Finding> {
        let scheme = &link[..self.scheme_end];
        let name = scheme.strip_suffix("://").filter(|name| ["http", "https"].contains(&&*name.to_ascii_lowercase()));
        let (end, text) = match name {
            Some(name) => (name.len(), "https".to_owned()),
            None if scheme.is_empty() => (self.host.end, format!("https://{}", self.lower_case_host(link))),
            None => (scheme.len(), "https://".to_owned()),
        };
        let found = || finding(ErrorKind::NotHttps, 0..end, text.clone());
        match scheme_mistake(link) {
            _ if link[..end] == text => None,
            Some(mistake) => Some(Finding {
                message: mistake.message.to_owned(),
                help: mistake.help.into(),
                index: Some(mistake.index),
                ..found()
            }),
            None => Some(found()),
        }
    }

    fn host_finding(&self, link: &str) -> Option<Finding> {
        let host = self.lower_case_host(link);
        let differs = self.scheme_end > 0 && link[self.host.clone()] != host;
        differs.then(|| finding(ErrorKind::NotButtonHost, self.host.clone(), host))
    }

    fn separator_finding(&self) -> Option<Finding> {
        let index = self.separator?;
        Some(Finding {
            message: "the parameters of a link begin after a `?`".to_owned(),
            help: "write `?`".into(),
            ..finding(ErrorKind::Path, index..index + 1, "?".to_owned())
        })
    }

    fn lower_case_host(&self, link: &str) -> String {
        link[self.host.clone()].to_ascii_lowercase()
    }
}

/// Returns the index, after the host, of the character that separates it from the first parameter in place of a `?`.
fn separator(rest: &str) -> Option<usize> {
    ["&btn_", "/&btn_", "/btn_"].iter().find(|wrong| rest.starts_with(*wrong)).map(|wrong| wrong.len() - "&btn_".len())
}

/// Creates a finding with a safe fix, in the words of the error.
fn finding(kind: ErrorKind, range: Range<usize>, text: String) -> Finding {
    let error = LinkError::new(None, kind, range.start);
    Finding {
        code: Code::of_kind(kind),
        parameter: None,
        index: Some(range.start),
        range,
        message: WithoutPosition(error).to_string(),
        help: error.help().into(),
        fix: Some(Fix::safe(text)),
    }
}
