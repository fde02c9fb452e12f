//! The owner's settings as rows: calling hours, the ladder, waits and caps.

use crate::{Result, Store};

impl Store {
    /// A setting's JSON.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        self.first(include_str!("queue/setting.sql"), [key], |row| row.get("value"))
    }

    /// Writes a setting's JSON.
    ///
    /// # Errors
    /// The database refuses.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<()> {
        self.run(include_str!("queue/set_setting.sql"), [key, value])?;
        Ok(())
    }
}
