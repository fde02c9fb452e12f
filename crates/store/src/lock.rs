//! One owner per book: an operating-system lock on a file beside it.
//!
//! The lock is on a file of its own because SQLite uses locks on the database itself, and it goes with the
//! process: a crash leaves nothing to clean up.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
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
/// [`Error::InUse`] when another process keeps it; [`Error::ReadOnly`] in a folder that may not be written.
pub(crate) fn take(book: &Path) -> Result<BookLock> {
    let place = beside(book, "lock");
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(place).map_err(unwritable)?;
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

/// What it means for the book that the file beside it cannot be made.
fn unwritable(error: std::io::Error) -> Error {
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Error::ReadOnly,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::DiskFull,
        _ => error.into(),
    }
}

/// The path of a file that belongs to the book and stands beside it: `mijn.belrij` → `mijn.belrij.lock`.
pub(crate) fn beside(book: &Path, what: &str) -> std::path::PathBuf {
    let mut name = book.as_os_str().to_owned();
    name.push(".");
    name.push(what);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_may_not_be_written_makes_the_book_read_only() {
        for kind in [ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem] {
            assert!(matches!(unwritable(kind.into()), Error::ReadOnly), "{kind}");
        }
        assert!(matches!(unwritable(ErrorKind::StorageFull.into()), Error::DiskFull));
        assert!(matches!(unwritable(ErrorKind::NotFound.into()), Error::Io(_)));
    }
}
