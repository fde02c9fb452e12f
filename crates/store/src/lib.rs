//! The store: one book, one file.
//!
//! Opens, creates, encrypts and migrates the SQLite file, maps its rows and keeps the journal. It has no
//! opinions: it never chooses, ranks, formats or reads a clock. Queries stand in `.sql` files beside the
//! module that runs them.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

pub mod bare;
mod error;
mod everybody;
mod imports;
pub mod journal;
pub mod key;
pub mod leads;
mod lock;
pub mod place;
pub mod queue;
pub mod research;
mod schema;
pub mod scoring;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Once};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

pub use error::{Error, Result};
pub use key::{Key, KeyPlace};

/// How long a statement waits for another connection unless told otherwise.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// One open book: a connection to its file and the lock that makes it the only one.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    lock: Arc<lock::BookLock>,
    /// The columns of the journalled tables, read when first asked for.
    columns: OnceCell<BTreeMap<&'static str, Vec<String>>>,
}

impl Store {
    /// Makes a new book, filled by `fill`, and opens it. It comes into being whole or not at all: it is made beside its
    /// place and moved there at the end.
    ///
    /// # Errors
    /// [`Error::Exists`] when there is a file already; whatever `fill` refuses.
    pub fn create<E: From<Error>>(
        path: &Path,
        key: &Key,
        fill: impl FnOnce(&Self) -> std::result::Result<(), E>,
    ) -> std::result::Result<Self, E> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(Error::from)?;
        }
        let lock = Arc::new(lock::take(path)?);
        if path.is_dir() {
            return Err(Error::Folder(path.to_owned()).into());
        }
        if path.exists() {
            return Err(Error::Exists(path.to_owned()).into());
        }
        let made = lock::beside(path, "new");
        for left_over in [made.clone(), lock::beside(path, "new-wal"), lock::beside(path, "new-shm")] {
            if left_over.exists() {
                std::fs::remove_file(left_over).map_err(Error::from)?;
            }
        }
        let connection = connect(&made, key, OpenFlags::SQLITE_OPEN_CREATE)?;
        schema::migrate(&connection)?;
        let store =
            Self { connection, path: made.clone(), lock: Arc::clone(&lock), columns: OnceCell::new() };
        fill(&store)?;
        store.connection.close().map_err(|(_, error)| Error::from(error))?;
        std::fs::rename(&made, path).map_err(Error::from)?;
        let connection = connect(path, key, OpenFlags::empty())?;
        Ok(Self { connection, path: path.to_owned(), lock, columns: OnceCell::new() })
    }

    /// Opens an existing book and brings it to the newest schema.
    ///
    /// # Errors
    /// One of [`Error`]'s kinds for what is wrong with the file; nothing is created or changed then.
    pub fn open(path: &Path, key: &Key) -> Result<Self> {
        present(path)?;
        let lock = Arc::new(lock::take(path)?);
        let connection = connect(path, key, OpenFlags::empty())?;
        schema::recognise(&connection, path)?;
        schema::migrate(&connection)?;
        Ok(Self { connection, path: path.to_owned(), lock, columns: OnceCell::new() })
    }

    /// A second connection to the same book, for long work beside the first; it shares the lock.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn beside(&self, key: &Key) -> Result<Self> {
        let connection = connect(&self.path, key, OpenFlags::empty())?;
        Ok(Self {
            connection,
            path: self.path.clone(),
            lock: Arc::clone(&self.lock),
            columns: OnceCell::new(),
        })
    }

    /// How long a statement waits for another connection's writing.
    ///
    /// # Errors
    /// The database refuses.
    pub fn set_patience(&self, patience: Duration) -> Result<()> {
        Ok(self.connection.busy_timeout(patience)?)
    }

    /// Where the book is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The schema as text.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn schema(&self) -> Result<String> {
        schema::describe(&self.connection)
    }

    /// A note about the book itself (its zone, its install key), by name.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn note(&self, key: &str) -> Result<Option<String>> {
        self.first(include_str!("book/note.sql"), [key], |row| row.get("value"))
    }

    /// Writes a note about the book itself; these are not journalled.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn set_note(&self, key: &str, value: &str) -> Result<()> {
        self.run(include_str!("book/set_note.sql"), [key, value])?;
        Ok(())
    }

    /// SQLite's and SQLCipher's own checks of the whole file; empty when all is well.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn integrity(&self) -> Result<Vec<String>> {
        // Without this, what an import wrote through its own connection looks damaged from here.
        self.first(include_str!("book/read_search.sql"), [], |_| Ok(()))?;
        let mut found =
            self.all(include_str!("book/cipher_integrity.sql"), [], |row| row.get::<_, String>(0))?;
        found.extend(self.all(include_str!("book/integrity.sql"), [], |row| row.get::<_, String>(0))?);
        found.retain(|line| line != "ok");
        let orphans = self.all(include_str!("book/foreign_keys.sql"), [], |row| row.get::<_, String>(0))?;
        found.extend(orphans);
        Ok(found)
    }

    /// Runs a statement that changes rows; the number of rows it changed.
    fn run(&self, sql: &str, params: impl rusqlite::Params) -> Result<usize> {
        Ok(self.connection.prepare_cached(sql)?.execute(params)?)
    }

    /// Runs an insert; the new row's number.
    fn insert(&self, sql: &str, params: impl rusqlite::Params) -> Result<u32> {
        let row = self.connection.prepare_cached(sql)?.insert(params)?;
        u32::try_from(row).map_err(|_| Error::Row {
            table: "?",
            row,
            problem: "row numbers are exhausted".to_owned(),
        })
    }

    /// All rows of a query.
    fn all<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        Ok(self.connection.prepare_cached(sql)?.query_map(params, read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The first row of a query, if any.
    fn first<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        read: impl FnOnce(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        match self.connection.prepare_cached(sql)?.query_row(params, read) {
            Ok(value) => Ok(Some(value)),
            Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

/// Says what is wrong with the place itself before SQLite could make a new file of it.
fn present(path: &Path) -> Result<()> {
    match std::fs::metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(Error::Missing(path.to_owned())),
        Err(error) => Err(error.into()),
        Ok(found) if found.is_dir() => Err(Error::Folder(path.to_owned())),
        Ok(found) if found.len() == 0 => Err(Error::Empty(path.to_owned())),
        Ok(_) => Ok(()),
    }
}

/// Lets SQLCipher prepare itself before two threads open their first book at once: SQLite calls itself ready a moment before
/// its extension is, and a thread that comes in between finds no cipher.
fn prepare() {
    static PREPARED: Once = Once::new();
    // What would go wrong here goes wrong again, and is told, when the book itself is opened.
    PREPARED.call_once(|| drop(Connection::open_in_memory()));
}

fn connect(path: &Path, key: &Key, more: OpenFlags) -> Result<Connection> {
    prepare();
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    connection.pragma_update(None, "key", key.pragma())?;
    // Any read tells a wrong key from a right one; SQLCipher cannot tell a foreign file from a wrong key.
    if let Err(error) = connection.query_row(include_str!("book/readable.sql"), [], |_| Ok(())) {
        return Err(match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => Error::WrongKey(path.to_owned()),
            _ => error.into(),
        });
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.busy_timeout(PATIENCE)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -32768;
         PRAGMA temp_store = MEMORY;",
    )?;
    Ok(connection)
}
