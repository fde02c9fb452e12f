//! A few thousand leads side by side.

use std::ops::Range;

use chrono::{DateTime, Utc};

use crate::known::second;

/// Stands for "no quantity"; no quantity that is kept is as low.
pub(crate) const NO_QUANTITY: i32 = i32::MIN;
/// Stands for a moment that the columns cannot hold: before 1970 or after 2105.
pub(crate) const BEYOND: u32 = u32::MAX;
/// A lead with more activities than this is not kept in columns: their points might not fit 32 bits.
const MOST_ACTIVITIES: usize = 1_000_000;

/// What is known of one lead, on its way into a block.
#[derive(Debug, Default)]
pub(crate) struct Row {
    /// Column and code.
    pub(crate) codes: Vec<(usize, u32)>,
    pub(crate) attempts: u32,
    pub(crate) last_attempt: i64,
    since: u32,
    ats: Vec<u32>,
    acts: Vec<u32>,
    quantities: Vec<i32>,
}

impl Row {
    /// Not all is known before this moment.
    pub(crate) fn known_since(&mut self, at: DateTime<Utc>) {
        // Whatever is known since before 1970 is known.
        self.since = self.since.max(u32::try_from(second(at).max(0)).unwrap_or(BEYOND));
    }

    /// Adds an activity; they come oldest first.
    pub(crate) fn add(&mut self, at: i64, act: u32, quantity: Option<i64>, learned: Option<DateTime<Utc>>) {
        let kept = u32::try_from(at).unwrap_or(BEYOND);
        if kept == BEYOND || self.ats.len() >= MOST_ACTIVITIES {
            self.since = BEYOND;
            return;
        }
        if let Some(learned) = learned {
            self.known_since(learned);
        }
        let least = i64::from(NO_QUANTITY + 1);
        let within = |quantity: i64| i32::try_from(quantity.clamp(least, i64::from(i32::MAX)));
        self.ats.push(kept);
        self.acts.push(act);
        self.quantities.push(quantity.and_then(|quantity| within(quantity).ok()).unwrap_or(NO_QUANTITY));
    }
}

/// Some leads with consecutive places.
#[derive(Debug, Clone, Default)]
pub(crate) struct Block {
    /// Ascending.
    pub(crate) leads: Vec<u32>,
    /// Codes by column; a column that nobody here has is empty.
    columns: Vec<Vec<u32>>,
    /// The second since which everything about a lead is known.
    pub(crate) since: Vec<u32>,
    pub(crate) attempts: Vec<u32>,
    pub(crate) last_attempts: Vec<i64>,
    /// Where each lead's activities end; they begin where those of the lead before end.
    pub(crate) ends: Vec<u32>,
    /// Seconds since 1970.
    pub(crate) ats: Vec<u32>,
    pub(crate) acts: Vec<u32>,
    /// Empty as long as no activity here has a quantity.
    pub(crate) quantities: Vec<i32>,
}

impl Block {
    pub(crate) fn with(lead: u32, row: Row) -> Self {
        let mut block = Self::default();
        block.put(lead, row);
        block
    }

    pub(crate) fn len(&self) -> usize {
        self.leads.len()
    }

    /// The codes of a column; `None`: nobody here knows it.
    pub(crate) fn codes(&self, column: usize) -> Option<&[u32]> {
        self.columns.get(column).filter(|codes| !codes.is_empty()).map(Vec::as_slice)
    }

    /// Each lead's activities, oldest first: second, code and quantity.
    pub(crate) fn activities(
        &self,
    ) -> impl Iterator<Item = impl DoubleEndedIterator<Item = (u32, u32, i32)>> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let range = start..*end as usize;
            start = range.end;
            self.within(range)
        })
    }

    /// One lead's activities.
    pub(crate) fn activities_of(&self, row: usize) -> impl DoubleEndedIterator<Item = (u32, u32, i32)> {
        let end = self.ends.get(row).copied().unwrap_or_default();
        self.within(self.start(row) as usize..end as usize)
    }

    fn within(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = (u32, u32, i32)> {
        let ats = self.ats.get(range.clone()).unwrap_or_default();
        let acts = self.acts.get(range.clone()).unwrap_or_default();
        let quantities = self.quantities.get(range).unwrap_or_default();
        let of = move |place: usize| quantities.get(place).copied().unwrap_or(NO_QUANTITY);
        ats.iter().zip(acts).enumerate().map(move |(place, (at, act))| (*at, *act, of(place)))
    }

    /// Takes in a lead, new or again.
    pub(crate) fn put(&mut self, lead: u32, row: Row) {
        let (place, is_new) = match self.leads.binary_search(&lead) {
            Ok(place) => (place, false),
            Err(place) => (place, true),
        };
        if is_new {
            self.leads.insert(place, lead);
            self.since.insert(place, 0);
            self.attempts.insert(place, 0);
            self.last_attempts.insert(place, i64::MIN);
            let end = self.start(place);
            self.ends.insert(place, end);
            for codes in self.columns.iter_mut().filter(|codes| !codes.is_empty()) {
                codes.insert(place, 0);
            }
        } else {
            for code in self.columns.iter_mut().filter_map(|codes| codes.get_mut(place)) {
                *code = 0;
            }
        }
        for (column, code) in row.codes.iter().filter(|(_, code)| *code != 0) {
            if self.columns.len() <= *column {
                self.columns.resize(*column + 1, Vec::new());
            }
            if let Some(codes) = self.columns.get_mut(*column) {
                codes.resize(self.leads.len(), 0);
                put_at(codes, place, *code);
            }
        }
        put_at(&mut self.since, place, row.since);
        put_at(&mut self.attempts, place, row.attempts);
        put_at(&mut self.last_attempts, place, row.last_attempt);
        self.put_activities(place, row);
    }

    /// Puts a lead of another block at the end, whatever its number.
    pub(crate) fn append(&mut self, from: &Self, row: usize) {
        let copy = |column: &[u32]| column.get(row).copied().unwrap_or(0);
        self.leads.push(copy(&from.leads));
        self.since.push(copy(&from.since));
        self.attempts.push(copy(&from.attempts));
        self.last_attempts.push(from.last_attempts.get(row).copied().unwrap_or(i64::MIN));
        let len = self.leads.len();
        self.columns.resize(self.columns.len().max(from.columns.len()), Vec::new());
        for (own, codes) in self.columns.iter_mut().zip(&from.columns) {
            let code = copy(codes);
            if code != 0 || !own.is_empty() {
                own.resize(len, 0);
                put_at(own, len - 1, code);
            }
        }
        for (at, act, quantity) in from.activities_of(row) {
            self.ats.push(at);
            self.acts.push(act);
            if quantity != NO_QUANTITY || !self.quantities.is_empty() {
                self.quantities.resize(self.ats.len(), NO_QUANTITY);
                put_at(&mut self.quantities, self.ats.len() - 1, quantity);
            }
        }
        self.ends.push(u32::try_from(self.ats.len()).unwrap_or(u32::MAX));
        for codes in self.columns.iter_mut().filter(|codes| !codes.is_empty()) {
            codes.resize(len, 0);
        }
        if !self.quantities.is_empty() {
            self.quantities.resize(self.ats.len(), NO_QUANTITY);
        }
    }

    fn put_activities(&mut self, place: usize, row: Row) {
        let from = self.start(place) as usize;
        let to = self.ends.get(place).map_or(from, |end| *end as usize);
        let has_quantity = row.quantities.iter().any(|quantity| *quantity != NO_QUANTITY);
        if !self.quantities.is_empty() {
            self.quantities.splice(from..to, row.quantities);
        } else if has_quantity {
            self.quantities.resize(self.ats.len(), NO_QUANTITY);
            self.quantities.splice(from..to, row.quantities);
        }
        let count = row.ats.len();
        self.ats.splice(from..to, row.ats);
        self.acts.splice(from..to, row.acts);
        self.shift(place, to - from, count);
    }

    /// Moves the ends from a lead on by what its activities have grown or shrunk.
    fn shift(&mut self, place: usize, before: usize, after: usize) {
        for end in self.ends.iter_mut().skip(place) {
            *end = u32::try_from(*end as usize + after - before).unwrap_or(u32::MAX);
        }
    }

    pub(crate) fn remove(&mut self, lead: u32) {
        let Ok(place) = self.leads.binary_search(&lead) else { return };
        self.put_activities(place, Row::default());
        self.leads.remove(place);
        self.since.remove(place);
        self.attempts.remove(place);
        self.last_attempts.remove(place);
        self.ends.remove(place);
        for codes in self.columns.iter_mut().filter(|codes| !codes.is_empty()) {
            codes.remove(place);
        }
    }

    /// Takes the second half out.
    pub(crate) fn split(&mut self) -> Self {
        let half = self.len() / 2;
        let start = self.start(half) as usize;
        let starts = u32::try_from(start).unwrap_or(u32::MAX);
        let upper = |codes: &mut Vec<u32>| if codes.is_empty() { Vec::new() } else { codes.split_off(half) };
        Self {
            leads: self.leads.split_off(half),
            columns: self.columns.iter_mut().map(upper).collect(),
            since: self.since.split_off(half),
            attempts: self.attempts.split_off(half),
            last_attempts: self.last_attempts.split_off(half),
            ends: self.ends.split_off(half).into_iter().map(|end| end - starts).collect(),
            ats: self.ats.split_off(start),
            acts: self.acts.split_off(start),
            quantities: if self.quantities.is_empty() {
                Vec::new()
            } else {
                self.quantities.split_off(start)
            },
        }
    }

    /// Where a lead's activities begin.
    fn start(&self, place: usize) -> u32 {
        place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0)
    }
}

fn put_at<T>(column: &mut [T], place: usize, value: T) {
    if let Some(slot) = column.get_mut(place) {
        *slot = value;
    }
}
