//! How one lead's score came to be: every moment at which score or class became another, with its cause.
//!
//! The journal is gone through from the lead's beginning. Between two entries that matter nothing new is known, so there
//! the score goes by time alone, under the model that was in use then. What was known then counts, not what is known now
//! of then: the point at a moment is what looking back to it shows.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use ::leads::Param;
use ::scoring::{Audience, Facts, Model, Turn, course};
use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use store::journal::Past;

use super::models::Switch;
use super::{BandView, PastScore, band_by_rank};
use crate::moment::{exactly, from_book, shown};
use crate::{Desk, Result, facts};

/// How many days back the score on a card is drawn.
const DAYS: i64 = 28;

/// A moment at which a lead's score or class became another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryPoint {
    /// The moment, to the millisecond where an entry of the journal made it.
    pub at: String,
    /// Points together, from then on.
    pub score: i32,
    /// Points for who they are.
    pub fit: i32,
    /// Points for what they do.
    pub interest: i32,
    /// The class that gives.
    pub band: BandView,
    /// Why.
    pub cause: PointCause,
}

/// Why a score or a class became another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PointCause {
    /// What kind of thing it was.
    pub code: CauseCode,
    /// What the sentence names.
    pub params: BTreeMap<String, Param>,
}

/// What kind of thing made a score another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum CauseCode {
    /// Something became known, or was taken back.
    Fact,
    /// A correction by hand began or ended.
    Correction,
    /// Another model came in use.
    Model,
    /// Nothing but time passed.
    Time,
}

/// A point before it is told.
struct Point {
    at: DateTime<Utc>,
    model: Arc<Model>,
    turn: Turn,
    cause: Cause,
    most: Option<Moved>,
}

/// What begins a stretch of the past.
#[derive(Debug, Clone, Copy)]
enum Cause {
    /// An entry about the lead, by its number.
    Entry(u32),
    /// Another model, by its place among the switches.
    Model(usize),
    /// Nothing but time.
    Time,
}

/// What changed most at a point.
struct Moved {
    /// Key and name of the rule; none when it was corrections.
    rule: Option<(String, Option<String>)>,
    /// The reason of a correction that began or ended by time.
    reason: Option<String>,
    points: i32,
}

impl Desk {
    /// Every moment at which a lead's score or class became another, oldest first; the last is how it stands.
    ///
    /// A cause names `rule`, `ruleName` and `points` of what changed most. Of what somebody did it names also `verb`,
    /// `author` and what the verb's label names, with `of` the verb that an undo or a redo is about; of a model `version`
    /// and `note`; of a correction `reason`.
    ///
    /// # Errors
    /// No such lead; the book cannot be read.
    pub fn history(&self, lead: u32) -> Result<Vec<HistoryPoint>> {
        self.known(lead)?;
        let tell = |point: &Point| {
            Ok(HistoryPoint {
                at: exactly(point.at, self.zone),
                score: point.turn.score,
                fit: point.turn.fit,
                interest: point.turn.interest,
                band: band_by_rank(&point.model, point.turn.band),
                cause: self.cause(point)?,
            })
        };
        self.past(lead)?.iter().map(tell).collect()
    }

    /// The score of each of the last days as it was then, ending with `score` now; and what it is more than a week ago.
    ///
    /// A lead that came with a past of its own, as those of the example do, is drawn from the beginning of that: for
    /// the time that the book does not know, `supposed` tells its score.
    pub(super) fn recent(
        &self,
        lead: u32,
        created: DateTime<Utc>,
        score: i32,
        supposed: impl Fn(DateTime<Utc>) -> i32,
    ) -> Result<(Vec<PastScore>, i32)> {
        let (points, now) = (self.past(lead)?, self.now());
        let score_at = |at: DateTime<Utc>| {
            let known = points.partition_point(|point| point.at <= at).checked_sub(1);
            known.and_then(|place| points.get(place)).map_or_else(|| supposed(at), |point| point.turn.score)
        };
        let days = (1..=DAYS).rev().map(|days| now - Duration::days(days));
        let past = days.filter(|at| *at >= created).map(|at| (at, score_at(at))).chain([(now, score)]);
        let week_ago = now - Duration::weeks(1);
        let trend = if created > week_ago { 0 } else { score - score_at(week_ago) };
        Ok((past.map(|(at, score)| PastScore { at: shown(at, self.zone), score }).collect(), trend))
    }

    fn past(&self, lead: u32) -> Result<Vec<Point>> {
        let mut moments = HashMap::new();
        for entry in self.store.entries(Some(lead), u32::MAX)? {
            moments.insert(entry.seq, from_book(&entry.at)?);
        }
        let mut run = Run::new(self.zone, self.models.switches());
        self.store.each_past::<crate::Error>(lead, |past| {
            let Some(at) = moments.get(&past.entry) else { return Ok(()) };
            run.switch_before(past.entry)?;
            run.learn(&past, *at)
        })?;
        run.switch_before(u32::MAX)?;
        run.go_to(self.now());
        Ok(run.points)
    }

    fn cause(&self, point: &Point) -> Result<PointCause> {
        let (mut code, mut params) = match point.cause {
            Cause::Time => (CauseCode::Time, BTreeMap::new()),
            Cause::Entry(seq) => (CauseCode::Fact, self.deed(seq)?),
            Cause::Model(place) => {
                let mut params = BTreeMap::new();
                if let Some(switch) = self.models.switches().get(place) {
                    params = self.deed(switch.entry.seq)?;
                    if let Some((version, note)) = switch.version.clone() {
                        let version = i32::try_from(version).unwrap_or(i32::MAX);
                        params.extend([param("version", version), param("note", note)]);
                    }
                }
                (CauseCode::Model, params)
            }
        };
        if let Some(most) = &point.most {
            params.extend([param("points", most.points)]);
            match &most.rule {
                Some((key, name)) => {
                    params.extend([param("rule", key.as_str())]);
                    params.extend(name.as_deref().map(|name| param("ruleName", name)));
                }
                None => {
                    code = CauseCode::Correction;
                    params.extend(most.reason.as_deref().map(|reason| param("reason", reason)));
                }
            }
        }
        Ok(PointCause { code, params })
    }

    /// What somebody did, and what its label names.
    fn deed(&self, seq: u32) -> Result<BTreeMap<String, Param>> {
        let Some(entry) = self.store.entry(seq)? else { return Ok(BTreeMap::new()) };
        let about = match entry.undoes.or(entry.redoes) {
            Some(about) => self.store.entry(about)?,
            None => None,
        };
        let step = self.step(about.as_ref().unwrap_or(&entry))?;
        let mut params = step.params;
        params.extend(about.map(|_| param("of", step.verb)));
        params.extend([param("verb", entry.verb), param("author", entry.author)]);
        Ok(params)
    }
}

fn param(name: &str, value: impl Into<Param>) -> (String, Param) {
    (name.to_owned(), value.into())
}

/// One lead on its way from its beginning to now.
struct Run<'a> {
    zone: Tz,
    switches: &'a [Switch],
    /// How many of the switches were passed.
    passed: usize,
    everybody: Option<Arc<Model>>,
    customers: Option<Arc<Model>>,
    status: String,
    /// What is known; none while the lead is not in the book.
    facts: Option<Facts>,
    /// Since when that is so, and why.
    since: DateTime<Utc>,
    cause: Cause,
    /// The last look at the score, whether it had changed or not.
    last: Option<(Arc<Model>, Turn)>,
    points: Vec<Point>,
}

impl<'a> Run<'a> {
    fn new(zone: Tz, switches: &'a [Switch]) -> Self {
        Self {
            zone,
            switches,
            passed: 0,
            everybody: None,
            customers: None,
            status: String::new(),
            facts: None,
            since: DateTime::UNIX_EPOCH,
            cause: Cause::Time,
            last: None,
            points: Vec::new(),
        }
    }

    fn model(&self) -> Option<&Arc<Model>> {
        let customers = self.customers.as_ref().filter(|_| self.status == "customer");
        customers.or(self.everybody.as_ref())
    }

    /// Passes the switches that were made before an entry.
    fn switch_before(&mut self, entry: u32) -> Result<()> {
        let switches = self.switches;
        while let Some(switch) = switches.get(self.passed).filter(|switch| switch.entry.seq < entry) {
            let at = from_book(&switch.entry.at)?;
            // Everybody's model says nothing of a customer who has another, nor theirs of anybody else.
            let theirs = self.status == "customer" && (self.customers.is_some() || switch.audience.is_some());
            if theirs == switch.audience.is_some() && self.facts.is_some() {
                self.go_until(at);
                (self.since, self.cause) = (at, Cause::Model(self.passed));
            }
            match switch.audience {
                None => self.everybody.clone_from(&switch.model),
                Some(Audience::Customers) => self.customers.clone_from(&switch.model),
            }
            self.passed += 1;
        }
        Ok(())
    }

    /// Takes in what an entry left to be known.
    fn learn(&mut self, past: &Past<'_>, at: DateTime<Utc>) -> Result<()> {
        let new = past.known.map(|known| facts::besides_activities(known, self.zone)).transpose()?;
        let status = past.known.map(|known| known.lead.status.clone()).unwrap_or_default();
        let mut activities =
            self.facts.as_mut().map(|facts| std::mem::take(&mut facts.activities)).unwrap_or_default();
        let matters = self.facts != new || !past.activities.is_empty();
        if let Some(facts) = self.facts.as_mut().filter(|_| matters) {
            facts.activities = activities;
            self.go_until(at);
            activities =
                self.facts.as_mut().map(|facts| std::mem::take(&mut facts.activities)).unwrap_or_default();
        }
        for id in past.activities {
            activities.retain(|known| known.id != *id);
            let row = past.known.and_then(|known| known.activities.iter().find(|row| row.id == *id));
            activities.extend(row.map(facts::activity_of).transpose()?);
        }
        self.facts = new.map(|facts| Facts { activities, ..facts });
        self.status = status;
        if matters {
            (self.since, self.cause) = (at, Cause::Entry(past.entry));
        }
        Ok(())
    }

    /// Goes on to a moment that begins something new.
    fn go_until(&mut self, at: DateTime<Utc>) {
        self.go_to(at - Duration::nanoseconds(1));
    }

    /// Goes on to a moment, that included.
    fn go_to(&mut self, at: DateTime<Utc>) {
        let (Some(facts), Some(model)) = (&self.facts, self.model().cloned()) else { return };
        for (place, turn) in course(&model, facts, self.since, at).into_iter().enumerate() {
            let same = self.points.last().is_some_and(|point| {
                point.turn.score == turn.score
                    && band_by_rank(&point.model, point.turn.band) == band_by_rank(&model, turn.band)
            });
            if !same {
                let most = moved_most(self.last.as_ref(), &model, &turn, facts);
                let cause = if place == 0 { self.cause } else { Cause::Time };
                self.points.push(Point {
                    at: turn.at,
                    model: Arc::clone(&model),
                    turn: turn.clone(),
                    cause,
                    most,
                });
            }
            self.last = Some((Arc::clone(&model), turn));
        }
    }
}

/// What makes most of the difference between two looks; a rule is the same one in another model by its key.
fn moved_most(
    before: Option<&(Arc<Model>, Turn)>,
    model: &Arc<Model>,
    turn: &Turn,
    facts: &Facts,
) -> Option<Moved> {
    let was = |place: usize, key: &str| {
        let (earlier, then) = before?;
        let same = Arc::ptr_eq(earlier, model);
        let place = if same { Some(place) } else { earlier.rules.iter().position(|rule| rule.key == key) };
        then.rules.get(place?).copied()
    };
    let now_there = |key: &str| model.rules.iter().any(|rule| rule.key == key);
    let rules = model.rules.iter().zip(&turn.rules).enumerate();
    let changed = rules.map(|(place, (rule, points))| (rule, points - was(place, &rule.key).unwrap_or(0)));
    let gone = before.into_iter().flat_map(|(earlier, then)| earlier.rules.iter().zip(&then.rules));
    let gone = gone.filter(|(rule, _)| !now_there(&rule.key)).map(|(rule, points)| (rule, -points));
    let corrected = turn.corrections - before.map_or(0, |(_, then)| then.corrections);
    // Of equals the first.
    let most = changed
        .chain(gone)
        .reduce(|most, next| if next.1.unsigned_abs() > most.1.unsigned_abs() { next } else { most });
    match most.filter(|(_, points)| *points != 0 && points.unsigned_abs() > corrected.unsigned_abs()) {
        Some((rule, points)) => {
            Some(Moved { rule: Some((rule.key.clone(), rule.name.clone())), reason: None, points })
        }
        None => (corrected != 0).then(|| {
            let edge = |at: DateTime<Utc>| at.timestamp() == turn.at.timestamp();
            let one = facts.corrections.iter().find(|one| edge(one.until) || edge(one.at));
            Moved { rule: None, reason: one.and_then(|one| one.reason.clone()), points: corrected }
        }),
    }
}
