//! The values that occur, each once; rows hold their codes.

use indexmap::{Equivalent, IndexSet};
use std::hash::{Hash, Hasher};

use crate::facts::Value;

/// A value of a field, or what became of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Meaning<'a> {
    Value(&'a Value),
    Answers(&'a [String]),
    Refused,
}

/// A [`Meaning`] that a dictionary keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Entry {
    Value(Value),
    Answers(Vec<String>),
    Refused,
}

impl Entry {
    fn of(meaning: Meaning<'_>) -> Self {
        match meaning {
            Meaning::Value(value) => Self::Value(value.clone()),
            Meaning::Answers(values) => Self::Answers(values.to_vec()),
            Meaning::Refused => Self::Refused,
        }
    }

    fn meaning(&self) -> Meaning<'_> {
        match self {
            Self::Value(value) => Meaning::Value(value),
            Self::Answers(values) => Meaning::Answers(values),
            Self::Refused => Meaning::Refused,
        }
    }
}

impl Hash for Entry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.meaning().hash(state);
    }
}

impl Equivalent<Entry> for Meaning<'_> {
    fn equivalent(&self, entry: &Entry) -> bool {
        *self == entry.meaning()
    }
}

/// The values of one column. Code 0 is nothing known; the others count from 1.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dictionary {
    entries: IndexSet<Entry>,
}

impl Dictionary {
    pub(crate) fn code(&mut self, meaning: Meaning<'_>) -> u32 {
        let place = match self.entries.get_index_of(&meaning) {
            Some(place) => place,
            None => self.entries.insert_full(Entry::of(meaning)).0,
        };
        u32::try_from(place + 1).unwrap_or(0)
    }

    /// The code of a value; `None`: nobody has it.
    pub(crate) fn find(&self, meaning: Meaning<'_>) -> Option<u32> {
        u32::try_from(self.entries.get_index_of(&meaning)? + 1).ok()
    }

    /// What a code stands for; `None` for nothing.
    pub(crate) fn entry(&self, code: u32) -> Option<&Entry> {
        self.entries.get_index((code as usize).checked_sub(1)?)
    }

    /// The values, in the order of their codes from 1 on.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }
}

/// What a lead did, without when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Act<'a> {
    pub(crate) kind: &'a str,
    pub(crate) label: Option<&'a str>,
    /// An open that a machine made; it scores nothing.
    pub(crate) is_machine: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct OwnAct {
    kind: Box<str>,
    label: Option<Box<str>>,
    is_machine: bool,
}

impl OwnAct {
    fn act(&self) -> Act<'_> {
        Act { kind: &self.kind, label: self.label.as_deref(), is_machine: self.is_machine }
    }
}

impl Hash for OwnAct {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.act().hash(state);
    }
}

impl Equivalent<OwnAct> for Act<'_> {
    fn equivalent(&self, own: &OwnAct) -> bool {
        *self == own.act()
    }
}

/// The kinds of activity with their labels that occur; codes count from 0.
#[derive(Debug, Clone, Default)]
pub(crate) struct Acts {
    entries: IndexSet<OwnAct>,
    /// For each code the same number where labels are the same to the rules.
    labels: Vec<u32>,
    numbers: IndexSet<Box<str>>,
}

impl Acts {
    pub(crate) fn code(&mut self, act: Act<'_>) -> u32 {
        let place = self.entries.get_index_of(&act).unwrap_or_else(|| {
            let own = OwnAct {
                kind: act.kind.into(),
                label: act.label.map(Into::into),
                is_machine: act.is_machine,
            };
            let (number, _) =
                self.numbers.insert_full(crate::matching::folded(act.label.unwrap_or_default()).into());
            self.labels.push(u32::try_from(number).unwrap_or(u32::MAX));
            self.entries.insert_full(own).0
        });
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    /// What a code stands for.
    pub(crate) fn told(&self, code: u32) -> Option<Act<'_>> {
        self.entries.get_index(code as usize).map(OwnAct::act)
    }

    /// What each code stands for, with the number of its label.
    pub(crate) fn meanings(&self) -> impl ExactSizeIterator<Item = (Act<'_>, u32)> {
        self.entries.iter().map(OwnAct::act).zip(self.labels.iter().copied())
    }
}
