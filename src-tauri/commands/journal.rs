//! Binds undo and redo; all of it is decided in `desk`.

use desk::{Done, UndoState, Undone};
use tauri::State;

use crate::error::Problem;
use crate::shell::Shell;

/// What undo and redo would do now.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn undo_state(shell: State<'_, Shell>) -> Result<UndoState, Problem> {
    shell.with(|desk| desk.undo_state())
}

/// Takes the last verb back.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn undo(shell: State<'_, Shell>) -> Result<Done<Undone>, Problem> {
    shell.with(|desk| desk.undo())
}

/// Brings back what undo took back last.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn redo(shell: State<'_, Shell>) -> Result<Done<Undone>, Problem> {
    shell.with(|desk| desk.redo())
}
