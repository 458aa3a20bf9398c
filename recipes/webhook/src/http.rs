//! Sends one HTTP request, as Button does.

use std::io::{BufRead, BufReader, Error, Read, Result, Write};
use std::net::{SocketAddr, TcpStream};

/// Posts a body to `/button`, and returns the status of the answer.
///
/// Reads the answer also if the server closes the connection before it has read the body, which HTTP libraries do not promise.
pub(crate) fn post(address: SocketAddr, signatures: &[&str], body: &[u8]) -> Result<u16> {
    let stream = TcpStream::connect(address)?;
    let mut head =
        format!("POST /button HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncontent-length: {}\r\n", body.len());
    signatures.iter().for_each(|signature| head += &format!("X-Button-Signature: {signature}\r\n"));
    let request = [head.as_bytes(), b"\r\n", body].concat();
    // An error of the write shows in the answer.
    let _ = (&stream).write_all(&request);
    let mut status = String::new();
    BufReader::new(stream.take(1024)).read_line(&mut status)?;
    let status = status.strip_prefix("HTTP/1.1 ").and_then(|line| line.get(..3)).and_then(|status| status.parse().ok());
    status.ok_or_else(|| Error::other("no answer"))
}
