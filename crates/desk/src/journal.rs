//! Undo, redo and the list of what was done.

use std::collections::BTreeMap;

use ::leads::Param;
use serde::{Deserialize, Serialize};

use crate::moment::{from_book, shown};
use crate::{Desk, Done, Entry, Error, Noun, Result};

/// One verb that was done, as undo names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UndoStep {
    /// The verb.
    pub verb: String,
    /// What its label names.
    pub params: BTreeMap<String, Param>,
    /// When it was done.
    pub at: String,
}

/// What undo and redo would do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UndoState {
    /// What undo takes back.
    pub undo: Option<UndoStep>,
    /// What redo brings back.
    pub redo: Option<UndoStep>,
}

/// What undo or redo did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Undone {
    /// The verb that was taken back or brought back.
    pub step: UndoStep,
    /// The lead to show again.
    pub lead: Option<u32>,
}

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct JournalEntry {
    /// Its place in the order of all entries.
    pub seq: u32,
    /// The verb.
    pub verb: String,
    /// What its label names.
    pub params: BTreeMap<String, Param>,
    /// The lead it is about.
    pub lead: Option<u32>,
    /// What it made stale.
    pub changed: Vec<Noun>,
    /// Who did it.
    pub author: String,
    /// On which machine.
    pub device: String,
    /// When.
    pub at: String,
    /// Whether it is taken back.
    pub undone: bool,
    /// The entry it takes back.
    pub undoes: Option<u32>,
    /// The entry it brings back.
    pub redoes: Option<u32>,
}

impl Desk {
    /// What undo and redo would do now.
    ///
    /// # Errors
    /// The book cannot be read.
    pub fn undo_state(&self) -> Result<UndoState> {
        let step = |entry: Option<store::journal::Entry>| entry.map(|entry| self.step(&entry)).transpose();
        Ok(UndoState { undo: step(self.store.undo_target()?)?, redo: step(self.store.redo_target()?)? })
    }

    /// Takes the last verb back.
    ///
    /// # Errors
    /// Refused `nothing-to-undo`.
    pub fn undo(&mut self) -> Result<Done<Undone>> {
        let target = self.store.undo_target()?.ok_or_else(|| Error::refused("nothing-to-undo"))?;
        let entry = Entry {
            undoes: Some(target.seq),
            lead: target.lead,
            ..Entry::new("undo", serde_json::json!({}))
        };
        let undone = Undone { step: self.step(&target)?, lead: target.lead };
        self.transact(&entry, |desk, _| {
            desk.store.undo(target.seq)?;
            Ok(undone)
        })
    }

    /// Brings back what undo took back last.
    ///
    /// # Errors
    /// Refused `nothing-to-redo`.
    pub fn redo(&mut self) -> Result<Done<Undone>> {
        let target = self.store.redo_target()?.ok_or_else(|| Error::refused("nothing-to-redo"))?;
        let entry = Entry {
            redoes: Some(target.seq),
            lead: target.lead,
            ..Entry::new("redo", serde_json::json!({}))
        };
        let redone = Undone { step: self.step(&target)?, lead: target.lead };
        self.transact(&entry, |desk, _| {
            desk.store.redo(target.seq)?;
            Ok(redone)
        })
    }

    /// The newest entries, of one lead or of the whole book.
    ///
    /// # Errors
    /// No such lead; the book cannot be read.
    pub fn journal(&self, lead: Option<u32>, limit: u32) -> Result<Vec<JournalEntry>> {
        if let Some(id) = lead
            && self.store.lead(id)?.is_none()
        {
            return Err(Error::NotFound { noun: Noun::Leads, id });
        }
        let view = |entry: store::journal::Entry| {
            let UndoStep { verb, params, at } = self.step(&entry)?;
            Ok(JournalEntry {
                seq: entry.seq,
                verb,
                params,
                lead: entry.lead,
                changed: crate::nouns_of(&self.store.tables_touched(entry.seq)?),
                author: entry.author,
                device: entry.device,
                at,
                undone: entry.undone,
                undoes: entry.undoes,
                redoes: entry.redoes,
            })
        };
        self.store.entries(lead, limit)?.into_iter().map(view).collect()
    }

    pub(crate) fn step(&self, entry: &store::journal::Entry) -> Result<UndoStep> {
        Ok(UndoStep {
            verb: entry.verb.clone(),
            params: serde_json::from_str(&entry.params)?,
            at: shown(from_book(&entry.at)?, self.zone),
        })
    }
}
