//! The connections of the clients: reused, cut by a deadline, and closed when a call is dropped.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread;
use std::time::Duration;

use button_links_api::{Api, CreatedLink, Error, NewLink, Retry};

use crate::backends::{BACKENDS, Backend, FAR};
use crate::exchanges::{AUTHORIZATION, KEY, api, body_with, created, wanted};
use crate::server::{Event, Server, Step, http};

/// A client of either kind, with a runtime for the one that needs it.
pub(crate) enum Client {
    #[cfg(feature = "ureq")]
    Ureq(button_links_api::blocking::Client),
    #[cfg(feature = "reqwest")]
    Reqwest(button_links_api::Client, tokio::runtime::Runtime),
}

impl Client {
    pub(crate) fn create_link(&self, wanted: &NewLink) -> Result<CreatedLink, Error> {
        match self {
            #[cfg(feature = "ureq")]
            Client::Ureq(client) => client.create_link(wanted),
            #[cfg(feature = "reqwest")]
            Client::Reqwest(client, runtime) => runtime.block_on(client.create_link(wanted)),
        }
    }

    pub(crate) fn with_limits(self, timeout: Duration, deadline: Duration, retry: Retry) -> Client {
        match self {
            #[cfg(feature = "ureq")]
            Client::Ureq(client) => {
                Client::Ureq(client.with_timeout(timeout).with_deadline(deadline).with_retry(retry))
            }
            #[cfg(feature = "reqwest")]
            Client::Reqwest(client, runtime) => {
                Client::Reqwest(client.with_timeout(timeout).with_deadline(deadline).with_retry(retry), runtime)
            }
        }
    }
}

pub(crate) fn clients(api: &Api) -> Vec<Client> {
    let client = |backend: &Backend| match backend {
        Backend::SansIo => None,
        #[cfg(feature = "ureq")]
        Backend::Ureq => Some(Client::Ureq(crate::backends::ureq(api.clone()))),
        #[cfg(feature = "reqwest")]
        Backend::Reqwest => Some(Client::Reqwest(crate::backends::reqwest(api.clone()), crate::backends::runtime())),
    };
    BACKENDS.iter().filter_map(client).collect()
}

/// Too little time for an answer that never ends, whatever the machine does meanwhile.
const LITTLE: Duration = Duration::from_millis(50);

#[test]
fn the_calls_of_a_client_share_a_connection() {
    let server = Server::start(vec![created(); 6]);
    for client in clients(&api(&server)) {
        let before = server.connections();
        for _ in 0..3 {
            assert!(client.create_link(&wanted()).is_ok());
        }
        assert_eq!(server.connections(), before + 1);
    }
    let connections: Vec<usize> = server.requests().iter().map(|request| request.connection).collect();
    assert_eq!(connections, [1, 1, 1, 2, 2, 2].get(..connections.len()).unwrap());
}

#[test]
fn a_connection_that_the_server_closed_is_not_used_again() {
    let answer = http(200, "", body_with("https://r.bttn.io?btn_pub_user=user-1&btn_pub_ref=click-1"));
    let server = Server::start(vec![Step::AnswerAndClose(answer); 6]);
    for client in clients(&api(&server)) {
        let before = server.requests().len();
        for _ in 0..3 {
            assert!(client.create_link(&wanted()).is_ok());
            server.wait_for(&Event::Closed);
        }
        assert_eq!(server.requests().len(), before + 3);
    }
}

#[test]
fn a_slow_answer_is_cut_by_the_limit_of_an_attempt_and_by_that_of_all() {
    let drip = || Step::Drip(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".to_vec(), Duration::from_millis(1));
    for (timeout, deadline, retry) in [(LITTLE, FAR, Retry::NEVER), (FAR, LITTLE, crate::backends::RETRY)] {
        for step in [drip(), Step::Stall, Step::Drip(b"HTTP/1.1 200 OK\r\nX: ".to_vec(), Duration::from_millis(1))] {
            let server = Server::start(vec![step; 2]);
            for client in clients(&api(&server)) {
                let error = client.with_limits(timeout, deadline, retry).create_link(&wanted()).unwrap_err();
                assert!(matches!(error, Error::Timeout), "{error:?}");
            }
        }
    }
}

#[test]
fn limits_of_no_time_and_of_all_time_are_limits() {
    let server = Server::start(vec![created(); 4]);
    for (timeout, deadline) in [(Duration::ZERO, FAR), (FAR, Duration::ZERO)] {
        for client in clients(&api(&server)) {
            let error = client.with_limits(timeout, deadline, Retry::NEVER).create_link(&wanted()).unwrap_err();
            assert!(matches!(error, Error::Timeout), "{error:?}");
        }
    }
    assert_eq!(server.requests().len(), 0);
    for client in clients(&api(&server)) {
        let client = client.with_limits(Duration::MAX, Duration::MAX, Retry::default());
        assert!(client.create_link(&wanted()).is_ok());
    }
}

#[cfg(feature = "reqwest")]
#[test]
fn a_call_that_is_dropped_closes_its_connection_and_is_not_tried_again() {
    let waits = Step::Answer(http(503, "Retry-After: 3600\r\n", ""));
    for step in [Step::Stall, waits] {
        let server = std::sync::Arc::new(Server::start([step, created()]));
        let client = crate::backends::reqwest(api(&server));
        let client =
            client.with_retry(Retry { longest: Duration::MAX, ..crate::backends::RETRY }).with_deadline(Duration::MAX);
        let runtime = crate::backends::runtime();
        let call = runtime.spawn(async move { client.create_link(&wanted()).await });
        let wait_for = |event| {
            let server = std::sync::Arc::clone(&server);
            let waiting = runtime.spawn_blocking(move || server.wait_for(&event));
            runtime.block_on(waiting).unwrap();
        };
        wait_for(Event::Received);
        call.abort();
        assert!(runtime.block_on(call).unwrap_err().is_cancelled());
        wait_for(Event::Closed);
        assert_eq!((server.requests().len(), server.connections()), (1, 1));
    }
}

#[test]
fn nothing_but_a_handshake_is_sent_to_a_server_that_does_not_encrypt() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("https://{}", listener.local_addr().unwrap());
    for client in clients(&Api::new(KEY).unwrap().with_base(&base).unwrap()) {
        let listener = listener.try_clone().unwrap();
        let server = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut first = [0];
            stream.read_exact(&mut first).unwrap();
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").unwrap();
            let mut rest = Vec::new();
            // The client may reset the connection.
            let _ = stream.read_to_end(&mut rest);
            (first, rest)
        });
        let error = client.with_limits(FAR, FAR, Retry::NEVER).create_link(&wanted()).unwrap_err();
        assert!(matches!(error, Error::Transport(_)), "{error:?}");
        let (first, rest) = server.join().unwrap();
        // The first byte of a handshake of TLS.
        assert_eq!(first, [22]);
        let sent = String::from_utf8_lossy(&rest);
        assert!(!sent.contains("HTTP/1.1") && !sent.contains(AUTHORIZATION), "{sent}");
    }
}
