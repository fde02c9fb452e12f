//! Taking back what the journal holds: undo, redo, taking back one older entry, looking back.

use std::collections::BTreeSet;

use rusqlite::types::Value as Sql;
use serde_json::{Map, Value};

use super::{Change, NewEntry, Retracted};
use crate::{Error, Result, Store, schema};

/// How many changes are held at once while an entry is taken back.
const CHUNK: u32 = 1_000;

impl Store {
    /// Takes an entry's changes back within the running verb, and marks it undone.
    ///
    /// # Errors
    /// The database refuses; drop the recording then.
    pub fn undo(&self, seq: u32) -> Result<()> {
        self.revert(seq)?;
        self.mark(seq, true)
    }

    /// Brings an undone entry's changes back within the running verb.
    ///
    /// # Errors
    /// The database refuses; drop the recording then.
    pub fn redo(&self, seq: u32) -> Result<()> {
        let undoing: Option<u32> =
            self.first(include_str!("undoing.sql"), [seq], |row| row.get(0))?.flatten();
        if let Some(undoing) = undoing {
            self.revert(undoing)?;
        }
        self.mark(seq, false)
    }

    /// Marks an entry as taken back or not; what it had itself taken back out of order stands the other way round.
    fn mark(&self, seq: u32, undone: bool) -> Result<()> {
        self.run(include_str!("mark.sql"), (seq, undone))?;
        self.run(include_str!("mark_retracted.sql"), (seq, !undone))?;
        Ok(())
    }

    fn revert(&self, seq: u32) -> Result<()> {
        self.newest_first(include_str!("changes_of_entry.sql"), seq, |change| self.take_back(&change))
    }

    /// Hands changes to `visit`, newest first and some at a time: an import's are too many to hold at once. What
    /// `visit` itself records is not visited.
    fn newest_first(&self, sql: &str, seq: u32, mut visit: impl FnMut(Change) -> Result<()>) -> Result<()> {
        let last: u32 =
            self.first(include_str!("last_change.sql"), [], |row| row.get(0))?.unwrap_or_default();
        let mut before = last.saturating_add(1);
        loop {
            let found = self.changes(sql, [seq, before, CHUNK])?;
            let Some(oldest) = found.last() else { return Ok(()) };
            before = oldest.id;
            for change in found {
                visit(change)?;
            }
        }
    }

    /// Takes one older entry back out of order, within the running verb: whatever later entries did stays, and is
    /// counted.
    ///
    /// A lead that the entry added stays, with everything under it, once something later was done with it. Any other
    /// row that it added goes, and any column that it changed is set back, unless it has another value by now.
    ///
    /// # Errors
    /// The database refuses; drop the recording then.
    pub fn retract(&self, seq: u32) -> Result<Retracted> {
        let made: Vec<u32> = self.all(include_str!("leads_made.sql"), [seq], |row| row.get(0))?;
        let mut alive = BTreeSet::new();
        for lead in made {
            if self.first(include_str!("touched_since.sql"), (lead, seq), |_| Ok(()))?.is_some() {
                alive.insert(lead);
            }
        }
        let mut done = Retracted::default();
        self.newest_first(include_str!("changes_of_entry.sql"), seq, |change| {
            if change.lead.is_some_and(|lead| alive.contains(&lead)) {
                done.kept += u32::from(change.table == "leads" && change.before.is_none());
            } else if let Some(unchanged) = self.still_standing(&change)? {
                let all = change.after.as_ref().map(Map::len) == unchanged.after.as_ref().map(Map::len);
                self.take_back(&unchanged)?;
                done.kept += u32::from(!all);
                done.reverted.push((change.table, change.row));
            } else {
                done.kept += 1;
            }
            Ok(())
        })?;
        // Where nothing could be taken back the entry stands: there would be nothing to bring back either.
        if !done.reverted.is_empty() {
            self.mark(seq, true)?;
            self.run(include_str!("retracts.sql"), [seq])?;
        }
        Ok(done)
    }

    /// Shows the book as it was known at a moment, until [`Store::return_to_present`]: the journal is rolled back in
    /// a transaction that is given up then, so nothing is changed.
    ///
    /// # Errors
    /// The database cannot be read, or a verb is running.
    pub fn look_back(&self, at: &str) -> Result<()> {
        let mut scratch = self.begin(&NewEntry {
            operation: "looking back",
            verb: "look-back",
            params: "{}",
            lead: None,
            author: "",
            device: "",
            at,
            undoes: None,
            redoes: None,
        })?;
        let seq = scratch.seq;
        let last: u32 =
            self.first(include_str!("seq_at.sql"), (at, seq), |row| row.get(0))?.unwrap_or_default();
        self.newest_first(include_str!("changes_since.sql"), last, |change| self.take_back(&change))?;
        self.run(include_str!("forget_since.sql"), [last])?;
        self.run(include_str!("stop_recording.sql"), [])?;
        self.run(include_str!("forget_entries_since.sql"), [last])?;
        scratch.open = false;
        Ok(())
    }

    /// Ends [`Store::look_back`].
    ///
    /// # Errors
    /// Nothing was looked back to.
    pub fn return_to_present(&self) -> Result<()> {
        self.connection.execute_batch("ROLLBACK")?;
        Ok(())
    }

    /// The part of a change whose columns still have the values it gave them; none when no part has. An added row
    /// counts as a whole. When a lead was last changed is no value of anybody's.
    fn still_standing(&self, change: &Change) -> Result<Option<Change>> {
        let (Some(after), before) = (&change.after, &change.before) else { return Ok(Some(change.clone())) };
        let names = self.checked(&change.table, after)?;
        let sql = format!("SELECT {} FROM {} WHERE id = ?", names.join(", "), change.table);
        let now: Option<Vec<Sql>> = self.first(&sql, [change.row], |row| {
            (0..names.len()).map(|place| row.get(place)).collect::<rusqlite::Result<_>>()
        })?;
        let Some(now) = now else { return Ok(None) };
        let stands =
            |(name, now): (&&str, &Sql)| after.get(*name).is_some_and(|value| sql_value(value) == *now);
        let standing: Vec<&str> =
            names.iter().zip(&now).filter(|(name, now)| stands((name, now))).map(|(name, _)| *name).collect();
        let changed = names.iter().filter(|name| !standing.contains(*name) && **name != "changed_at").count();
        let Some(before) = before else { return Ok((changed == 0).then(|| change.clone())) };
        let part = |side: &Map<String, Value>| -> Map<String, Value> {
            side.iter()
                .filter(|(name, _)| standing.contains(&name.as_str()) || *name == "changed_at")
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect()
        };
        if standing.iter().all(|name| *name == "changed_at") {
            return Ok(None);
        }
        // The moment goes back only with everything else.
        let (mut earlier, mut later) = (part(before), part(after));
        if changed > 0 {
            earlier.remove("changed_at");
            later.remove("changed_at");
        }
        Ok(Some(Change { before: Some(earlier), after: Some(later), ..change.clone() }))
    }

    fn take_back(&self, change: &Change) -> Result<()> {
        match (&change.before, &change.after) {
            (None, _) => {
                self.checked(&change.table, &Map::new())?;
                self.run(&format!("DELETE FROM {} WHERE id = ?", change.table), [change.row])?;
            }
            (Some(before), None) => {
                let columns = self.checked(&change.table, before)?;
                let places = vec!["?"; columns.len() + 1].join(", ");
                let sql =
                    format!("INSERT INTO {} (id, {}) VALUES ({places})", change.table, columns.join(", "));
                let values = std::iter::once(Sql::from(change.row)).chain(before.values().map(sql_value));
                self.run(&sql, rusqlite::params_from_iter(values))?;
            }
            (Some(before), Some(_)) => {
                let columns = self.checked(&change.table, before)?;
                let sets: Vec<String> = columns.iter().map(|column| format!("{column} = ?")).collect();
                let sql = format!("UPDATE {} SET {} WHERE id = ?", change.table, sets.join(", "));
                let values = before.values().map(sql_value).chain(std::iter::once(Sql::from(change.row)));
                self.run(&sql, rusqlite::params_from_iter(values))?;
            }
        }
        Ok(())
    }

    /// The columns named in a change, known to exist: what the journal says is never trusted as SQL.
    fn checked<'a>(&self, table: &str, values: &'a Map<String, Value>) -> Result<Vec<&'a str>> {
        let Some((table, _)) = schema::JOURNALLED.iter().find(|(name, _)| *name == table) else {
            return Err(Error::Row { table: "changes", row: 0, problem: format!("unknown table {table}") });
        };
        let known = self.columns(table)?;
        match values.keys().find(|column| !known.contains(column)) {
            Some(column) => Err(Error::Row { table, row: 0, problem: format!("unknown column {column}") }),
            None => Ok(values.keys().map(String::as_str).collect()),
        }
    }
}

fn sql_value(value: &Value) -> Sql {
    match value {
        Value::Null => Sql::Null,
        Value::Bool(flag) => Sql::from(*flag),
        Value::Number(number) => number.as_i64().map_or_else(|| Sql::from(number.as_f64()), Sql::from),
        Value::String(text) => Sql::from(text.clone()),
        Value::Array(_) | Value::Object(_) => Sql::from(value.to_string()),
    }
}
