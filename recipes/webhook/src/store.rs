//! Stores events and credits in SQLite, so that an event that is delivered twice credits once.

use std::path::PathBuf;

use button_links_webhook::{Event, Kind, Money};
use rusqlite::{Connection, OpenFlags, Result, TransactionBehavior};

/// A database file. Each call opens a connection of its own; a server would keep a pool of them.
#[derive(Clone)]
pub struct Store {
    path: PathBuf,
}

/// `events.id` is unique, for good.
const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS events (id TEXT PRIMARY KEY, transaction_id TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS credits (
        event_id TEXT PRIMARY KEY REFERENCES events (id),
        user TEXT NOT NULL,
        minor_units INTEGER NOT NULL,
        currency TEXT NOT NULL
    );
";

impl Store {
    /// Opens the file, and creates it with its tables if it is not there.
    pub fn open(path: impl Into<PathBuf>) -> Result<Store> {
        let path = path.into();
        Connection::open(&path)?.execute_batch(TABLES)?;
        Ok(Store { path })
    }

    /// Stores an event, and credits its user. An event that is stored already changes nothing.
    pub fn record(&self, event: &Event<'_>) -> Result<()> {
        let Some(transaction) = event.transaction() else { return Ok(()) }; // A ping, or an event of tomorrow.
        let mut connection = self.connect()?;
        // The event and the credit in one transaction: both are stored, or none is.
        let database = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let insert = "INSERT INTO events (id, transaction_id) VALUES (?1, ?2) ON CONFLICT (id) DO NOTHING";
        let is_new = database.execute(insert, [&event.id, &transaction.id])? == 1;
        if let (true, Some((user, Money { minor_units, currency }))) = (is_new, credit(event)) {
            let insert = "INSERT INTO credits (event_id, user, minor_units, currency) VALUES (?1, ?2, ?3, ?4)";
            database.execute(insert, (&event.id, user, minor_units, currency))?;
        }
        database.commit()
    }

    /// Returns what a user was credited, in the smallest unit of the currency.
    pub fn balance(&self, user: &str, currency: &str) -> Result<i64> {
        let sum = "SELECT coalesce(sum(minor_units), 0) FROM credits WHERE user = ?1 AND currency = ?2";
        self.connect()?.query_row(sum, [user, currency], |row| row.get(0))
    }

    fn connect(&self) -> Result<Connection> {
        Connection::open_with_flags(&self.path, OpenFlags::SQLITE_OPEN_READ_WRITE)
    }
}

/// Returns whom to credit and how much: only an order whose commission is certain, and only if the link had a user.
fn credit<'e>(event: &'e Event<'_>) -> Option<(&'e str, Money<'e>)> {
    match &event.kind {
        Kind::Validated(transaction) if transaction.is_purchase() => {
            Some((transaction.pub_user()?, transaction.commission()?))
        }
        _ => None,
    }
}
