//! A scripted server on loopback: it does to each request what the script says, and remembers what it received.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The end of what has no end, for a test that fails: as a time, and as a number of bytes that drip.
const LONG: Duration = Duration::from_secs(60);
const LONG_DRIP: u32 = 60_000;

/// One step of a script.
#[derive(Clone)]
pub(crate) enum Step {
    /// Reads a request, writes these bytes, and keeps the connection for the next request.
    Answer(Vec<u8>),
    /// Reads a request, writes these bytes, and closes the connection.
    AnswerAndClose(Vec<u8>),
    /// Reads a request, writes these bytes, and then one byte after the other until the client closes the connection. Waits so
    /// long after each byte.
    Drip(Vec<u8>, Duration),
    /// Reads a request, writes these bytes, and then as many as the client takes.
    Flood(Vec<u8>),
    /// Reads a request, and says nothing until the client closes the connection.
    Stall,
    /// Closes a new connection, and reads nothing.
    HangUp,
}

/// A request as it was received.
#[derive(Clone, Debug)]
pub(crate) struct Received {
    /// The number of the connection, in the order in which they came.
    pub(crate) connection: usize,
    /// The first line.
    pub(crate) line: String,
    /// The headers, with their names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Received {
    /// Returns the values of a header.
    pub(crate) fn header(&self, name: &str) -> Vec<&str> {
        self.headers.iter().filter(|(header, _)| header == name).map(|(_, value)| value.as_str()).collect()
    }
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Event {
    Received,
    Closed,
}

#[derive(Default)]
struct State {
    steps: VecDeque<Step>,
    requests: Vec<Received>,
    streams: Vec<TcpStream>,
    stopped: bool,
}

pub(crate) struct Server {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    events: Mutex<Receiver<Event>>,
    acceptor: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts a server. After the last step, it closes each connection at its first request.
    pub(crate) fn start(steps: impl IntoIterator<Item = Step>) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(Mutex::new(State { steps: steps.into_iter().collect(), ..State::default() }));
        let (sender, events) = channel();
        let acceptor = thread::spawn({
            let state = Arc::clone(&state);
            move || accept(&listener, &state, &sender)
        });
        Server { address, state, events: Mutex::new(events), acceptor: Some(acceptor) }
    }

    pub(crate) fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    pub(crate) fn requests(&self) -> Vec<Received> {
        self.state.lock().unwrap().requests.clone()
    }

    pub(crate) fn connections(&self) -> usize {
        self.state.lock().unwrap().streams.len()
    }

    /// Waits until the server has seen this.
    pub(crate) fn wait_for(&self, event: &Event) {
        let events = self.events.lock().unwrap();
        while events.recv_timeout(LONG).expect("the server sees the event") != *event {}
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut state = self.state.lock().unwrap();
        state.stopped = true;
        for stream in &state.streams {
            let _ = stream.shutdown(Shutdown::Both);
        }
        drop(state);
        let _ = TcpStream::connect(self.address);
        let _ = self.acceptor.take().map(JoinHandle::join);
    }
}

fn accept(listener: &TcpListener, state: &Arc<Mutex<State>>, events: &Sender<Event>) {
    for stream in listener.incoming() {
        let stream = stream.unwrap();
        let mut locked = state.lock().unwrap();
        if locked.stopped {
            return;
        }
        locked.streams.push(stream.try_clone().unwrap());
        let connection = locked.streams.len();
        if matches!(locked.steps.front(), Some(Step::HangUp)) {
            locked.steps.pop_front();
            let _ = stream.shutdown(Shutdown::Both);
            continue;
        }
        drop(locked);
        let (state, events) = (Arc::clone(state), events.clone());
        thread::spawn(move || serve(&stream, connection, &state, &events));
    }
}

/// Serves the requests of one connection, one after the other.
fn serve(stream: &TcpStream, connection: usize, state: &Mutex<State>, events: &Sender<Event>) {
    let mut reader = BufReader::new(stream);
    while let Some(request) = read_request(&mut reader, connection) {
        let step = {
            let mut state = state.lock().unwrap();
            state.requests.push(request);
            state.steps.pop_front()
        };
        let _ = events.send(Event::Received);
        if !answer(stream, step) {
            break;
        }
    }
    let _ = stream.shutdown(Shutdown::Both);
    let _ = events.send(Event::Closed);
}

/// Does one step, and returns whether the connection stays open.
fn answer(mut stream: &TcpStream, step: Option<Step>) -> bool {
    match step {
        None | Some(Step::HangUp) => false,
        Some(Step::Answer(bytes)) => stream.write_all(&bytes).is_ok(),
        Some(Step::AnswerAndClose(bytes)) => {
            let _ = stream.write_all(&bytes);
            false
        }
        Some(Step::Drip(bytes, pause)) => {
            let _ = stream.write_all(&bytes);
            let mut left = LONG_DRIP;
            while left > 0 && stream.write_all(b" ").is_ok() {
                thread::sleep(pause);
                left -= 1;
            }
            false
        }
        Some(Step::Flood(bytes)) => {
            let _ = stream.write_all(&bytes);
            while stream.write_all(&[b' '; 4096]).is_ok() {}
            false
        }
        Some(Step::Stall) => {
            let _ = stream.set_read_timeout(Some(LONG));
            let _ = stream.read(&mut [0]);
            false
        }
    }
}

/// Reads a request, or returns `None` if the client has closed the connection.
fn read_request(reader: &mut BufReader<&TcpStream>, connection: usize) -> Option<Received> {
    let mut lines = reader.by_ref().lines();
    let line = lines.next()?.ok()?;
    let mut headers = Vec::new();
    for header in lines {
        let header = header.ok()?;
        if header.is_empty() {
            break;
        }
        let (name, value) = header.split_once(':').expect("a header has a colon");
        headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let mut request = Received { connection, line, headers, body: String::new() };
    let length = request.header("content-length").first().map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    request.body = String::from_utf8(body).unwrap();
    Some(request)
}

/// Returns the bytes of an answer with its length.
pub(crate) fn http(status: u16, headers: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let mut bytes = format!("HTTP/1.1 {status} Any\r\n{headers}Content-Length: {}\r\n\r\n", body.len()).into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

/// Returns an answer with its length.
pub(crate) fn answered(status: u16, body: impl AsRef<[u8]>) -> Step {
    Step::Answer(http(status, "Content-Type: application/json\r\n", body))
}
