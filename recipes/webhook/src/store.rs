//! Stores events and credits in SQLite, so that an event that is delivered twice credits once.

use std::path::PathBuf;

use button_links_webhook::{Event, Kind, Money};
use rusqlite::{Connection, OpenFlags, Result, Transaction, TransactionBehavior};

/// A database file. Each call opens a connection of its own; a server would keep a pool of them.
#[derive(Clone)]
pub struct Store {
    path: PathBuf,
}

/// `events.id` is unique for good: Button delivers an event at least once, and its signature has no time in it.
const TABLES: &str = "
    CREATE TABLE events (id TEXT PRIMARY KEY, transaction_id TEXT NOT NULL, status TEXT NOT NULL);
    CREATE TABLE credits (
        event_id TEXT PRIMARY KEY REFERENCES events (id),
        user TEXT NOT NULL,
        minor_units INTEGER NOT NULL,
        currency TEXT NOT NULL
    );
";

impl Store {
    /// Returns the store in a file, which is not opened yet.
    pub fn at(path: impl Into<PathBuf>) -> Store {
        Store { path: path.into() }
    }

    /// Creates the file with its tables.
    pub fn create(&self) -> Result<()> {
        Connection::open(&self.path)?.execute_batch(TABLES)
    }

    /// Stores an event, and credits its user if the commission is certain. An event that is stored already changes nothing.
    pub fn record(&self, event: &Event<'_>) -> Result<()> {
        match &event.kind {
            Kind::Validated(transaction) if transaction.is_purchase() => {
                // A link without `btn_pub_user` has nobody to credit.
                let credit = transaction.pub_user().zip(transaction.commission());
                self.insert(&event.id, &transaction.id, "validated", credit)
            }
            Kind::Pending(transaction) => self.insert(&event.id, &transaction.id, "pending", None),
            Kind::Declined(transaction) => self.insert(&event.id, &transaction.id, "declined", None),
            // The installation of an app, a ping, an event of tomorrow.
            _ => Ok(()),
        }
    }

    /// Returns what a user was credited, in the smallest unit of the currency.
    pub fn balance(&self, user: &str, currency: &str) -> Result<i64> {
        let sum = "SELECT coalesce(sum(minor_units), 0) FROM credits WHERE user = ?1 AND currency = ?2";
        self.connect()?.query_row(sum, [user, currency], |row| row.get(0))
    }

    fn insert(&self, id: &str, transaction_id: &str, status: &str, credit: Option<(&str, Money<'_>)>) -> Result<()> {
        let mut connection = self.connect()?;
        // The event and the credit in one transaction: both are stored, or none is.
        let database = Transaction::new(&mut connection, TransactionBehavior::Immediate)?;
        let insert = "INSERT INTO events (id, transaction_id, status) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO NOTHING";
        let is_new = database.execute(insert, [id, transaction_id, status])? == 1;
        if let (true, Some((user, Money { minor_units, currency }))) = (is_new, credit) {
            let insert = "INSERT INTO credits (event_id, user, minor_units, currency) VALUES (?1, ?2, ?3, ?4)";
            database.execute(insert, (id, user, minor_units, currency))?;
        }
        database.commit()
    }

    fn connect(&self) -> Result<Connection> {
        Connection::open_with_flags(&self.path, OpenFlags::SQLITE_OPEN_READ_WRITE)
    }
}
