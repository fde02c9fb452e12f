//! How promising a lead is, and why.
//!
//! A score is a pure function of the facts known at a moment, a model, and that moment. No total is kept anywhere:
//! explanation, history, decay, what-if and undo are this function with other arguments. The crate does not know what
//! a lead is, reads no clock, and says nothing in words: it answers with codes and parameters.
//!
//! ```
//! let model = scoring::template("starter").expect("it ships");
//! let facts = scoring::Facts::default();
//! let now = "2026-03-02T09:00:00Z".parse().expect("a moment");
//! let receipt = scoring::evaluate(&model, &facts, now);
//! assert_eq!((receipt.score, receipt.band.as_str()), (0, "cold"));
//! ```
//!
//! # The model file
//!
//! JSON, format 2; `docs/model.schema.json` is its schema, and [`check()`] reads that same schema. Unknown keys are
//! refused. A key whose value would be `null` may be left out. Files of format 1 are read as well ([`migrate()`]).
//!
//! | key | what it holds |
//! |---|---|
//! | `audience` | whose score it is: `customers`, or absent for everybody's |
//! | `axes` | for `fit` (who they are) and `interest` (what they do): `floor` `none` or `zero`. Score = fit + interest |
//! | `groups` | rules that share a `min` and a `max` |
//! | `lists` | values kept once and named by rules and conditions, such as the target sectors; an empty list decides nothing |
//! | `rules` | what scores; their order is only presentation |
//! | `knockOuts` | `when` a condition is true, the band is no warmer than `max` whatever the score |
//! | `bandSets`, `bandSet` | bands to choose from, and the set in use |
//! | `gate` | score from which a lead enters the call list; without it every lead may be called |
//!
//! A rule has a `key`, is `on` or off, adds to an `axis`, may belong to a `group`, and scores `by` one of:
//!
//! | `kind` | points |
//! |---|---|
//! | `choice` | per value of a `field`: the first row that matches; `unknown` when the field is not known |
//! | `bands` | per range of a number, or of the days to or since a date (`measure`): each row ends with `to`, inclusive, and begins right after the row before |
//! | `answer` | per answer to a `question`, several answers added up; `otherwise`, `refused`, `notAsked`; from `min` to `max` |
//! | `activity` | per activity of a kind, by label if wanted (see below) |
//! | `unreached` | after so many `attempts` in a row without contact, for so many `days` after the last |
//! | `condition` | while a condition is true |
//!
//! A `field` is a key of [`CATALOGUE`], `custom:<key>`, or `answer:<question>`. Texts are compared without regard to
//! case and outer spaces; a row's `match` makes that `is` (the default), `words` or `contains`.
//!
//! An `activity` rule reads like its sentence: which `activity`, which `labels` (each row with its points) or else
//! `points`; which `count` (`each`, `first`, `first-per-label`, or a `ladder` of points by number of times); with at
//! least which `minQuantity`; only those `withinDays`; whether points `fade` (`expires` or `halves` after so many days);
//! how many points `perPeriod` (the award is cut when it comes, looking back over the period, up and down alike); and
//! from `min` to `max` in all. A limit holds whether or not anything counts: a rule with `min` 2 gives at least 2.
//!
//! A condition is a `test`, a `did` (so many activities count) or `all`, `any`, `not` of conditions, two levels deep. It
//! has three answers: a test of something unknown is neither true nor false, and so is its opposite. Only `known`,
//! `unknown`, `refused` and `not-asked` ask for that, and they and `did` are always one or the other.
//!
//! A band is had from its `from` on, inclusive, and only `while` its condition is true; otherwise the lead is in the
//! next lower band.
//!
//! # Time
//!
//! Moments count in whole seconds, days in 24 hours from the fact; dates count by the days of the book's zone. A fact
//! counts from its own second on. A window, an expiry or a correction of n days is over at exactly n days. An open of an
//! e-mail within 60 seconds, inclusive, of a send is a machine's and scores nothing; a send with another label is not
//! its send. Halving is exact whole-number arithmetic, so every machine has the same score.
//!
//! # Receipts
//!
//! A rule's total is rounded once, half away from zero; the score is the sum of the lines, always. What a limit takes
//! is a line of its own. Line codes and their parameters:
//!
//! | code | params | when |
//! |---|---|---|
//! | `choice` | field, value | a row matched, 0 points included |
//! | `bands` | field, value, from?, to?, measure? | the number, or the number of days, is known |
//! | `unknown` | field | the field of a choice or bands rule is not known; 0 points unless the rule says otherwise |
//! | `answer` | question, value | an answer counted |
//! | `not-asked`, `refused` | question | nobody asked, 0 points unless the rule says otherwise; refusing scores |
//! | `activity` | kind, count, label?, within?, expires? or halves? (days) | activities count |
//! | `machine-open` | count | opens that a machine made, 0 points |
//! | `unreached` | count, days? | enough attempts failed |
//! | `condition` | field?, value? | the condition is true |
//! | `cap-period` | max, days, lost | the limit per period |
//! | `cap-rule` | max or min, lost | the rule's own limit |
//! | `cap-group` | group, max or min, lost | the group's limit |
//! | `correction` | reason?, until | a correction by hand |
//! | `floor` | axis, lost | the axis would be below zero |
//! | `knock-out` | name?, max, without, field?, value? | only as [`Receipt::capped_by`]: the band had, and the one lost |
//!
//! # Problems
//!
//! Shape (all errors): `missing-key`, `unknown-key`, `wrong-type`, `not-allowed`, `unknown-format`, `too-small`,
//! `too-large`, `too-few`, `too-many`, `too-short`, `too-long`, `too-deep`, `not-json`, `not-a-model`.
//! Meaning, errors: `key-twice`, `no-such-group`, `group-of-other-axis`, `above-max`, `no-such-list`, `unknown-field`,
//! `not-a-number`, `not-a-date`, `no-values`, `empty-value`, `open-before-last`, `last-not-open`, `not-ascending`, `no-points`,
//! `ladder-cannot-halve`, `ladder-has-no-period`, `not-not`, `operator-not-for-type`, `wrong-count`,
//! `list-not-for-operator`, `no-such-band-set`, `first-not-open`, `first-is-always`.
//! Warnings: `list-empty`, `unused`, `same-as`, `no-effect`, `value-twice`, `unknown-activity`, `beyond-within`,
//! `many-rules`, `many-bands`, `no-negative-rule`, `unreachable`, `cooler-than-below`.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

mod catalogue;
mod check;
mod columns;
mod condition;
mod days;
mod evaluate;
mod events;
mod everybody;
mod facts;
mod halving;
mod inspect;
mod known;
mod lines;
mod matching;
mod migrate;
mod model;
mod preview;
mod program;
mod reach;
mod receipt;
mod schema;
mod standing;
mod tally;
mod template;
mod ways;
mod weigh;

pub use catalogue::{ACTIVITY_KINDS, CATALOGUE, CatalogueField, FieldType, type_of};
pub use check::{check, from_json, parse};
pub use columns::Columns;
pub use condition::{Condition, Did, Operator};
pub use evaluate::{entered_band_at, evaluate, reasons, score};
pub use everybody::Sums;
pub use facts::{ActivityFact, AnswerFact, AnswerState, Correction, Facts, FieldFact, Value};
pub use inspect::RuleReach;
pub use migrate::{migrate, read};
pub use model::*;
pub use preview::{BandCount, Mover, band_counts, moved};
pub use program::Scores;
pub use reach::{Reach, reach, reach_of_axis};
pub use receipt::{BandChange, Line, Param, Params, Problem, Receipt, Score, Severity, ToBand, Way};
pub use template::{TEMPLATE_NAMES, template};
