//! An asynchronous client, over reqwest.

use core::time::Duration;
use std::sync::Arc;

use http::Response;

use crate::api::Api;
use crate::call::{Call, MAX_ANSWER};
use crate::client::attempts::Attempts;
use crate::client::failure::Failure;
use crate::client::limits::{Limits, with_limits};
use crate::created_link::CreatedLink;
use crate::error::Error;
use crate::new_link::NewLink;

/// An asynchronous client. Its clones share their connections. It needs the runtime of tokio, with its I/O and its time.
///
/// It verifies the server's certificate as the platform does. It follows no redirect. It uses the proxy of the environment
/// (`HTTPS_PROXY`, `ALL_PROXY`), through which an `https` connection stays encrypted, but for `http` to this machine.
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use button_links_api::{Api, Client, NewLink};
///
/// let client = Client::new(Api::new(std::env::var("BUTTON_API_KEY")?)?);
/// let created = client.create_link(&NewLink::to("https://www.retailer.com/p/12345")?.with_pub_user("user-123")?).await?;
/// println!("{created}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    api: Api,
    /// The client, or the reason why there is none, as on a machine without root certificates. A call returns it.
    http: Result<reqwest::Client, Arc<reqwest::Error>>,
    limits: Limits,
}

impl Client {
    /// Creates a client. Nothing is sent yet.
    #[must_use]
    pub fn new(api: Api) -> Client {
        let http = http_client(&api).map_err(Arc::new);
        Client { api, http, limits: Limits::default() }
    }

    /// Creates a link, and tries again after an error that is temporary. To drop the future ends the call: its connection is
    /// closed, and nothing is tried again.
    ///
    /// # Errors
    /// Returns the error of the last attempt, or [`Error::Timeout`] if the deadline has passed.
    ///
    /// # Panics
    /// Panics outside of a runtime of tokio, as tokio does.
    pub async fn create_link(&self, link: &NewLink) -> Result<CreatedLink, Error> {
        let http = self.http.as_ref().map_err(|error| Error::Transport(Box::new(Arc::clone(error))))?;
        let call = self.api.create_link(link);
        let mut attempts = Attempts::begin(self.limits);
        loop {
            let timeout = attempts.next()?;
            match attempt(http, &call, timeout).await {
                Ok(created) => return Ok(created),
                Err(failure) => tokio::time::sleep(attempts.wait(failure)?).await,
            }
        }
    }
}

with_limits!(Client);

async fn attempt(http: &reqwest::Client, call: &Call<'_>, timeout: Duration) -> Result<CreatedLink, Failure> {
    let mut request = reqwest::Request::try_from(call.request())?;
    *request.timeout_mut() = Some(timeout);
    let mut response = http.execute(request).await?;
    if let Some(failure) = Failure::of_head(response.status(), response.headers()) {
        return Err(failure);
    }
    let mut text = Vec::new();
    while text.len() <= MAX_ANSWER
        && let Some(chunk) = response.chunk().await?
    {
        text.extend_from_slice(&chunk);
    }
    let mut answer = Response::new(text);
    *answer.status_mut() = response.status();
    Ok(call.read(&answer)?)
}

/// Creates the client of reqwest, which holds the connections. `http` is to this machine only: to a proxy, it would carry the
/// key in the clear.
fn http_client(api: &Api) -> Result<reqwest::Client, reqwest::Error> {
    let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).retry(reqwest::retry::never());
    if api.is_encrypted() { builder.https_only(true).build() } else { builder.no_proxy().build() }
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Failure {
        // The address may have a path that the caller keeps to himself.
        if error.is_timeout() { Error::Timeout.into() } else { Failure::of_transport(error.without_url()) }
    }
}
