//! Binds the opening and making of a book; all of it is done by the shell.

use desk::store::KeyPlace;
use leads::Reason;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use crate::error::Problem;
use crate::opened::ImportFile;
use crate::shell::{Book, Shell};

/// Whether there is a book to work in.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub(crate) enum BookState {
    /// It is open.
    #[serde(rename_all = "camelCase")]
    Open {
        /// Where it is.
        path: String,
        /// How many leads it has.
        leads: u32,
        /// The key of its model.
        template: String,
        /// Where its key is kept.
        key_place: KeyPlaceView,
        /// Whether it is the example.
        example: bool,
        /// The files that wait to be imported.
        open_files: Vec<ImportFile>,
    },
    /// There is none yet.
    FirstRun {
        /// Where it will be.
        path: String,
    },
    /// There is one that does not open.
    Closed {
        /// Where it is.
        path: String,
        /// Why it does not open.
        problem: Reason,
    },
}

/// Where a key is kept.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum KeyPlaceView {
    /// With whoever opened the book.
    Given,
    /// In the system's keychain.
    Keychain,
    /// In a file beside the book.
    KeyFile,
}

impl From<KeyPlace> for KeyPlaceView {
    fn from(place: KeyPlace) -> Self {
        match place {
            KeyPlace::Given => Self::Given,
            KeyPlace::Keychain => Self::Keychain,
            KeyPlace::KeyFile => Self::KeyFile,
        }
    }
}

/// Opens the book if it is not open, and says how it stands.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn book_state(shell: State<'_, Shell>) -> Result<BookState, Problem> {
    let path = shell.book().display().to_string();
    match shell.open_book()? {
        Book::None => Ok(BookState::FirstRun { path }),
        Book::Closed(problem) => Ok(BookState::Closed { path, problem }),
        Book::Open => shell.with(|desk| {
            Ok(BookState::Open {
                path,
                leads: desk.lead_count(),
                template: desk.model_key().to_owned(),
                key_place: desk.key_place().into(),
                example: desk.is_example()?,
                open_files: shell.opened().waiting(),
            })
        }),
    }
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
    book_state(shell)
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
