//! One owner per book: an operating-system lock on a file beside it.
//!
//! The lock is on a file of its own because SQLite uses locks on the database itself, and it goes with the
//! process: a crash leaves nothing to clean up.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::{Error, Result};

/// How long a command waits for another one that is just finishing.
const PATIENCE: Duration = Duration::from_secs(3);

/// Held for as long as the book is open.
#[derive(Debug)]
pub(crate) struct BookLock {
    _file: File,
}

/// Takes the book's lock, waiting a moment for a command that is about to end.
///
/// # Errors
/// [`Error::InUse`] when another process keeps it.
pub(crate) fn take(book: &Path) -> Result<BookLock> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(beside(book, "lock"))?;
    let started = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(BookLock { _file: file }),
            Err(TryLockError::WouldBlock) if started.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(25));
            }
            Err(TryLockError::WouldBlock) => return Err(Error::InUse(book.to_owned())),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
}

/// The path of a file that belongs to the book and stands beside it: `mijn.belrij` → `mijn.belrij.lock`.
pub(crate) fn beside(book: &Path, what: &str) -> std::path::PathBuf {
    let mut name = book.as_os_str().to_owned();
    name.push(".");
    name.push(what);
    name.into()
}
