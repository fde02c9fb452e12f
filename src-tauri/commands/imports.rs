//! Binds the imports; files are named by handle, their paths stay in the shell.

use tauri::State;

use crate::error::Problem;
use crate::opened::ImportFile;
use crate::shell::Shell;

/// The files that were dropped or opened with the program and wait to be imported.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn opened_files(shell: State<'_, Shell>) -> Result<Vec<ImportFile>, Problem> {
    Ok(shell.opened().waiting())
}
