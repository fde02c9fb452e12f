//! What is known of one lead: the second argument of [`crate::evaluate()`].

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::model::Axis;

/// Everything that can score of one lead. A fact whose moment lies after the moment of scoring does not count yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// Latest value by field key (`employees`, `custom:renewed`). Absent: not known.
    pub fields: BTreeMap<String, FieldFact>,
    /// Latest state by question key. Absent: not asked.
    pub answers: BTreeMap<String, AnswerFact>,
    /// What the lead did, in any order.
    pub activities: Vec<ActivityFact>,
    /// Attempts in a row without contact, oldest first; empty once the lead was reached.
    pub unreached: Vec<DateTime<Utc>>,
    /// Corrections by hand.
    pub corrections: Vec<Correction>,
    /// Where "today" is decided for dates; everything else counts in hours.
    pub zone: Tz,
}

impl Default for Facts {
    fn default() -> Self {
        Self {
            fields: BTreeMap::new(),
            answers: BTreeMap::new(),
            activities: Vec::new(),
            unreached: Vec::new(),
            corrections: Vec::new(),
            zone: Tz::Europe__Amsterdam,
        }
    }
}

/// A field's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFact {
    /// What.
    pub value: Value,
    /// Known since.
    pub at: DateTime<Utc>,
    /// How it was learned.
    pub source: Option<String>,
}

/// The value of a field.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// Text or a choice.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A date.
    Date(NaiveDate),
}

/// What became of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerFact {
    /// The outcome.
    pub state: AnswerState,
    /// Known since.
    pub at: DateTime<Utc>,
    /// How it was learned.
    pub source: Option<String>,
}

/// The outcome of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerState {
    /// Answered: option keys, or the text, or the number as text. Several for a question with several answers.
    Answered(Vec<String>),
    /// The lead would not say.
    Refused,
    /// Nobody asked; the same as no fact at all.
    NotAsked,
}

/// Something the lead did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityFact {
    /// What kind, such as `email-opened`.
    pub kind: String,
    /// Page, button or document.
    pub label: Option<String>,
    /// Seconds or times.
    pub quantity: Option<i64>,
    /// When it happened; ages count from here.
    pub at: DateTime<Utc>,
    /// Since when it is known, if that was later: it does not count before. `None`: at once.
    pub learned: Option<DateTime<Utc>>,
    /// How it was learned.
    pub source: Option<String>,
    /// What receipts refer to.
    pub id: u32,
}

/// Points by hand, with an end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// More or fewer, -1000 to 1000.
    pub points: i32,
    /// Which sum it corrects.
    pub axis: Axis,
    /// Why.
    pub reason: Option<String>,
    /// From when.
    pub at: DateTime<Utc>,
    /// Until when, exclusive.
    pub until: DateTime<Utc>,
    /// By whom.
    pub source: Option<String>,
}
