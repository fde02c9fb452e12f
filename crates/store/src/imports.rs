//! The column mappings remembered for the next file like it. What was imported stands in the journal.

use crate::{Result, Store};

impl Store {
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
