//! Redirects: none is followed, to another address or to the same one.

use button_links_api::Error;

use crate::backends::BACKENDS;
use crate::exchanges::{api, created, wanted};
use crate::server::{Server, Step, http};

#[test]
fn no_redirect_is_followed() {
    let elsewhere = Server::start([]);
    let other = format!("{}/v1/links", elsewhere.base());
    let to_elsewhere = (300..=399).map(|status| (status, other.as_str()));
    let to_itself = [301, 302, 303, 307, 308].map(|status| (status, "/v2/links"));
    for (status, location) in to_elsewhere.chain(to_itself) {
        for backend in BACKENDS {
            let redirect = http(status, &format!("Location: {location}\r\n"), "");
            let server = Server::start([Step::Answer(redirect), created()]);
            let error = backend.create_link(&api(&server), &wanted()).unwrap_err();
            assert!(matches!(error, Error::Redirected { status: found } if found == status), "{backend:?}: {error:?}");
            assert_eq!(server.requests().len(), 1, "{status} to {location}, {backend:?}");
        }
    }
    assert_eq!(elsewhere.connections(), 0);
}
