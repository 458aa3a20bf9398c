//! The refusal: Button understood the call, and gives no link.

use core::fmt;

use http::StatusCode;

use crate::answer::Answer;

/// A refusal of Button's. To ask again does not help.
///
/// `{refusal}` is one line, and `{refusal:#}` adds what to do. Neither they nor the `Debug` show Button's own message, which may
/// repeat what was sent.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Refusal {
    status: u16,
    reason: Reason,
    message: String,
}

/// The reason of a refusal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// Button does not know the API key (status 401).
    Key,
    /// The brand has not approved your organization (`NoMerchantApproval`): a link there earns no commission.
    NotApproved {
        /// The organization ID of the brand, if the answer has it.
        brand: Option<String>,
    },
    /// Button works with no brand at this destination (`NoMerchantLinkSupport`): a link there earns no commission.
    NoBrand,
    /// Another reason.
    Other {
        /// Button's name of the reason (`error.type`), if the answer has one.
        kind: Option<String>,
    },
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, answer: &Answer<'_>) -> Refusal {
        let reason = match answer.name("/error/type") {
            _ if status == StatusCode::UNAUTHORIZED => Reason::Key,
            Some("NoMerchantApproval") => {
                Reason::NotApproved { brand: answer.name("/error/details/merchant_id").map(String::from) }
            }
            Some("NoMerchantLinkSupport") => Reason::NoBrand,
            kind => Reason::Other { kind: kind.map(String::from) },
        };
        let message = answer.text("/error/message").unwrap_or_default().into();
        Refusal { status: status.as_u16(), reason, message }
    }

    /// Returns the HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the reason.
    #[must_use]
    pub fn reason(&self) -> &Reason {
        &self.reason
    }

    /// Returns Button's message, or an empty text if the answer has none. It may repeat the destination or the user.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    pub(crate) fn help(&self) -> &'static str {
        match self.reason {
            Reason::Key => "give the API key of your organization; ask Button if it was revoked",
            Reason::NotApproved { .. } => {
                "ask for the brand's approval in Button's dashboard, or send the user there plainly"
            }
            Reason::NoBrand => "send the user to the destination plainly",
            Reason::Other { .. } => "see `Refusal::message` for what Button says",
        }
    }
}

impl fmt::Debug for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Refusal")
            .field("status", &self.status)
            .field("reason", &self.reason)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status;
        match &self.reason {
            Reason::Key => write!(formatter, "Button does not know the API key (status {status})")?,
            Reason::NotApproved { .. } => {
                write!(formatter, "the brand has not approved your organization (status {status})")?;
            }
            Reason::NoBrand => write!(formatter, "Button works with no brand at this destination (status {status})")?,
            Reason::Other { kind: Some(kind) } => {
                write!(formatter, "Button refused the link (status {status}, `{kind}`)")?;
            }
            Reason::Other { kind: None } => write!(formatter, "Button refused the link (status {status})")?,
        }
        if formatter.alternate() {
            write!(formatter, "; help: {}", self.help())?;
        }
        Ok(())
    }
}

impl core::error::Error for Refusal {}
