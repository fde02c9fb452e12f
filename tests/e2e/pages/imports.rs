//! Importeren: the rehearsal, and the import itself.

use anyhow::Result;
use thirtyfour::Key;

use crate::window::Window;

/// The screen of imports.
#[derive(Debug, Clone, Copy)]
pub struct Imports<'w>(&'w Window);

impl<'w> Imports<'w> {
    pub(super) fn of(window: &'w Window) -> Self {
        Self(window)
    }

    /// Waits for the rehearsal of a file that the program was opened with.
    ///
    /// # Errors
    /// No rehearsal comes.
    pub async fn rehearses(self, file: &str) -> Result<()> {
        self.0.shows(&self.0.words("imports.nothingYet", &[])?).await?;
        self.0.shows(&file.replace('.', r"\.")).await
    }

    /// Waits until the rehearsal counts this many new leads.
    ///
    /// # Errors
    /// It counts something else.
    pub async fn announces_new(self, leads: usize) -> Result<()> {
        let new = self.0.words("imports.new", &[])?;
        self.0.shows(&format!(r"(^|\D){leads} {new}")).await
    }

    /// Imports by key and waits until it is done.
    ///
    /// # Errors
    /// It is refused, or does not end.
    pub async fn run(self) -> Result<()> {
        self.0.press_with(Key::Control, Key::Enter).await?;
        self.0.find("heading", Some(&self.0.exactly("imports.done")?)).await.map(drop)
    }
}
