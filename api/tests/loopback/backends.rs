//! The backends of a call: the library of each client, and a client of the tests' own around the call that does no I/O.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use button_links_api::{Api, Call, CreatedLink, Error, NewLink};
use http::Response;

/// The attempts of each backend, and the longest wait that a server may ask for.
pub(crate) const ATTEMPTS: u32 = 3;
pub(crate) const LONGEST: Duration = Duration::from_secs(2);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Backend {
    SansIo,
    #[cfg(feature = "ureq")]
    Ureq,
    #[cfg(feature = "reqwest")]
    Reqwest,
}

pub(crate) const BACKENDS: &[Backend] = &[
    Backend::SansIo,
    #[cfg(feature = "ureq")]
    Backend::Ureq,
    #[cfg(feature = "reqwest")]
    Backend::Reqwest,
];

impl Backend {
    /// Asks for a link, with waits of a millisecond between the attempts.
    pub(crate) fn create_link(self, api: &Api, wanted: &NewLink) -> Result<CreatedLink, Error> {
        match self {
            Backend::SansIo => sans_io(api, wanted),
            #[cfg(feature = "ureq")]
            Backend::Ureq => ureq(api.clone()).create_link(wanted),
            #[cfg(feature = "reqwest")]
            Backend::Reqwest => runtime().block_on(reqwest(api.clone()).create_link(wanted)),
        }
    }
}

/// A limit for a test that fails: no test waits for it.
#[cfg(any(feature = "ureq", feature = "reqwest"))]
pub(crate) const FAR: Duration = Duration::from_secs(60);

#[cfg(any(feature = "ureq", feature = "reqwest"))]
pub(crate) const RETRY: button_links_api::Retry =
    button_links_api::Retry { attempts: ATTEMPTS, first: Duration::from_millis(1), longest: LONGEST };

#[cfg(feature = "ureq")]
pub(crate) fn ureq(api: Api) -> button_links_api::blocking::Client {
    button_links_api::blocking::Client::new(api).with_timeout(FAR).with_deadline(FAR).with_retry(RETRY)
}

#[cfg(feature = "reqwest")]
pub(crate) fn reqwest(api: Api) -> button_links_api::Client {
    button_links_api::Client::new(api).with_timeout(FAR).with_deadline(FAR).with_retry(RETRY)
}

#[cfg(feature = "reqwest")]
pub(crate) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// Sends the request of a call over a socket, as a program with its own HTTP client does.
fn sans_io(api: &Api, wanted: &NewLink) -> Result<CreatedLink, Error> {
    let call = api.create_link(wanted);
    let mut attempt = 1;
    loop {
        let result = send(&call).map_err(|error| Error::Transport(error.into())).and_then(|answer| call.read(&answer));
        match result {
            Err(Error::Busy { retry_after: Some(asked) }) if asked > LONGEST => return result,
            Err(error) if error.is_temporary() && attempt < ATTEMPTS => attempt += 1,
            result => return result,
        }
    }
}

/// The number of bytes after which a client stops reading.
const MAX: u64 = (1 << 20) + 1;

fn send(call: &Call<'_>) -> io::Result<Response<Vec<u8>>> {
    let request = call.request();
    let authority = request.uri().authority().unwrap().as_str();
    let mut stream = TcpStream::connect(authority)?;
    write!(stream, "{} {} HTTP/1.1\r\nHost: {authority}\r\n", request.method(), request.uri().path())?;
    for (name, value) in request.headers() {
        write!(stream, "{name}: {}\r\n", value.to_str().unwrap())?;
    }
    write!(stream, "Content-Length: {}\r\n\r\n", request.body().len())?;
    stream.write_all(request.body())?;
    read(&mut BufReader::new(stream))
}

fn read(reader: &mut impl BufRead) -> io::Result<Response<Vec<u8>>> {
    let nonsense = || io::Error::from(io::ErrorKind::InvalidData);
    let mut lines = reader.by_ref().lines();
    let first = lines.next().ok_or(io::ErrorKind::UnexpectedEof)??;
    let status = first.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)).ok_or_else(nonsense)?;
    let mut answer = Response::builder().status(status);
    for line in lines {
        let line = line?;
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(": ").ok_or_else(nonsense)?;
        answer = answer.header(name, value);
    }
    let answer = answer.body(()).map_err(|_| nonsense())?;
    let length = answer.headers().get("content-length").map(|length| length.to_str().unwrap().parse::<u64>().unwrap());
    let expected = length.map_or(MAX, |length| length.min(MAX));
    let mut body = Vec::new();
    let len = reader.take(expected).read_to_end(&mut body)? as u64;
    if length.is_some() && len < expected && !is_decided_by_status(&answer) {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(answer.map(|()| body))
}

/// Checks whether the body of an answer is of no interest.
fn is_decided_by_status(answer: &Response<()>) -> bool {
    matches!(answer.status().as_u16(), 300..=399 | 429 | 500..=599)
}
