//! What can be wrong with a book, each told apart because each asks something else of its owner.

use std::path::PathBuf;

/// Why the store could not do what was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no file at this place.
    #[error("no book at {0}")]
    Missing(PathBuf),
    /// The file has no bytes; opening it would silently make a new, empty book.
    #[error("the file at {0} is empty")]
    Empty(PathBuf),
    /// A folder stands where the book should be.
    #[error("{0} is a folder")]
    Folder(PathBuf),
    /// There is a file already, and creating must not overwrite it.
    #[error("a file exists at {0}")]
    Exists(PathBuf),
    /// Another window or command has the book open.
    #[error("the book at {0} is in use")]
    InUse(PathBuf),
    /// The file is encrypted with another key, or is no book at all: without the key they look the same.
    #[error("the key does not open {0}")]
    WrongKey(PathBuf),
    /// No key is known for this book.
    #[error("no key for {0}")]
    NoKey(PathBuf),
    /// A database, but not one of ours.
    #[error("{0} is not a book")]
    Foreign(PathBuf),
    /// Written by a newer version; opening it here could harm it.
    #[error("the book has schema {found}, this version knows {known}")]
    Newer {
        /// The file's schema number.
        found: i64,
        /// The newest schema number known here.
        known: i64,
    },
    /// The disk has no room.
    #[error("the disk is full")]
    DiskFull,
    /// The file or its folder may not be written.
    #[error("the book is read-only")]
    ReadOnly,
    /// Another connection holds the book's write lock longer than a user should wait.
    #[error("the book is busy")]
    Busy,
    /// The text given as a key is not a key.
    #[error("not a key")]
    BadKey,
    /// The passphrase does not unwrap the key.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// A row does not have the shape the schema promises.
    #[error("row {row} of {table}: {problem}")]
    Row {
        /// The table.
        table: &'static str,
        /// The row's number.
        row: i64,
        /// What is wrong with it.
        problem: String,
    },
    /// The database refused.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
    /// The file system refused.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Text that should be JSON is not.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

/// What store functions return.
pub type Result<T> = std::result::Result<T, Error>;

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked, DiskFull, ReadOnly};
        match error.sqlite_error_code() {
            Some(DiskFull) => Self::DiskFull,
            Some(ReadOnly) => Self::ReadOnly,
            Some(DatabaseBusy | DatabaseLocked) => Self::Busy,
            _ => Self::Sqlite(error),
        }
    }
}
