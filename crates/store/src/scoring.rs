//! Published models as rows.

use crate::{Result, Store};

/// One published model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelRow {
    /// The version's number.
    pub id: u32,
    /// The model file.
    pub body: String,
    /// What its publisher said about it.
    pub note: String,
    /// When it was published.
    pub at: String,
}

impl Store {
    /// Puts a model in use; its version number.
    ///
    /// # Errors
    /// The database refuses.
    pub fn publish_model(&self, body: &str, note: &str, at: &str) -> Result<u32> {
        self.insert(include_str!("scoring/publish.sql"), [body, note, at])
    }

    /// The model in use.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn model(&self) -> Result<Option<ModelRow>> {
        self.first(include_str!("scoring/model.sql"), [], model)
    }

    /// Every published model, oldest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn models(&self) -> Result<Vec<ModelRow>> {
        self.all(include_str!("scoring/versions.sql"), [], model)
    }
}

fn model(row: &rusqlite::Row<'_>) -> rusqlite::Result<ModelRow> {
    Ok(ModelRow { id: row.get("id")?, body: row.get("body")?, note: row.get("note")?, at: row.get("at")? })
}
