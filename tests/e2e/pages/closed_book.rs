//! A book that does not open.

use anyhow::Result;

use super::{FirstRun, Start};
use crate::place::Home;
use crate::window::{Setting, Window};

/// What is shown instead of a book.
#[derive(Debug)]
pub struct ClosedBook;

impl ClosedBook {
    /// Makes a book in this home and takes away its key.
    ///
    /// # Errors
    /// The disk, or a book whose key is not beside it.
    pub async fn make(home: &Home) -> Result<()> {
        let window = Window::open(home, &Setting::default()).await?;
        FirstRun::of(&window).await?.begin(Start::Empty).await?;
        window.close().await?;
        Ok(std::fs::remove_file(home.data().join("book.belrij.key"))?)
    }

    /// Waits for it.
    ///
    /// # Errors
    /// Something else is shown.
    pub async fn of(window: &Window) -> Result<Self> {
        window.find("heading", Some(&window.exactly("app.closed.title.key-missing")?)).await?;
        Ok(Self)
    }
}
