//! How promising a lead is, and why (skeleton: signatures first).
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

mod condition;
mod facts;
mod model;
mod receipt;

pub use condition::{Condition, Operator};
pub use facts::{ActivityFact, AnswerFact, AnswerState, Correction, Facts, FieldFact, Value};
pub use model::*;
pub use receipt::{BandChange, Line, Param, Params, Problem, Receipt, Score, Severity, ToBand, Way};

use chrono::{DateTime, Utc};

/// The score of a lead with all its reasons, as it stands at `now`.
#[must_use]
pub fn evaluate(_model: &Model, _facts: &Facts, _now: DateTime<Utc>) -> Receipt {
    Receipt {
        score: 0,
        fit: 0,
        interest: 0,
        band: String::new(),
        capped_by: None,
        lines: vec![],
        next: None,
        to_band: vec![],
    }
}

/// The score of a lead without its reasons; always equal to that of [`evaluate()`].
#[must_use]
pub fn score(_model: &Model, _facts: &Facts, _now: DateTime<Utc>) -> Score {
    Score { fit: 0, interest: 0, score: 0, band: 0, valid_until: None }
}

/// When the lead last rose into its present band or a higher one, over the facts as they came in; `None` when it
/// never rose (the lowest band, or a band in which a lead begins).
#[must_use]
pub fn entered_band_at(_model: &Model, _facts: &Facts, _now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    None
}

/// Everything that is wrong with a model file or worth a look, in the order of the file.
#[must_use]
pub fn check(_model_json: &serde_json::Value) -> Vec<Problem> {
    Vec::new()
}

/// Reads a model file.
///
/// # Errors
/// All problems with severity [`Severity::Error`], `not-json` among them.
pub fn parse(_text: &str) -> Result<Model, Vec<Problem>> {
    Err(Vec::new())
}

/// A model that ships with the program: `starter`, `bands`, `exact` or `usage`.
#[must_use]
pub fn template(_name: &str) -> Option<Model> {
    None
}
