//! The authority of a destination: a domain name, perhaps a port, and nothing else.
//!
//! Source: the lengths of RFC 1035, section 2.3.4; the URL standard's "ends in a number" for what is an IP address.

use crate::character::{HOST, starts_with};
use crate::check::Found;
use crate::kind::ErrorKind;
use crate::punycode::is_punycode;

const LONGEST_HOST: usize = 253;
const LONGEST_LABEL: usize = 63;

/// The domains of Button's own links: a link in a link is a mistake.
const BUTTON: [&[u8]; 2] = [b"bttn.io", b"amzlink.to"];

/// Collects the host, and judges it when the authority ends: until then an `@` may still come.
#[derive(Clone, Copy)]
pub(crate) struct Authority {
    /// The index of the host in the destination.
    start: usize,
    /// In lower case, for no rule cares for the case.
    host: [u8; LONGEST_HOST],
    length: usize,
    port: Option<Port>,
}

#[derive(Clone, Copy)]
struct Port {
    index: usize,
    /// Not past 65536, which stands for everything that is no port.
    number: u32,
}

impl Authority {
    pub(crate) const fn new(start: usize) -> Authority {
        Authority { start, host: [0; LONGEST_HOST], length: 0, port: None }
    }

    pub(crate) const fn push(&mut self, character: char, index: usize) -> Result<(), Found> {
        if character == '@' {
            return Err((ErrorKind::Credentials, index));
        }
        if let Some(port) = &mut self.port {
            port.push(character);
            return Ok(());
        }
        match character {
            ':' => self.port = Some(Port { index: index + 1, number: 0 }),
            '[' if self.length == 0 => return Err((ErrorKind::IpAddress, index)),
            _ if !character.is_ascii() || !HOST.contains(character as u8) => {
                return Err((ErrorKind::HostCharacter(character), index));
            }
            _ if self.length == LONGEST_HOST => return Err((ErrorKind::HostTooLong, index)),
            _ => {
                self.host[self.length] = (character as u8).to_ascii_lowercase();
                self.length += 1;
            }
        }
        Ok(())
    }

    /// The verdict, where the authority ends at `end`.
    pub(crate) const fn finish(&self, end: usize) -> Result<(), Found> {
        let (host, _) = self.host.split_at(self.length);
        if let Err((fault, index)) = check_host(host) {
            return Err((fault, self.start + index));
        }
        match self.port {
            Some(Port { index, number }) if index == end || number == 0 || number > 65535 => {
                Err((ErrorKind::Port, index))
            }
            _ => Ok(()),
        }
    }
}

impl Port {
    const fn push(&mut self, character: char) {
        self.number = match character {
            '0'..='9' if self.number <= 65535 => self.number * 10 + (character as u32 - '0' as u32),
            _ => 65536,
        };
    }
}

/// Judges a host in lower case; the index is that in the host.
const fn check_host(host: &[u8]) -> Result<(), Found> {
    let mut labels = 0;
    let mut start = 0;
    loop {
        let end = label_end(host, start);
        let (_, label) = host.split_at(start);
        let (label, _) = label.split_at(end - start);
        if label.is_empty() {
            return Err((ErrorKind::EmptyLabel, start));
        }
        if label.len() > LONGEST_LABEL {
            return Err((ErrorKind::LabelTooLong, start));
        }
        if starts_with(label, 0, b"xn--") && !is_punycode(label.split_at(4).1) {
            return Err((ErrorKind::Punycode, start));
        }
        labels += 1;
        if end < host.len() {
            start = end + 1;
            continue;
        }
        if is_number(label) {
            return Err((ErrorKind::IpAddress, 0));
        }
        if labels < 2 {
            return Err((ErrorKind::OneLabel, 0));
        }
        if is_button(host) {
            return Err((ErrorKind::ButtonHost, 0));
        }
        return Ok(());
    }
}

const fn label_end(host: &[u8], start: usize) -> usize {
    let mut end = start;
    while end < host.len() && host[end] != b'.' {
        end += 1;
    }
    end
}

/// Whether the URL standard would read a host that ends in this label as an IPv4 address.
const fn is_number(label: &[u8]) -> bool {
    let hexadecimal = starts_with(label, 0, b"0x");
    let mut next = if hexadecimal { 2 } else { 0 };
    while next < label.len() {
        match label[next] {
            b'0'..=b'9' => {}
            b'a'..=b'f' if hexadecimal => {}
            _ => return false,
        }
        next += 1;
    }
    true
}

/// Whether the host is one of Button's, or below one.
const fn is_button(host: &[u8]) -> bool {
    let mut next = 0;
    while next < BUTTON.len() {
        let domain = BUTTON[next];
        if host.len() >= domain.len() {
            let start = host.len() - domain.len();
            if starts_with(host, start, domain) && (start == 0 || host[start - 1] == b'.') {
                return true;
            }
        }
        next += 1;
    }
    false
}
