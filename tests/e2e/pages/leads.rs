//! Leads: the table of everybody.

use anyhow::Result;
use thirtyfour::Key;

use crate::window::Window;

/// The screen of all leads.
#[derive(Debug, Clone, Copy)]
pub struct Leads<'w>(&'w Window);

impl<'w> Leads<'w> {
    pub(super) fn of(window: &'w Window) -> Self {
        Self(window)
    }

    /// Waits until the heading counts this many leads, all of them.
    ///
    /// # Errors
    /// It counts something else.
    pub async fn counts(self, leads: usize) -> Result<()> {
        self.0.shows(&format!(r"{} {leads}(\D|$)", self.0.words("leads.title", &[])?)).await
    }

    /// Waits until the heading counts this many found of this many.
    ///
    /// # Errors
    /// It counts something else.
    pub async fn finds(self, found: usize, all: usize) -> Result<()> {
        let given = [("shown", &*found.to_string()), ("all", &*all.to_string())];
        self.0.shows(&self.0.words("leads.count", &given)?).await
    }

    /// Searches by key.
    ///
    /// # Errors
    /// There is no field for it.
    pub async fn search(self, text: &str) -> Result<()> {
        self.0.press_with(Key::Control, 'f').await?;
        self.0.type_text(text).await
    }

    /// Waits until the table has a row with this text.
    ///
    /// # Errors
    /// It has none.
    pub async fn has(self, text: &str) -> Result<()> {
        self.0.has("row", text).await
    }
}
