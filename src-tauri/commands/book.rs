//! Binds the opening and making of a book; all of it is done by the shell.

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use crate::error::Problem;
use crate::shell::Shell;

/// Whether there is a book to work in.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub(crate) enum BookState {
    /// There is none yet.
    FirstRun {
        /// Where it will be.
        path: String,
    },
}

/// Says whether there is a book, and if not, why.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn book_state(shell: State<'_, Shell>) -> Result<BookState, Problem> {
    Ok(BookState::FirstRun { path: shell.folder().display().to_string() })
}
