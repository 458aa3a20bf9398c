//! A link that does not begin `https://`: seen as if it did, so that the rest of it is read.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use crate::destination::SCHEME;
use crate::error::{LinkError, Message};
use crate::fault::Fault;
use crate::findings::code::Code;
use crate::findings::finding::{Finding, Replacement};
use crate::read::query_start;

/// How a link begins that should begin `https://`, in bytes.
pub(super) struct Scheme(usize);

/// The link as it should begin, if it is one of Button's that begins otherwise.
pub(super) fn scheme(link: &str) -> (Option<Scheme>, Cow<'_, str>) {
    let begins = |prefix: &&str| link.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    let written = ["https://", "http://", "//"].into_iter().find(begins).map_or(0, str::len);
    let meant = format!("https://{}", &link[written..]);
    let is_buttons = !matches!(
        query_start(meant.as_bytes()).map_err(|error| error.fault()),
        Err(Fault::NotHttps | Fault::NotButtonHost)
    );
    if is_buttons && meant != link { (Some(Scheme(written)), Cow::Owned(meant)) } else { (None, Cow::Borrowed(link)) }
}

impl Scheme {
    /// The finding about the beginning, and those about the rest where they stand in the link as it is written.
    pub(super) fn before(&self, link: &str, findings: Vec<Finding>) -> Vec<Finding> {
        let written = |index: usize| match index.checked_sub(SCHEME.len()) {
            Some(behind) => self.0 + behind,
            None => index.min(self.0),
        };
        let rest = findings.into_iter().map(|finding| Finding {
            range: written(finding.range.start)..written(finding.range.end),
            place: finding.place.map(written),
            ..finding
        });
        core::iter::once(self.finding(link)).chain(rest).collect()
    }

    fn finding(&self, link: &str) -> Finding {
        let host = link.find(['/', '?']).unwrap_or(link.len());
        let (end, text) = match self.0 {
            0 => (host, format!("https://{}", &link[..host])),
            2 => (2, "https://".to_string()),
            written => (written - "://".len(), "https".to_string()),
        };
        let fault = LinkError::new(None, Fault::NotHttps, 0);
        Finding {
            code: Code::NotHttps,
            parameter: None,
            range: 0..end,
            place: Some(0),
            message: Message(fault).to_string(),
            help: fault.help().into(),
            replacement: Some(Replacement { text, is_certain: true }),
        }
    }
}
