//! The three ways a verb can end badly. After each the book is exactly as before.

use leads::Reason;

use crate::Noun;

/// Why a verb did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The request makes sense, but not now or not so; the reason's code has a sentence and a hint.
    #[error("refused: {}", .0.code)]
    Refused(Reason),
    /// What was named is not there (any more).
    #[error("no {noun:?} with number {id}")]
    NotFound {
        /// What kind of thing.
        noun: Noun,
        /// Its number.
        id: u32,
    },
    /// Our mistake, or the disk's.
    #[error("fault: {0}")]
    Fault(#[from] Box<dyn std::error::Error + Send + Sync>),
}

/// What verbs return.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A refusal without facts.
    pub(crate) fn refused(code: &str) -> Self {
        Self::Refused(Reason::new(code))
    }

    /// A fault with its cause.
    pub(crate) fn fault(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Fault(cause.into())
    }
}

impl From<Reason> for Error {
    fn from(reason: Reason) -> Self {
        Self::Refused(reason)
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        use store::Error as Store;
        let place = |code: &str, path: &std::path::Path| {
            Self::Refused(Reason::new(code).with("path", path.display().to_string()))
        };
        match &error {
            Store::Missing(path) => place("book-missing", path),
            Store::Empty(path) => place("book-empty", path),
            Store::Folder(path) => place("book-is-folder", path),
            Store::Exists(path) => place("book-exists", path),
            Store::InUse(path) => place("book-in-use", path),
            Store::WrongKey(path) => place("wrong-key", path),
            Store::NoKey(path) => place("key-missing", path),
            Store::Foreign(path) => place("not-a-book", path),
            Store::Newer { .. } => Self::refused("book-newer"),
            Store::DiskFull => Self::refused("disk-full"),
            Store::ReadOnly => Self::refused("book-read-only"),
            Store::Busy => Self::refused("book-busy"),
            Store::BadKey => Self::refused("not-a-key"),
            Store::WrongPassphrase => Self::refused("wrong-passphrase"),
            Store::Row { .. } | Store::Sqlite(_) | Store::Io(_) | Store::Json(_) => Self::fault(error),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::fault(error)
    }
}
