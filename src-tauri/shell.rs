//! What the window keeps between two commands.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::opened::Opened;

/// The state behind every command: the data folder and the files given to the program.
#[derive(Debug)]
pub(crate) struct Shell {
    folder: PathBuf,
    opened: Mutex<Opened>,
}

impl Shell {
    /// A shell over this data folder, with no book open yet.
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder, opened: Mutex::default() }
    }

    /// Where everything of this user lives.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The files given to the program. A verb that panicked leaves the list as it was: it is used on.
    pub(crate) fn opened(&self) -> MutexGuard<'_, Opened> {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
