//! Imports that were done, and the column mappings remembered for the next file like it.

use crate::{Result, Store};

/// One import. Its number is that of its journal entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// The journal entry's number, which is how it is taken back.
    pub id: u32,
    /// leads, activities, customers or do-not-call.
    pub kind: String,
    /// The file's name.
    pub name: String,
    /// Where the rows came from, as the user said.
    pub source: String,
    /// Leads or activities added.
    pub created: u32,
    /// Leads changed.
    pub updated: u32,
    /// When.
    pub at: String,
}

impl Store {
    /// Notes an import.
    ///
    /// # Errors
    /// The database refuses.
    pub fn add_import(&self, import: &ImportRow) -> Result<()> {
        self.run(
            include_str!("imports/add.sql"),
            (
                import.id,
                &import.kind,
                &import.name,
                &import.source,
                import.created,
                import.updated,
                &import.at,
            ),
        )?;
        Ok(())
    }

    /// Every import that stands, newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn imports(&self) -> Result<Vec<ImportRow>> {
        self.all(include_str!("imports/all.sql"), [], |row| {
            Ok(ImportRow {
                id: row.get("id")?,
                kind: row.get("kind")?,
                name: row.get("name")?,
                source: row.get("source")?,
                created: row.get("created")?,
                updated: row.get("updated")?,
                at: row.get("at")?,
            })
        })
    }

    /// The mapping used last for a header.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn mapping(&self, fingerprint: &str) -> Result<Option<String>> {
        self.first(include_str!("imports/mapping.sql"), [fingerprint], |row| row.get("body"))
    }

    /// Remembers a mapping for a header.
    ///
    /// # Errors
    /// The database refuses.
    pub fn remember_mapping(&self, fingerprint: &str, body: &str) -> Result<()> {
        self.run(include_str!("imports/remember.sql"), [fingerprint, body])?;
        Ok(())
    }
}
