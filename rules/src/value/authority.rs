//! The authority of a destination: a host, perhaps a port, and no user name or password.

use crate::byte_set::HOST;
use crate::error::{ErrorKind, Violation};
use crate::value::host::{MAX_HOST, check_host};
use crate::value::port::Port;
use crate::value::reader::{Next, ValueReader};

/// Checks the authority that begins at `start`. Returns the position of its end, or `None` if more of it follows.
pub(super) const fn check_authority(value: &ValueReader<'_>, start: usize) -> Result<Option<usize>, Violation> {
    let mut authority = Authority { host: [0; MAX_HOST], length: 0, port: None };
    let mut at = start;
    loop {
        let pushed = match value.read(at) {
            Next::Character('/' | '?' | '#', _) => break,
            Next::Character(character, next) => {
                let pushed = authority.push(character, at);
                at = next;
                pushed
            }
            Next::End | Next::NotUtf8 if value.more_follows() => return Ok(None),
            Next::NotUtf8 => Err((ErrorKind::NotUtf8, at)),
            Next::End => break,
        };
        if let Err(violation) = pushed {
            return Err(violation);
        }
    }
    match authority.check(value, start) {
        Ok(()) => Ok(Some(at)),
        Err(violation) => Err(violation),
    }
}

/// An authority as far as it was read. The host is checked at its end, because an `@` may still make it a user name.
struct Authority {
    /// In lower case, because no rule depends on the case.
    host: [u8; MAX_HOST],
    length: usize,
    port: Option<Port>,
}

impl Authority {
    const fn push(&mut self, character: char, at: usize) -> Result<(), Violation> {
        if character == '@' {
            return Err((ErrorKind::Credentials, at));
        }
        if let Some(port) = &mut self.port {
            port.push(character);
            return Ok(());
        }
        match character {
            ':' => self.port = Some(Port::new(at)),
            '[' if self.length == 0 => return Err((ErrorKind::IpAddress, at)),
            _ if !character.is_ascii() || !HOST.contains(character as u8) => {
                return Err((ErrorKind::HostCharacter(character), at));
            }
            _ if self.length == MAX_HOST => return Err((ErrorKind::HostTooLong, at)),
            _ => {
                self.host[self.length] = (character as u8).to_ascii_lowercase();
                self.length += 1;
            }
        }
        Ok(())
    }

    const fn check(&self, value: &ValueReader<'_>, start: usize) -> Result<(), Violation> {
        let (host, _) = self.host.split_at(self.length);
        if let Err((kind, index)) = check_host(host) {
            return Err((kind, value.skip(start, index)));
        }
        match &self.port {
            Some(port) => port.check(value),
            None => Ok(()),
        }
    }
}
