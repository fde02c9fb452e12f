//! Everybody's scoreable facts as columns in memory, for questions about everybody.
//!
//! One row per lead, in blocks, ordered by lead. A field or a question is a column of codes into a dictionary of the
//! values that occur; activities lie one behind the other, grouped by lead, oldest first. What a rule makes of a value
//! is worked out once per value that occurs, by the same functions that make a receipt ([`crate::weigh`]), and then
//! only looked up: so a column and a receipt cannot disagree about what a rule means.
//!
//! Only what is in force is kept: a lead of whom something becomes known later than the moment asked about is
//! reported as such ([`Sweep::later`]), and scored from its facts by whoever has them.

mod block;
mod dictionary;

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Tz;
use indexmap::IndexMap;

use crate::events::Events;
use crate::facts::{AnswerState, Correction, Facts, Value};
use crate::known::second;

pub(crate) use block::{BEYOND, Block, NO_QUANTITY};
use dictionary::Meaning;
pub(crate) use dictionary::{Act, Acts, Dictionary, Entry};

use block::Row;

/// How many leads a block holds when it is filled from the end; one that grows in the middle is split at twice that.
pub(crate) const BLOCK: usize = 4_096;

/// Everybody's scoreable facts. Leads are numbered by their place, ascending by lead.
#[derive(Debug, Clone)]
pub struct Columns {
    pub(crate) zone: Tz,
    /// The values of each field and, behind `answer:`, of each question; a column's place is its place here.
    pub(crate) dictionaries: IndexMap<Box<str>, Dictionary>,
    pub(crate) acts: Acts,
    pub(crate) blocks: Vec<Block>,
    /// Corrections by hand, of the few leads that have any.
    pub(crate) corrections: BTreeMap<u32, Vec<Correction>>,
}

impl Columns {
    /// No leads yet; dates are those of the zone.
    #[must_use]
    pub fn new(zone: Tz) -> Self {
        Self {
            zone,
            dictionaries: IndexMap::new(),
            acts: Acts::default(),
            blocks: Vec::new(),
            corrections: BTreeMap::new(),
        }
    }

    /// How many leads there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.blocks.iter().map(Block::len).sum()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Every lead, ascending.
    pub fn leads(&self) -> impl Iterator<Item = u32> {
        self.blocks.iter().flat_map(|block| block.leads.iter().copied())
    }

    /// A lead's place; `None`: it is not here.
    #[must_use]
    pub fn place(&self, lead: u32) -> Option<usize> {
        let at = self.block_of(lead);
        let row = self.blocks.get(at)?.leads.binary_search(&lead).ok()?;
        Some(self.blocks.iter().take(at).map(Block::len).sum::<usize>() + row)
    }

    /// The block and the row of a place.
    pub(crate) fn row(&self, place: usize) -> Option<(&Block, usize)> {
        let mut row = place;
        for block in &self.blocks {
            if row < block.len() {
                return Some((block, row));
            }
            row -= block.len();
        }
        None
    }

    /// Takes in what is known of a lead, new or again.
    pub fn set(&mut self, lead: u32, facts: &Facts) {
        let row = self.encode(facts);
        if facts.corrections.is_empty() {
            self.corrections.remove(&lead);
        } else {
            self.corrections.insert(lead, facts.corrections.clone());
        }
        let at = self.block_of(lead);
        let is_last = at + 1 == self.blocks.len();
        let Some(block) = self.blocks.get_mut(at) else {
            self.blocks.push(Block::with(lead, row));
            return;
        };
        // A book is read in order: full blocks are left behind.
        if is_last && block.len() >= BLOCK && block.leads.last().is_some_and(|last| *last < lead) {
            self.blocks.push(Block::with(lead, row));
            return;
        }
        block.put(lead, row);
        if block.len() >= 2 * BLOCK {
            let second = block.split();
            self.blocks.insert(at + 1, second);
        }
    }

    /// Forgets a lead. Values that only it had stay in the dictionaries until the columns are made anew.
    pub fn remove(&mut self, lead: u32) {
        self.corrections.remove(&lead);
        let at = self.block_of(lead);
        if let Some(block) = self.blocks.get_mut(at) {
            block.remove(lead);
            if block.len() == 0 {
                self.blocks.remove(at);
            }
        }
    }

    /// How many leads know each field and, behind `answer:`, how many answered each question.
    #[must_use]
    pub fn known(&self) -> BTreeMap<String, usize> {
        let count = |column: usize| {
            let codes = self.blocks.iter().filter_map(move |block| block.codes(column));
            codes.map(|codes| codes.iter().filter(|code| **code != 0).count()).sum()
        };
        self.dictionaries.keys().enumerate().map(|(place, name)| (name.to_string(), count(place))).collect()
    }

    /// How many leads have exactly this text in a field.
    #[must_use]
    pub fn count_of(&self, field: &str, text: &str) -> usize {
        let found = self.dictionaries.get_full(field);
        let Some((column, code)) = found.and_then(|(column, _, dictionary)| {
            Some((column, dictionary.find(Meaning::Value(&Value::Text(text.to_owned())))?))
        }) else {
            return 0;
        };
        let codes = self.blocks.iter().filter_map(|block| block.codes(column)).flatten();
        codes.filter(|own| **own == code).count()
    }

    /// A lead's text in a field; `None`: not known, or no text.
    #[must_use]
    pub fn text(&self, place: usize, field: &str) -> Option<&str> {
        let (column, _, dictionary) = self.dictionaries.get_full(field)?;
        let (block, row) = self.row(place)?;
        match dictionary.entry(*block.codes(column)?.get(row)?)? {
            Entry::Value(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Whether both hold the same of everybody.
    #[must_use]
    pub fn same_facts(&self, other: &Self) -> bool {
        let codes = |columns: &Self, place: usize, name: &str| -> Option<Entry> {
            let (column, _, dictionary) = columns.dictionaries.get_full(name)?;
            let (block, row) = columns.row(place)?;
            dictionary.entry(*block.codes(column)?.get(row)?).cloned()
        };
        let names: BTreeSet<&str> =
            self.dictionaries.keys().chain(other.dictionaries.keys()).map(AsRef::as_ref).collect();
        let rest = |columns: &Self, place: usize| {
            columns.row(place).map(|(block, row)| {
                (
                    block.since.get(row).copied(),
                    block.attempts.get(row).copied(),
                    block.last_attempts.get(row).copied(),
                )
            })
        };
        self.leads().eq(other.leads())
            && self.corrections == other.corrections
            && (0..self.len()).all(|place| {
                names.iter().all(|name| codes(self, place, name) == codes(other, place, name))
                    && self.acts_of(place).eq(other.acts_of(place))
                    && rest(self, place) == rest(other, place)
            })
    }

    /// A lead's activities: second, kind with label, quantity.
    fn acts_of(&self, place: usize) -> impl Iterator<Item = (u32, Option<Act<'_>>, i32)> {
        let activities = self.row(place).into_iter().flat_map(|(block, row)| block.activities_of(row));
        activities.map(|(at, act, quantity)| (at, self.acts.told(act), quantity))
    }

    /// The block that holds a lead, or would.
    fn block_of(&self, lead: u32) -> usize {
        let at = self.blocks.partition_point(|block| block.leads.last().is_some_and(|last| *last < lead));
        at.min(self.blocks.len().saturating_sub(1))
    }

    fn encode(&mut self, facts: &Facts) -> Row {
        let mut row = Row::default();
        for (name, fact) in &facts.fields {
            let meaning = match &fact.value {
                Value::Text(text) if text.trim().is_empty() => None,
                value => Some(Meaning::Value(value)),
            };
            row.codes.push(self.coded(name, meaning));
            row.known_since(fact.at);
        }
        for (question, fact) in &facts.answers {
            let meaning = match &fact.state {
                AnswerState::NotAsked => None,
                AnswerState::Refused => Some(Meaning::Refused),
                AnswerState::Answered(values) => Some(Meaning::Answers(values)),
            };
            row.codes.push(self.coded(&format!("answer:{question}"), meaning));
            row.known_since(fact.at);
        }
        row.attempts = u32::try_from(facts.unreached.len()).unwrap_or(u32::MAX);
        row.last_attempt = facts.unreached.iter().map(|at| second(*at)).max().unwrap_or(i64::MIN);
        for at in &facts.unreached {
            row.known_since(*at);
        }
        for (at, fact, is_machine) in Events::of(facts).oldest_first() {
            let act = Act { kind: &fact.kind, label: fact.label.as_deref(), is_machine };
            row.add(at, self.acts.code(act), fact.quantity, fact.learned);
        }
        row
    }

    /// A column and the code of what it holds.
    fn coded(&mut self, name: &str, meaning: Option<Meaning<'_>>) -> (usize, u32) {
        let column = match self.dictionaries.get_index_of(name) {
            Some(column) => column,
            None => self.dictionaries.insert_full(name.into(), Dictionary::default()).0,
        };
        let dictionary = self.dictionaries.get_index_mut(column).map(|(_, dictionary)| dictionary);
        (column, dictionary.zip(meaning).map_or(0, |(dictionary, meaning)| dictionary.code(meaning)))
    }
}
