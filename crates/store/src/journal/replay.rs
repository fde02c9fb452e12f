//! Going through the past again: what was known of a lead after each entry that touched it.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::Change;
use crate::leads::Known;
use crate::{Error, Result, Store};

/// What one entry left behind.
#[derive(Debug)]
pub struct Past<'a> {
    /// The entry.
    pub entry: u32,
    /// What was known of the lead then; none while it was not in the book.
    pub known: Option<&'a Known>,
    /// Numbers of the activities that the entry added, changed or removed.
    pub activities: &'a [u32],
}

impl Store {
    /// Hands what was known of a lead after each entry that touched it to `visit`, oldest first.
    ///
    /// # Errors
    /// The journal cannot be read, or `visit` fails.
    pub fn each_past<E: From<Error>>(
        &self,
        lead: u32,
        mut visit: impl FnMut(Past<'_>) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let mut replay = Replay::default();
        let mut changes = self.changes_of_lead(lead)?.into_iter().rev().peekable();
        while let Some(change) = changes.next() {
            let entry = change.entry;
            replay.apply(change)?;
            if changes.peek().is_none_or(|next| next.entry != entry) {
                let known = replay.exists.then_some(&replay.known);
                visit(Past { entry, known, activities: &replay.activities })?;
                replay.activities.clear();
            }
        }
        Ok(())
    }
}

/// The rows of one lead as the changes so far left them.
#[derive(Default)]
struct Replay {
    /// Columns of each row, because a change names only those that differ.
    rows: BTreeMap<(String, u32), Map<String, Value>>,
    known: Known,
    exists: bool,
    activities: Vec<u32>,
}

impl Replay {
    fn apply(&mut self, change: Change) -> Result<()> {
        let Change { table, row, before, after, .. } = change;
        let place = (table, row);
        let columns = match after {
            None => {
                self.rows.remove(&place);
                None
            }
            Some(after) if before.is_some() => {
                let columns = self.rows.entry(place.clone()).or_default();
                columns.extend(after);
                Some(&*columns)
            }
            Some(after) => {
                self.rows.insert(place.clone(), after);
                self.rows.get(&place)
            }
        };
        let known = &mut self.known;
        match place.0.as_str() {
            "leads" => {
                self.exists = columns.is_some();
                known.lead = columns.map(|columns| read(row, columns)).transpose()?.unwrap_or_default();
            }
            "people" => put(&mut known.people, row, columns, |person| person.id, |person| person.id)?,
            "phones" => put(&mut known.phones, row, columns, |phone| phone.id, |phone| phone.id)?,
            "answers" => {
                put(&mut known.answers, row, columns, |answer| answer.id, |answer| answer.question.clone())?;
            }
            "activities" => {
                self.activities.push(row);
                let order = |act: &crate::leads::ActivityRow| (act.at.clone(), act.id);
                put(&mut known.activities, row, columns, |act| act.id, order)?;
            }
            "calls" => {
                let order = |call: &crate::research::CallRow| (call.at.clone(), call.id);
                put(&mut known.calls, row, columns, |call| call.id, order)?;
            }
            "corrections" => put(&mut known.corrections, row, columns, |own| own.id, |own| own.id)?,
            _ => {}
        }
        Ok(())
    }
}

/// Puts a row in its place among the others, or takes it out when it has no columns any more.
fn put<T: DeserializeOwned, K: Ord>(
    rows: &mut Vec<T>,
    row: u32,
    columns: Option<&Map<String, Value>>,
    id: impl Fn(&T) -> u32,
    order: impl Fn(&T) -> K,
) -> Result<()> {
    rows.retain(|known| id(known) != row);
    if let Some(columns) = columns {
        let new: T = read(row, columns)?;
        let key = order(&new);
        let place = rows.partition_point(|known| order(known) <= key);
        rows.insert(place, new);
    }
    Ok(())
}

/// A row as the journal keeps it: flags are numbers there, and the owner's own fields a text.
pub(crate) fn read<T: DeserializeOwned>(row: u32, columns: &Map<String, Value>) -> Result<T> {
    let mut columns = columns.clone();
    columns.insert("id".to_owned(), row.into());
    for flag in ["wrong", "right_named"] {
        if let Some(value) = columns.get_mut(flag) {
            *value = (value.as_i64() != Some(0)).into();
        }
    }
    if let Some(value) = columns.get_mut("custom") {
        *value = value.as_str().map(serde_json::from_str).transpose()?.unwrap_or_default();
    }
    Ok(serde_json::from_value(Value::Object(columns))?)
}
