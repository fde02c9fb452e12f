//! How promising a lead is, and why.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

mod catalogue;
mod check;
mod condition;
mod evaluate;
mod events;
mod facts;
mod halving;
mod known;
mod lines;
mod matching;
mod model;
mod reach;
mod receipt;
mod schema;
mod standing;
mod template;
mod ways;
mod weigh;

pub use catalogue::{ACTIVITY_KINDS, CATALOGUE, CatalogueField, FieldType, type_of};
pub use check::{check, from_json, parse};
pub use condition::{Condition, Operator};
pub use evaluate::{entered_band_at, evaluate, score};
pub use facts::{ActivityFact, AnswerFact, AnswerState, Correction, Facts, FieldFact, Value};
pub use model::*;
pub use reach::{Reach, reach, reach_of_axis};
pub use receipt::{BandChange, Line, Param, Params, Problem, Receipt, Score, Severity, ToBand, Way};
pub use template::{TEMPLATE_NAMES, template};
