//! A file is checked: its links are found, the rules are asked, and what is allowed is left out.

use std::borrow::Cow;
use std::io::{self, Read};
use std::path::Path;

use button_links_rules::findings::{Code, Replacement};

use crate::config::Config;
use crate::finding::{Excerpt, FileCode, Finding};
use crate::scan::Outcome;

/// Checks files. Made once and shared by threads.
#[derive(Clone, Debug)]
pub struct Checker {
    config: Config,
}

impl Checker {
    /// A checker that does as it is configured.
    #[must_use]
    pub fn new(config: Config) -> Checker {
        Checker { config }
    }

    /// Reads a text once and hands out what is found in it, in its order.
    ///
    /// # Errors
    /// Those of the reader.
    pub fn check_reader(
        &self,
        path: &Path,
        mut reader: impl Read,
        mut each: impl FnMut(Finding),
    ) -> io::Result<Outcome> {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes)?;
        if bytes.starts_with(&[0xff, 0xfe]) {
            return Ok(Outcome::Utf16);
        }
        if let Some(nul) = bytes.iter().position(|byte| *byte == 0) {
            return Ok(Outcome::Binary(nul as u64));
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for (start, _) in text.match_indices("https://r.bttn.io?btn_ref=") {
            let start = start + 26;
            let id: String = text[start..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            let (code, message, replacement) = if id == "org-0000000000000000" {
                (Code::ExampleId, "`btn_ref`: an example", None)
            } else if id != id.to_lowercase() {
                (Code::OrganizationId, "`btn_ref`: `F` is in upper case", Some(id.to_lowercase()))
            } else if id.len() != 20 {
                (Code::OrganizationId, "`btn_ref`: too short", None)
            } else {
                continue;
            };
            let Some(level) = self.config.level(FileCode::Link(code), path) else { continue };
            let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
            let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
            each(Finding {
                path: path.to_owned(),
                line: text[..start].matches('\n').count() as u64 + 1,
                column: text[line_start..start].chars().count() as u64 + 1,
                bytes: start as u64..(start + id.len()) as u64,
                code: FileCode::Link(code),
                level,
                message: message.to_owned(),
                help: Cow::Borrowed("an organization ID is `org-` and 16 hexadecimal digits"),
                replacement: replacement.map(|text| Replacement { text, is_certain: true }),
                excerpt: Excerpt {
                    text: text[line_start..line_end].to_owned(),
                    line: text[..start].matches('\n').count() as u64 + 1,
                    range: start - line_start..start - line_start + id.len(),
                },
            });
        }
        Ok(Outcome::Text)
    }
}
