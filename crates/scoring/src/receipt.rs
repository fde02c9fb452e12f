//! What scoring answers: the receipt and its short form.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::model::Axis;

/// A fact that a sentence needs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(untagged)]
pub enum Param {
    /// A whole number.
    Number(i32),
    /// A text.
    Text(String),
}

/// The facts that a sentence needs, by name.
pub type Params = BTreeMap<String, Param>;

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i32> for Param {
    fn from(number: i32) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Param {
    fn from(number: u32) -> Self {
        Self::Number(i32::try_from(number).unwrap_or(i32::MAX))
    }
}

/// A score with its reasons. `score` is the sum of the points of `lines`, always.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// `fit` + `interest`.
    pub score: i32,
    /// Sum of the lines on this axis.
    pub fit: i32,
    /// Sum of the lines on this axis.
    pub interest: i32,
    /// Key of the lead's band in the band set in use; empty only for a model without bands.
    pub band: String,
    /// The knock-out that keeps the lead out of the band its score would give; 0 points. Not among `lines`.
    pub capped_by: Option<Line>,
    /// The reasons, in the order of the rules; then group limits, corrections, floors.
    pub lines: Vec<Line>,
    /// The lines that say best why the lead stands where it does, as places among `lines`, strongest first, at most three.
    pub headline: Vec<u32>,
    /// Points above the lowest score of the band; `None` in a band without one.
    pub margin: Option<i32>,
    /// The only line whose loss alone would cost the band, as a place among `lines`; `None`: there is none, or more.
    pub hangs_on: Option<u32>,
    /// When the band next changes if nothing happens; `None`: not within ten years.
    pub next: Option<BandChange>,
    /// The higher bands, nearest first, and what could lead there.
    pub to_band: Vec<ToBand>,
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// Key of the rule, group, knock-out or axis that made the line; `correction` for a correction.
    pub rule: String,
    /// Which sum it belongs to.
    pub axis: Axis,
    /// Key of the rule's group.
    pub group: Option<String>,
    /// Whole points; the sum of all lines is the score.
    pub points: i32,
    /// Which sentence: see the crate's documentation.
    pub code: String,
    /// What the sentence needs.
    pub params: Params,
    /// Moment of the fact; of the last one where there were several.
    pub at: Option<DateTime<Utc>>,
    /// How that fact was learned.
    pub source: Option<String>,
    /// How many activities or attempts made the line.
    pub events: u32,
    /// Ids of those activities, oldest first.
    pub event_ids: Vec<u32>,
}

/// A change of band by time alone, down or up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BandChange {
    /// The first second of the new band.
    pub at: DateTime<Utc>,
    /// Key of the new band.
    pub band: String,
    /// The score at that second.
    pub score: i32,
    /// The new band is a higher one.
    pub rises: bool,
}

/// A higher band and what could lead there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ToBand {
    /// Key of the band.
    pub band: String,
    /// Points still missing.
    pub missing: i32,
    /// Alternatives, each a smallest set of changes that by itself leads there; best first: fewest changes, then
    /// fewest that are up to the lead (`do`), then fewest points more than needed, then the order of the rules. At most
    /// five, sets of up to three. Where no such set does, one way that brings most; it falls short, or is longer. Empty
    /// when nothing brings anything.
    pub ways: Vec<Way>,
}

/// Changes that together lead somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Way {
    /// From the one that brings most.
    pub changes: Vec<Change>,
    /// Points they bring together; less than what is missing where that is not enough.
    pub points: i32,
}

/// Something to find out, or to get a lead to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// `ask` (params: question) or `learn` (params: field), both with `value`, or with `from` and `to` and perhaps
    /// `measure` as of a line, or with neither for whatever it is; `do` (params: activity, label?, quantity?).
    pub code: String,
    /// What the sentence needs.
    pub params: Params,
    /// Points it brings at best, on top of the changes before it.
    pub points: i32,
}

/// A score without its reasons, for questions about everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// As in [`Receipt`].
    pub fit: i32,
    /// As in [`Receipt`].
    pub interest: i32,
    /// As in [`Receipt`].
    pub score: i32,
    /// Place of the band in the set in use, 0 the lowest.
    pub band: u8,
    /// Until then, exclusive, neither score nor band changes by time alone. `None`: never.
    pub valid_until: Option<DateTime<Utc>>,
}

/// A mistake in a model, or something worth a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// Where, as a JSON pointer (`/rules/3/by/rows/0/points`); empty for the model as a whole.
    pub path: String,
    /// Which sentence.
    pub code: String,
    /// May it be published?
    pub severity: Severity,
    /// What the sentence needs.
    pub params: Params,
}

/// Whether a model with this problem may be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// It may not.
    Error,
    /// It may.
    Warning,
}
