//! The journal: one entry for each verb, with every row's before and after by column.
//!
//! Triggers write the changes, so no statement can change a row without the journal; outside a [`Recording`]
//! a change fails. Undo, redo, history, as-of reading and taking back an import all read what stands here.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::{Result, Store};

pub(crate) mod replay;
mod revert;

pub use replay::Past;

/// What a new entry says about itself.
#[derive(Debug, Clone)]
pub struct NewEntry<'a> {
    /// The caller's name for this one act (UUIDv7): trying again with the same one is noticed.
    pub operation: &'a str,
    /// The verb, in kebab-case.
    pub verb: &'a str,
    /// What the verb's label names, as JSON.
    pub params: &'a str,
    /// The lead it is about, if it is about one.
    pub lead: Option<u32>,
    /// Who.
    pub author: &'a str,
    /// On which machine.
    pub device: &'a str,
    /// When, as the book writes moments.
    pub at: &'a str,
    /// The entry this one takes back.
    pub undoes: Option<u32>,
    /// The entry this one brings back.
    pub redoes: Option<u32>,
}

/// One entry as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the order of all entries.
    pub seq: u32,
    /// The caller's name for the act.
    pub operation: String,
    /// The verb.
    pub verb: String,
    /// What the verb's label names, as JSON.
    pub params: String,
    /// The lead it is about.
    pub lead: Option<u32>,
    /// Who.
    pub author: String,
    /// On which machine.
    pub device: String,
    /// When.
    pub at: String,
    /// The entry this one takes back.
    pub undoes: Option<u32>,
    /// The entry this one brings back.
    pub redoes: Option<u32>,
    /// Whether it is taken back at present.
    pub undone: bool,
}

/// One row's change. An added row has no before, a removed one no after; a changed one has the columns that differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Its place in the order of all changes.
    pub id: u32,
    /// The entry it belongs to.
    pub entry: u32,
    /// The table.
    pub table: String,
    /// The row's number.
    pub row: u32,
    /// The lead concerned.
    pub lead: Option<u32>,
    /// Column values before.
    pub before: Option<Map<String, Value>>,
    /// Column values after.
    pub after: Option<Map<String, Value>>,
}

/// A running verb. Dropping it without [`Recording::commit`] leaves the book exactly as before.
#[derive(Debug)]
pub struct Recording<'a> {
    store: &'a Store,
    seq: u32,
    open: bool,
}

/// What taking back one entry out of order did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Retracted {
    /// Rows removed or set back, by table.
    pub reverted: Vec<(String, u32)>,
    /// Rows left alone because something later was done with them.
    pub kept: u32,
}

impl Recording<'_> {
    /// The entry's place in the journal.
    #[must_use]
    pub fn seq(&self) -> u32 {
        self.seq
    }

    /// Makes the changes durable. An entry that changed nothing is not kept; returns whether it was.
    ///
    /// # Errors
    /// The disk refused; nothing was changed.
    pub fn commit(mut self) -> Result<bool> {
        let changes: u32 = self
            .store
            .first(include_str!("journal/count_changes.sql"), [self.seq], |row| row.get(0))?
            .unwrap_or_default();
        self.store.run(include_str!("journal/stop_recording.sql"), [])?;
        self.store.run(include_str!("journal/name_lead.sql"), [self.seq])?;
        if changes == 0 {
            self.store.run(include_str!("journal/drop_entry.sql"), [self.seq])?;
        }
        self.store.connection.execute_batch("COMMIT")?;
        self.open = false;
        Ok(changes > 0)
    }
}

impl Drop for Recording<'_> {
    fn drop(&mut self) {
        if self.open
            && let Err(error) = self.store.connection.execute_batch("ROLLBACK")
        {
            // SQLite rolls back by itself after errors such as a full disk; then there is nothing left to undo.
            tracing::debug!(%error, "the transaction was closed already");
        }
    }
}

impl Store {
    /// Starts a verb: opens the transaction and writes its entry.
    ///
    /// # Errors
    /// [`Error::Busy`] when another connection is writing.
    pub fn begin(&self, entry: &NewEntry<'_>) -> Result<Recording<'_>> {
        self.connection.execute_batch("BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON;")?;
        let mut recording = Recording { store: self, seq: 0, open: true };
        recording.seq = self.insert(
            include_str!("journal/begin.sql"),
            (
                entry.operation,
                entry.verb,
                entry.params,
                entry.lead,
                entry.author,
                entry.device,
                entry.at,
                entry.undoes,
                entry.redoes,
            ),
        )?;
        self.run(include_str!("journal/start_recording.sql"), [recording.seq])?;
        Ok(recording)
    }

    /// Replaces what the running entry's label names, when it is known only at the end.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn set_params(&self, seq: u32, params: &str) -> Result<()> {
        self.run(include_str!("journal/set_params.sql"), (seq, params))?;
        Ok(())
    }

    /// The leads an entry changed, ascending.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn leads_touched(&self, seq: u32) -> Result<Vec<u32>> {
        self.all(include_str!("journal/leads_touched.sql"), [seq], |row| row.get(0))
    }

    /// The tables an entry changed, by name.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn tables_touched(&self, seq: u32) -> Result<BTreeSet<String>> {
        Ok(self
            .all(include_str!("journal/tables_touched.sql"), [seq], |row| row.get(0))?
            .into_iter()
            .collect())
    }

    /// The newest entry.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn last_entry(&self) -> Result<Option<Entry>> {
        self.first(include_str!("journal/last_entry.sql"), [], entry)
    }

    /// The entry of one act, by the caller's name for it.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn entry_of(&self, operation: &str) -> Result<Option<Entry>> {
        self.first(include_str!("journal/by_operation.sql"), [operation], entry)
    }

    /// One entry.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn entry(&self, seq: u32) -> Result<Option<Entry>> {
        self.first(include_str!("journal/by_seq.sql"), [seq], entry)
    }

    /// What undo would take back now.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn undo_target(&self) -> Result<Option<Entry>> {
        self.first(include_str!("journal/undo_target.sql"), [], entry)
    }

    /// What redo would bring back now.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn redo_target(&self) -> Result<Option<Entry>> {
        self.first(include_str!("journal/redo_target.sql"), [], entry)
    }

    /// The newest entries, of one lead or of the whole book.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn entries(&self, lead: Option<u32>, limit: u32) -> Result<Vec<Entry>> {
        match lead {
            Some(lead) => self.all(include_str!("journal/entries_of_lead.sql"), [lead, limit], entry),
            None => self.all(include_str!("journal/entries.sql"), [limit], entry),
        }
    }

    /// Every import, newest first, the undone ones too.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn import_entries(&self) -> Result<Vec<Entry>> {
        self.all(include_str!("journal/imports.sql"), [], entry)
    }

    /// All changes to one lead, newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn changes_of_lead(&self, lead: u32) -> Result<Vec<Change>> {
        self.all(include_str!("journal/changes_of_lead.sql"), [lead], |row| Ok(change(row)))?
            .into_iter()
            .collect()
    }

    /// The newest change to a lead: rises with each, so it tells a stale view from a fresh one.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn revision(&self, lead: u32) -> Result<u32> {
        Ok(self
            .first(include_str!("journal/revision.sql"), [lead], |row| row.get(0))?
            .flatten()
            .unwrap_or_default())
    }

    pub(crate) fn changes(&self, sql: &str, params: impl rusqlite::Params) -> Result<Vec<Change>> {
        self.all(sql, params, |row| Ok(change(row)))?.into_iter().collect()
    }

    /// Removes everything the journal holds of one lead.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn erase_history(&self, lead: u32) -> Result<()> {
        self.run(include_str!("journal/erase_params.sql"), [lead])?;
        self.run(include_str!("journal/erase_changes.sql"), [lead])?;
        Ok(())
    }
}

fn entry(row: &rusqlite::Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        seq: row.get("seq")?,
        operation: row.get("op_id")?,
        verb: row.get("verb")?,
        params: row.get("params")?,
        lead: row.get("lead")?,
        author: row.get("author")?,
        device: row.get("device")?,
        at: row.get("at")?,
        undoes: row.get("undoes")?,
        redoes: row.get("redoes")?,
        undone: row.get("undone")?,
    })
}

fn change(row: &rusqlite::Row<'_>) -> Result<Change> {
    let side = |name: &str| -> Result<Option<Map<String, Value>>> {
        let text: Option<String> = row.get(name)?;
        Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
    };
    Ok(Change {
        id: row.get("id")?,
        entry: row.get("entry")?,
        table: row.get("tbl")?,
        row: row.get("row")?,
        lead: row.get("lead")?,
        before: side("before")?,
        after: side("after")?,
    })
}
