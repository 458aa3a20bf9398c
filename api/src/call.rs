//! One call, without I/O: the request, and the reading of its answer.

use button_links::Parameter;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::{HeaderValue, Method, Request, Response};
use serde_json::json;

use crate::answer::Answer;
use crate::api::Api;
use crate::created_link::CreatedLink;
use crate::error::Error;
use crate::new_link::NewLink;
use crate::refusal::Refusal;
use crate::status::error_of_status;

/// The length of the longest answer that is read, in bytes: 1 MiB.
pub(crate) const MAX_ANSWER: usize = 1 << 20;

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const AGENT: HeaderValue = HeaderValue::from_static(concat!("button-links-api/", env!("CARGO_PKG_VERSION")));

/// A call that creates a link, for any HTTP client: it makes the request and reads the answer, and does no I/O.
///
/// The client must verify the server's certificate, follow no redirect, stop reading after 1 MiB, and limit the time. To
/// follow a redirect would send the key to another address. A link that is asked for makes no state at Button, so the same
/// request may be sent again.
///
/// ```
/// use button_links_api::{Api, NewLink};
///
/// let api = Api::new("sk-0123456789abcdef")?;
/// let call = api.create_link(&NewLink::to("https://www.retailer.com")?.with_pub_user("user-123")?);
///
/// let request: http::Request<Vec<u8>> = call.request();
/// // … send it. This is an answer as Button documents it:
/// let response = http::Response::new(
///     r#"{"meta": {"status": "ok"}, "object": {"merchant_id": "org-1c9b6fa0d2e4a857", "affiliate": null, "links": {"universal":
///     "https://r.bttn.io?btn_ref=org-0000000000000000&btn_url=https%3A%2F%2Fwww.retailer.com&btn_pub_user=user-123"}}}"#,
/// );
/// let created = call.read(&response)?;
/// assert_eq!(created.button_link()?.pub_user().as_deref(), Some("user-123"));
/// assert_eq!(created.brand(), Some("org-1c9b6fa0d2e4a857"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Call<'a> {
    api: &'a Api,
    link: NewLink,
}

impl Api {
    /// Prepares the call that creates a link. Nothing is sent: [`Call::request`] makes the request, and [`Call::read`] reads
    /// the answer.
    #[must_use]
    pub fn create_link(&self, link: &NewLink) -> Call<'_> {
        Call::new(self, link.clone())
    }
}

impl<'a> Call<'a> {
    pub(crate) fn new(api: &'a Api, link: NewLink) -> Call<'a> {
        Call { api, link }
    }

    /// Returns the request: a `POST` with the key in the header `Authorization`, which is marked as sensitive, and JSON. The
    /// client adds the headers that depend on the connection, such as `Host` and `Content-Length`.
    #[must_use]
    pub fn request(&self) -> Request<Vec<u8>> {
        let mut request = Request::new(self.body());
        *request.method_mut() = Method::POST;
        *request.uri_mut() = self.api.endpoint.clone();
        let headers = request.headers_mut();
        headers.insert(AUTHORIZATION, self.api.key.authorization());
        headers.insert(CONTENT_TYPE, JSON);
        headers.insert(ACCEPT, JSON);
        headers.insert(USER_AGENT, AGENT);
        request
    }

    fn body(&self) -> Vec<u8> {
        let mut experience = json!({});
        if let Some(user) = self.link.pub_user() {
            experience[Parameter::BtnPubUser.name()] = user.into();
        }
        if let Some(reference) = self.link.pub_ref() {
            experience[Parameter::BtnPubRef.name()] = reference.into();
        }
        json!({ "url": self.link.url(), "experience": experience }).to_string().into_bytes()
    }

    /// Reads the answer.
    ///
    /// A redirect, a status 429 and a status of 500 to 599 are errors by the status alone, whatever the body.
    ///
    /// # Errors
    /// Returns an [`Error`] for everything that is not a link with the user and the reference that were asked for. Of the
    /// kinds of errors, `Timeout` and `Transport` do not occur here: they come from a client.
    pub fn read(&self, response: &Response<impl AsRef<[u8]>>) -> Result<CreatedLink, Error> {
        let status = response.status();
        if let Some(error) = error_of_status(status, response.headers()) {
            return Err(error);
        }
        let body = response.body().as_ref();
        if body.len() > MAX_ANSWER {
            return Err(Error::TooLong);
        }
        let answer = Answer::parse(body, &self.api.key);
        if status.is_client_error() || answer.is_error() {
            return Err(Error::Refused(Refusal::new(status, &answer)));
        }
        let created = CreatedLink::new(&answer).filter(|_| status.is_success());
        let created = created.ok_or(Error::Unreadable { status: status.as_u16() })?;
        match created.altered(&self.link) {
            Some(parameter) => Err(Error::Altered(parameter)),
            None => Ok(created),
        }
    }
}
