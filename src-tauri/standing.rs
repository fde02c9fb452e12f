//! How the user's book stands: open, not made yet, or closed and why.

use desk::store::KeyPlace;
use leads::Reason;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::error::Problem;
use crate::opened::ImportFile;
use crate::shell::Shell;

/// How opening the book went.
#[derive(Debug)]
pub(crate) enum Book {
    /// It is open.
    Open,
    /// There is none yet.
    None,
    /// There is one, and this is why it does not open.
    Closed(Reason),
}

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

impl Shell {
    /// Opens the book if it is not open, and says how it stands.
    pub(crate) fn book_state(&self) -> Result<BookState, Problem> {
        let path = self.book().display().to_string();
        match self.open_book()? {
            Book::None => Ok(BookState::FirstRun { path }),
            Book::Closed(problem) => Ok(BookState::Closed { path, problem }),
            Book::Open => self.with(|desk| {
                Ok(BookState::Open {
                    path: path.clone(),
                    leads: desk.lead_count(),
                    template: desk.model_key().to_owned(),
                    key_place: desk.key_place().into(),
                    example: desk.is_example()?,
                    open_files: self.opened().waiting(),
                })
            }),
        }
    }
}
