//! A client that blocks the thread, over ureq.

use core::time::Duration;
use std::io::Read;
use std::thread;

use http::Response;
use ureq::Agent;

use crate::api::Api;
use crate::call::{Call, MAX_ANSWER};
use crate::client::attempts::Attempts;
use crate::client::failure::Failure;
use crate::client::limits::{Limits, with_limits};
use crate::created_link::CreatedLink;
use crate::error::Error;
use crate::new_link::NewLink;

/// A client that blocks the thread while it waits. Its clones share their connections.
///
/// It verifies the server's certificate against the root certificates of Mozilla. It follows no redirect. It uses the proxy of
/// the environment (`HTTPS_PROXY`, `ALL_PROXY`), through which an `https` connection stays encrypted, but for `http` to this machine.
///
/// ```no_run
/// use button_links_api::blocking::Client;
/// use button_links_api::{Api, NewLink};
///
/// let client = Client::new(Api::new(std::env::var("BUTTON_API_KEY")?)?);
/// let created = client.create_link(&NewLink::to("https://www.retailer.com/p/12345")?.with_pub_user("user-123")?)?;
/// println!("{created}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Client {
    api: Api,
    agent: Agent,
    limits: Limits,
}

impl Client {
    /// Creates a client. Nothing is sent yet.
    #[must_use]
    pub fn new(api: Api) -> Client {
        let agent = agent(&api);
        Client { api, agent, limits: Limits::default() }
    }

    /// Creates a link, and tries again after an error that is temporary.
    ///
    /// # Errors
    /// Returns the error of the last attempt, or [`Error::Timeout`] if the deadline has passed.
    pub fn create_link(&self, link: &NewLink) -> Result<CreatedLink, Error> {
        let call = self.api.create_link(link);
        let mut attempts = Attempts::begin(self.limits);
        loop {
            let timeout = attempts.next()?;
            match self.attempt(&call, timeout) {
                Ok(created) => return Ok(created),
                Err(failure) => thread::sleep(attempts.wait(failure)?),
            }
        }
    }

    fn attempt(&self, call: &Call<'_>, timeout: Duration) -> Result<CreatedLink, Failure> {
        let request = self.agent.configure_request(call.request()).timeout_global(Some(timeout)).build();
        let (head, body) = self.agent.run(request)?.into_parts();
        if let Some(failure) = Failure::of_head(head.status, &head.headers) {
            return Err(failure);
        }
        let mut text = Vec::new();
        // One byte too many says that there is more.
        let mut reader = body.into_reader().take(MAX_ANSWER as u64 + 1);
        reader.read_to_end(&mut text).map_err(ureq::Error::from)?;
        Ok(call.read(&Response::from_parts(head, text))?)
    }
}

with_limits!(Client);

/// Creates the agent, which holds the connections. `http` is to this machine only: to a proxy, it would carry the key in the clear.
fn agent(api: &Api) -> Agent {
    let config = Agent::config_builder().http_status_as_error(false).max_redirects(0).max_redirects_will_error(false);
    let config = if api.is_encrypted() { config.https_only(true) } else { config.proxy(None) };
    config.build().into()
}

impl From<ureq::Error> for Failure {
    fn from(error: ureq::Error) -> Failure {
        match error {
            ureq::Error::Timeout(_) => Error::Timeout.into(),
            error => Failure::of_transport(error),
        }
    }
}
