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

    /// Waits until the count says this many of this many.
    ///
    /// # Errors
    /// It says something else.
    pub async fn counts(self, shown: usize, all: usize) -> Result<()> {
        let given = [("shown", &*shown.to_string()), ("all", &*all.to_string())];
        self.0.shows(&self.0.words("leads.count", &given)?).await
    }

    /// Searches by key.
    ///
    /// # Errors
    /// There is no field for it.
    pub async fn search(self, text: &str) -> Result<()> {
        self.0.press_with(Key::Control, 'f').await?;
        self.0.typing().await?;
        self.0.press(text).await
    }

    /// Waits until the table has a row with this text.
    ///
    /// # Errors
    /// It has none.
    pub async fn has(self, text: &str) -> Result<()> {
        self.0.has("row", text).await
    }
}
