//! An input as a call and its answer.

use button_links_api::{Api, NewLink};
use http::header::RETRY_AFTER;
use http::{HeaderValue, Response};

/// The number of lines before the body: the status, `Retry-After`, the key, the user and the reference.
const HEAD: usize = 5;

/// A call and its answer. An empty line is a header or a parameter that is not there, and the key of the tests.
pub(super) struct Input<'a> {
    pub(super) status: u16,
    pub(super) retry_after: Option<&'a str>,
    pub(super) key: String,
    pub(super) user: Option<&'a str>,
    pub(super) reference: Option<&'a str>,
    pub(super) body: &'a [u8],
    pub(super) api: Api,
    pub(super) wanted: NewLink,
}

impl Input<'_> {
    /// Reads an input. One that is no call or no answer is none.
    pub(super) fn parse(input: &[u8]) -> Option<Input<'_>> {
        let mut parts = input.splitn(HEAD + 1, |byte| *byte == b'\n');
        let mut line = || str::from_utf8(parts.next()?).ok();
        let [status, retry_after, key, user, reference] = [line()?, line()?, line()?, line()?, line()?];
        let body = parts.next()?;

        let optional = |line| Some(line).filter(|line: &&str| !line.is_empty());
        let [retry_after, user, reference] = [retry_after, user, reference].map(optional);
        let status = status.parse().ok().filter(|status| (100..1000).contains(status))?;
        // A shorter key is part of many words. No text of the crate has `sk-` with a letter or digit after it.
        let key = format!("sk-{}", if key.len() < 5 { "0123456789abcdef" } else { key });
        let api = Api::new(&key).ok()?;
        let mut wanted = NewLink::to("https://www.retailer.com").ok()?;
        if let Some(user) = user {
            wanted = wanted.with_pub_user(user).ok()?;
        }
        if let Some(reference) = reference {
            wanted = wanted.with_pub_ref(reference).ok()?;
        }
        Some(Input { status, retry_after, key, user, reference, body, api, wanted })
    }

    /// Returns the answer, with this body.
    pub(super) fn answer<'b>(&self, body: &'b [u8]) -> Response<&'b [u8]> {
        let mut answer = Response::new(body);
        *answer.status_mut() = self.status.try_into().expect("a status of three digits");
        // A text that no header can have is none in the answer either.
        if let Some(value) = self.retry_after.and_then(|text| HeaderValue::from_str(text).ok()) {
            answer.headers_mut().insert(RETRY_AFTER, value);
        }
        answer
    }
}
