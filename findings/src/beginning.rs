//! A link that does not begin as it should, with `https://`, a host in lower case and a `?`: seen as if it did, so that the
//! rest of it is read.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::Range;

use button_links_rules::{Code, ErrorKind, LinkError, SCHEME, WithoutPosition, query_start};

use crate::finding::{Finding, Replacement};

/// How a link begins, in bytes.
pub(crate) struct Beginning {
    /// The end of what stands for `https://`.
    scheme: usize,
    host: Range<usize>,
    /// What stands where the `?` of the query belongs.
    separator: Option<usize>,
}

/// The link as it should begin, if it is one of Button's that begins otherwise.
pub(crate) fn beginning(link: &str) -> (Option<Beginning>, Cow<'_, str>) {
    let begins = |prefix: &&str| link.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    let scheme = ["https://", "http://", "//"].into_iter().find(begins).map_or(0, str::len);
    let (host, rest) =
        link[scheme..].split_at(link[scheme..].find(['/', '?', '#', '&']).unwrap_or(link.len() - scheme));
    let separator = separator(rest);
    let mut meant = format!("https://{}{rest}", host.to_ascii_lowercase());
    if let Some(separator) = separator {
        let place = SCHEME.len() + host.len() + separator;
        meant.replace_range(place..=place, "?");
    }
    let is_buttons = !matches!(
        query_start(meant.as_bytes()).map_err(|error| error.kind()),
        Err(ErrorKind::NotHttps | ErrorKind::NotButtonHost)
    );
    let host = scheme..scheme + host.len();
    if is_buttons && meant != link {
        let separator = separator.map(|place| host.end + place);
        (Some(Beginning { scheme, host, separator }), Cow::Owned(meant))
    } else {
        (None, Cow::Borrowed(link))
    }
}

/// What stands between the host and the first parameter in place of a `?`.
fn separator(rest: &str) -> Option<usize> {
    ["&btn_", "/&btn_", "/btn_"].iter().find(|wrong| rest.starts_with(*wrong)).map(|wrong| wrong.len() - "&btn_".len())
}

impl Beginning {
    /// The findings about the beginning, and those about the rest where they stand in the link as it is written.
    pub(crate) fn before(&self, link: &str, findings: Vec<Finding>) -> Vec<Finding> {
        let written = |index: usize| match index.checked_sub(SCHEME.len()) {
            Some(behind) => self.scheme + behind,
            None => index.min(self.scheme),
        };
        let rest = findings.into_iter().map(|finding| Finding {
            range: written(finding.range.start)..written(finding.range.end),
            place: finding.place.map(written),
            ..finding
        });
        self.of_scheme(link).into_iter().chain(self.of_host(link)).chain(self.of_separator()).chain(rest).collect()
    }

    fn of_scheme(&self, link: &str) -> Option<Finding> {
        let (end, text) = match self.scheme {
            0 => (self.host.end, format!("https://{}", self.lower_case_host(link))),
            2 => (2, "https://".to_string()),
            scheme => (scheme - "://".len(), "https".to_string()),
        };
        (link[..end] != text).then(|| finding(ErrorKind::NotHttps, 0..end, text))
    }

    fn of_host(&self, link: &str) -> Option<Finding> {
        let host = self.lower_case_host(link);
        let is_other = self.scheme > 0 && link[self.host.clone()] != host;
        is_other.then(|| finding(ErrorKind::NotButtonHost, self.host.clone(), host))
    }

    fn of_separator(&self) -> Option<Finding> {
        let place = self.separator?;
        let message = "the parameters of a link begin behind a `?`".to_string();
        Some(Finding {
            message,
            help: "write `?`".into(),
            ..finding(ErrorKind::Path, place..place + 1, "?".to_string())
        })
    }

    fn lower_case_host(&self, link: &str) -> String {
        link[self.host.clone()].to_ascii_lowercase()
    }
}

fn finding(fault: ErrorKind, range: Range<usize>, text: String) -> Finding {
    let error = LinkError::new(None, fault, range.start);
    Finding {
        code: Code::of_kind(fault),
        parameter: None,
        place: Some(range.start),
        range,
        message: WithoutPosition(error).to_string(),
        help: error.help().into(),
        replacement: Some(Replacement { text, is_certain: true }),
    }
}
