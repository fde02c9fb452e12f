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
//! # Ways
//!
//! What would lead to a higher band: each way is a smallest set of changes. A change is something that is not known, with
//! the value that brings most, or one more activity of a kind that scores, right now. Nobody waits for what we do ourselves,
//! so there is no change of kind `email-sent`.
//!
//! | code | params | what it asks for |
//! |---|---|---|
//! | `ask` | question, value, or from?, to?, measure? | a question that nobody asked; without a value any answer will do |
//! | `learn` | field, value, or from?, to?, measure? | a field that is not known; without a value whatever it holds |
//! | `do` | activity, label?, quantity? | the lead does it, with at least that quantity |
//!
//! # Problems
//!
//! [`check()`] says what is wrong with a model by itself; what a book shows comes after. An error keeps a
//! model from being published. As long as the shape is wrong (the first part of the table) nothing else is looked at.
//!
//! | code | severity | params | what is wrong there |
//! |---|---|---|---|
//! | `not-json` | error | line, column | it is no JSON |
//! | `too-deep` | error | line, column, or max? | deeper than is read; conditions more than `max` deep |
//! | `unknown-format` | error | value | a format that this program does not know |
//! | `missing-key` | error | key | a key that has to be there |
//! | `unknown-key` | error | key | a key that means nothing there |
//! | `wrong-type` | error | expected | a value of another type |
//! | `not-allowed` | error | value | none of the values that it may be |
//! | `too-small`, `too-large` | error | min, max | a number below or above what it may be |
//! | `too-few`, `too-many` | error | min, max | so many items there have to be, or may be |
//! | `too-short`, `too-long` | error | min, max | so many letters there have to be, or may be |
//! | `not-a-model` | error | cause | it cannot be read although its shape is right |
//! | `key-twice` | error | key | another one has this key |
//! | `no-such-group` | error | group | no group has this key |
//! | `group-of-other-axis` | error | | the group belongs to the other axis |
//! | `no-such-list` | error | list | no list has this key |
//! | `no-such-band-set` | error | bandSet | no band set has this key |
//! | `unknown-field` | error | field | there is no such field |
//! | `not-a-number` | error | field? | the field holds no number; the value is none |
//! | `not-a-date` | error | field | the field holds no date |
//! | `no-values` | error | | a row without values or a list |
//! | `empty-value` | error | | a value without letters |
//! | `no-points` | error | | neither labels nor points |
//! | `above-max` | error | | the lower limit is above the upper |
//! | `open-before-last`, `last-not-open` | error | | only the last range is open above, and it is |
//! | `first-not-open`, `first-is-always` | error | | the lowest band has no `from` and no `while` |
//! | `not-ascending` | error | | not above the one before |
//! | `ladder-cannot-halve`, `ladder-has-no-period` | error | | a ladder with `halves`, with `perPeriod` |
//! | `not-not` | error | | a `not` of a `not` |
//! | `operator-not-for-type` | error | field | such a field cannot be compared like that |
//! | `wrong-count` | error | count | the comparison takes another number of values, at least `count` |
//! | `list-not-for-operator` | error | | the comparison takes no list |
//! | `unused` | warning | | no rule is in the group; nothing names the list |
//! | `list-empty` | warning | list | it decides nothing until it is filled in |
//! | `same-as` | warning | rule | says the same as that rule |
//! | `also-in` | warning | rule, value | that rule scores this value too |
//! | `contradicts` | warning | rule, value | so it does, the other way |
//! | `value-twice` | warning | value | stands there before |
//! | `claimed-before` | warning | value, by | an earlier row takes it, by that value |
//! | `no-such-option` | warning | field, value | the field never has this value |
//! | `no-effect` | warning | min? | no points whatever happens; everybody passes the gate, `min` is the least score |
//! | `always-same` | warning | points | the same points for everybody |
//! | `beyond-limit` | warning | limit (`rule`, `period`, `group`), max or min | points that the limit always cuts off |
//! | `takes-all` | warning | | the floor swallows all that the axis can come to |
//! | `beyond-within` | warning | days | points expire after they left the window |
//! | `unknown-activity` | warning | kind | no activity of this kind ships |
//! | `contradiction` | warning | with | cannot be true together with the condition at that path |
//! | `never-true`, `always-true` | warning | | so it is, whatever is known of a lead |
//! | `unreachable` | warning | max, or min and owner | above every score; below, where `owner` has them all |
//! | `always-capped` | warning | knockOut | that knock-out always takes the band away |
//! | `cooler-than-below` | warning | | a higher band with a cooler tone |
//! | `agreements-empty` | warning | band, missing (`action`, `deadline`) | a band in use that is worth something, with nothing agreed: what to do from warm on, by when from hot on |
//! | `many-rules`, `many-bands` | warning | count | more than people can explain, or tell apart |
//! | `no-negative-rule` | warning | | nothing takes points away |
//!
//! [`unasked()`] looks at the questionnaire and [`Columns::inspect`] at leads, once there are twenty:
//!
//! | code | severity | params | what is wrong there |
//! |---|---|---|---|
//! | `no-such-question` | error | question | nobody is asked that, so what hangs on it would never be true |
//! | `never-fires` | warning | leads | no lead gets points by it |
//! | `always-fires` | warning | points | every lead gets the same by it |
//! | `same-leads` | warning | rule, leads | that rule meets exactly the same leads |
//! | `never-known`, `mostly-empty` | warning | field, known, leads | no lead has the field; fewer than one in five |
//! | `cap-always-bites` | warning | leads | the limit cuts something off for each lead it meets |
//! | `threshold-untested` | warning | outcomes, least | too few won and lost leads to tell where bands should begin |
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

mod catalogue;
mod check;
mod columns;
mod condition;
mod course;
mod days;
mod difference;
mod evaluate;
mod events;
mod everybody;
mod facts;
mod guess;
mod halving;
mod inspect;
mod known;
mod ledger;
mod lines;
mod matching;
mod migrate;
mod model;
mod numbers;
mod possible;
mod preview;
mod program;
mod reach;
mod receipt;
mod schema;
mod standing;
mod suppose;
mod tally;
mod telling;
mod template;
mod ways;
mod weigh;

pub use catalogue::{ACTIVITY_KINDS, CATALOGUE, CatalogueField, FieldType, type_of};
pub use check::{check, from_json, parse};
pub use columns::Columns;
pub use condition::{Condition, Did, Operator};
pub use course::{Turn, course};
pub use difference::{Difference, difference};
pub use evaluate::{changes, entered_band_at, evaluate, reasons, rose_into_band_at, score};
pub use everybody::Sums;
pub use facts::{ActivityFact, AnswerFact, AnswerState, Correction, Facts, FieldFact, Value};
pub use inspect::unasked;
pub use migrate::{migrate, read};
pub use model::*;
pub use preview::{BandCount, Mover, band_counts, moved};
pub use program::Scores;
pub use reach::{Reach, reach, reach_of_axis};
pub use receipt::{BandChange, Change, Line, Param, Params, Problem, Receipt, Score, Severity, ToBand, Way};
pub use telling::headline;
pub use template::{TEMPLATE_NAMES, template};
