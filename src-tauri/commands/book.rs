//! Binds the opening and making of a book; all of it is done by the shell.

use tauri::State;

use crate::error::Problem;
use crate::shell::Shell;
use crate::standing::BookState;

/// Opens the book if it is not open, and says how it stands.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn book_state(shell: State<'_, Shell>) -> Result<BookState, Problem> {
    shell.book_state()
}

/// Makes a book with a model that ships with the program.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn create_book(
    shell: State<'_, Shell>,
    template: String,
    example: bool,
) -> Result<BookState, Problem> {
    shell.create_book(&template, example)?;
    shell.book_state()
}

/// Opens the book with its owner's passphrase, or with the key from the recovery sheet.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn unlock_book(shell: State<'_, Shell>, secret: String) -> Result<BookState, Problem> {
    shell.unlock_book(&secret)?;
    shell.book_state()
}

/// Puts the example book aside, to begin with one's own.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn leave_example(shell: State<'_, Shell>) -> Result<BookState, Problem> {
    shell.leave_example()?;
    shell.book_state()
}

/// The owner's recovery sheet: the key, to print and put away.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn recovery_text(shell: State<'_, Shell>) -> Result<String, Problem> {
    shell.with(|desk| Ok(desk.recovery_text()))
}

/// Adds or replaces the owner's passphrase.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_passphrase(shell: State<'_, Shell>, passphrase: String) -> Result<(), Problem> {
    shell.with(|desk| desk.set_passphrase(&passphrase))
}
