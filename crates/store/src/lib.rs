//! The store: one book, one file.
//!
//! Opens, creates, encrypts and migrates the SQLite file, maps its rows and keeps the journal. It has no
//! opinions: it never chooses, ranks, formats or reads a clock. Queries stand in `.sql` files beside the
//! module that runs them.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

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

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

pub use error::{Error, Result};
pub use key::{Key, KeyPlace};

/// One open book: a connection to its file and the lock that makes it the only one.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    lock: Arc<lock::BookLock>,
}

impl Store {
    /// Makes a new, empty book.
    ///
    /// # Errors
    /// [`Error::Exists`] when there is a file already.
    pub fn create(path: &Path, key: &Key) -> Result<Self> {
        if path.exists() {
            return Err(if path.is_dir() {
                Error::Folder(path.to_owned())
            } else {
                Error::Exists(path.to_owned())
            });
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        let lock = Arc::new(lock::take(path)?);
        let connection = connect(path, key, OpenFlags::SQLITE_OPEN_CREATE)?;
        schema::migrate(&connection)?;
        Ok(Self { connection, path: path.to_owned(), lock })
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
        Ok(Self { connection, path: path.to_owned(), lock })
    }

    /// A second connection to the same book, for long work beside the first; it shares the lock.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn beside(&self, key: &Key) -> Result<Self> {
        let connection = connect(&self.path, key, OpenFlags::empty())?;
        Ok(Self { connection, path: self.path.clone(), lock: Arc::clone(&self.lock) })
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

    /// Every row of what the book knows, by table and number: everything but the journal and what is of this machine only.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn dump(&self) -> Result<BTreeMap<&'static str, Vec<serde_json::Value>>> {
        let mut tables = BTreeMap::new();
        for (table, _) in schema::JOURNALLED {
            let mut columns = vec!["id".to_owned()];
            columns.extend(schema::columns(&self.connection, table)?);
            let pairs: Vec<String> = columns.iter().map(|column| format!("'{column}', {column}")).collect();
            let sql = format!("SELECT json_object({}) FROM {table} ORDER BY id", pairs.join(", "));
            let rows = self.all(&sql, [], |row| row.get::<_, String>(0))?;
            tables.insert(
                *table,
                rows.iter().map(|row| Ok(serde_json::from_str(row)?)).collect::<Result<_>>()?,
            );
        }
        Ok(tables)
    }

    /// SQLite's and SQLCipher's own checks of the whole file; empty when all is well.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn integrity(&self) -> Result<Vec<String>> {
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

fn connect(path: &Path, key: &Key, more: OpenFlags) -> Result<Connection> {
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
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -32768;
         PRAGMA temp_store = MEMORY;",
    )?;
    Ok(connection)
}
