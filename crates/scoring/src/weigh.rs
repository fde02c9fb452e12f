//! What one rule is worth at one second, and until when: the one place that knows what rules mean.

use std::rc::Rc;

use chrono_tz::Tz;

use crate::condition::{Did, Truth};
use crate::days::{day_of, start_after};
use crate::events::{Events, Seen};
use crate::facts::{Correction, Facts};
use crate::halving::Halving;
use crate::known::{Known, NEVER, What, days_after, second};
use crate::matching::{row_for, same};
use crate::model::{
    ActivityRule, AnswerRule, BandsRule, By, ChoiceRule, Measure, Model, RangeRow, Rule, UnreachedRule,
};
use crate::suppose::Supposed;
use crate::tally::Tally;

/// No rule is worth more than this, up or down; it keeps every sum within 32 bits.
pub(crate) const LIMIT: i64 = 1_000_000;

/// What a rule is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Weighed {
    /// Before any limit.
    pub(crate) gross: i32,
    /// After the limit per period.
    pub(crate) kept: i32,
    /// After the rule's own limits: what the score gets.
    pub(crate) net: i32,
    /// The first second in which `net` may be another, by more than points that halve.
    pub(crate) until: i64,
    /// How `net` goes on until then, where points halve.
    pub(crate) halves: Option<Halves>,
}

impl Weighed {
    /// Applies the rule's own limits.
    pub(crate) fn new(gross: i64, kept: i64, limits: Limits, until: i64) -> Self {
        Self {
            gross: Limits::NONE.apply(gross),
            kept: Limits::NONE.apply(kept),
            net: limits.apply(kept),
            until,
            halves: None,
        }
    }

    fn plain(points: i32, until: i64) -> Self {
        Self::new(i64::from(points), i64::from(points), Limits::NONE, until)
    }

    /// The first second in which `net` may be another.
    pub(crate) fn changes(&self) -> i64 {
        let change =
            |halves: Halves| halves.halving.next_change(self.until, |points| halves.limits.keep(points));
        self.halves.and_then(change).unwrap_or(self.until)
    }
}

/// Points that halve, under the limits of their rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Halves {
    pub(crate) halving: Halving,
    pub(crate) limits: Limits,
}

impl Halves {
    /// What the score gets at a later second.
    pub(crate) fn net_at(&self, t: i64) -> i32 {
        self.limits.apply(self.halving.at(t))
    }
}

/// Between what points a rule is kept, at most [`LIMIT`] up and down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limits {
    min: i64,
    max: i64,
}

impl Limits {
    pub(crate) const NONE: Self = Self { min: -LIMIT, max: LIMIT };

    pub(crate) fn of(min: Option<i32>, max: Option<i32>) -> Self {
        let bound = |own: Option<i32>, none: i64| own.map_or(none, |own| Self::NONE.keep(i64::from(own)));
        Self { min: bound(min, -LIMIT), max: bound(max, LIMIT) }
    }

    pub(crate) fn keep(self, points: i64) -> i64 {
        points.max(self.min).min(self.max)
    }

    pub(crate) fn apply(self, points: i64) -> i32 {
        i32::try_from(self.keep(points)).unwrap_or(0)
    }
}

/// What a receipt tells of one rule's activities, and the tally to ask what one more would do.
#[derive(Debug, Default)]
pub(crate) struct Told<'f, 'r> {
    pub(crate) seen: Seen<'f>,
    pub(crate) tally: Option<Tally<'r>>,
}

/// One lead under one model.
#[derive(Debug, Clone)]
pub(crate) struct Case<'a> {
    pub(crate) model: &'a Model,
    pub(crate) facts: &'a Facts,
    events: Rc<Events<'a>>,
    /// What is taken as known on top of the facts.
    supposed: Vec<&'a Supposed<'a>>,
}

impl<'a> Case<'a> {
    pub(crate) fn new(model: &'a Model, facts: &'a Facts) -> Self {
        Self { model, facts, events: Rc::new(Events::of(facts)), supposed: Vec::new() }
    }

    /// The same lead, were these known as well.
    pub(crate) fn supposing<'b>(&'b self, supposed: Vec<&'b Supposed<'b>>) -> Case<'b> {
        Case { model: self.model, facts: self.facts, events: Rc::clone(&self.events), supposed }
    }

    pub(crate) fn events(&self) -> &Events<'a> {
        &self.events
    }

    /// What a rule is worth at `t`.
    pub(crate) fn weigh(&self, rule: &Rule, t: i64) -> Weighed {
        if !rule.on {
            return Weighed::plain(0, NEVER);
        }
        match &rule.by {
            By::Activity(by) => self.tally(by, t, None).weighed(),
            By::Unreached(by) => unreached(by, self.facts, t).0,
            By::Condition(by) => {
                let (truth, until) = by.when.truth(self, t);
                Weighed::plain(if truth == Truth::True { by.points } else { 0 }, until)
            }
            By::Choice(_) | By::Bands(_) | By::Answer(_) => {
                let known = self.known(rule, t);
                self.weigh_known(rule, known.what, known.until, t)
            }
        }
    }

    /// As [`Case::weigh`], with what a receipt tells of the rule's activities.
    pub(crate) fn told<'r>(&self, rule: &'r Rule, t: i64) -> (Weighed, Told<'a, 'r>) {
        let mut told = Told::default();
        match &rule.by {
            By::Activity(by) if rule.on => {
                let tally = self.tally(by, t, Some(&mut told.seen));
                let weighed = tally.weighed();
                told.tally = Some(tally);
                (weighed, told)
            }
            _ => (self.weigh(rule, t), told),
        }
    }

    /// What an activity rule makes of what the lead did.
    fn tally<'r>(&self, by: &'r ActivityRule, t: i64, seen: Option<&mut Seen<'a>>) -> Tally<'r> {
        let mut tally = self.events.tally(self.model, by, t, seen);
        for (place, supposed) in self.supposed.iter().enumerate() {
            if let Some(points) = supposed.points(self.model, by) {
                tally.add(t, points, self.label_of(supposed, place));
            }
        }
        tally
    }

    /// The number of the label of something supposed, which is the `place`th; a new one where no activity has it.
    pub(crate) fn label_of(&self, supposed: &Supposed<'_>, place: usize) -> u32 {
        let label = match supposed {
            Supposed::Activity { label, .. } => label.unwrap_or_default(),
            Supposed::Field { .. } | Supposed::Answer { .. } => "",
        };
        let new = || u32::try_from(self.events.labels() + place).unwrap_or(u32::MAX);
        self.events.label(label).unwrap_or_else(new)
    }

    /// Whether the lead did what a condition means, and the first second in which that may be otherwise.
    pub(crate) fn did(&self, did: &Did, t: i64) -> (bool, i64) {
        let (times, until) = self.events.times(did, t);
        let more = self.supposed.iter().filter(|supposed| supposed.is_meant(did)).count();
        (times.saturating_add(u32::try_from(more).unwrap_or(u32::MAX)) >= did.times, until)
    }

    /// A field or, behind `answer:`, a question.
    pub(crate) fn known_by(&self, name: &str, t: i64) -> Known<'a> {
        let supposed = self.supposed.iter().find_map(|supposed| supposed.what(name));
        supposed.map_or_else(|| Known::by_name(self.facts, name, t), |what| Known::now(what, t))
    }

    /// A question.
    pub(crate) fn known_answer(&self, question: &str, t: i64) -> Known<'a> {
        let supposed = self.supposed.iter().find_map(|supposed| supposed.answer(question));
        supposed.map_or_else(|| Known::answer(self.facts, question, t), |what| Known::now(what, t))
    }

    /// The fact that a rule over one field or question looks at.
    pub(crate) fn known(&self, rule: &Rule, t: i64) -> Known<'a> {
        match &rule.by {
            By::Answer(by) => self.known_answer(&by.question, t),
            By::Choice(ChoiceRule { field, .. }) | By::Bands(BandsRule { field, .. }) => {
                self.known_by(field, t)
            }
            By::Activity(_) | By::Unreached(_) | By::Condition(_) => Known::by_name(self.facts, "", t),
        }
    }

    /// What a rule over one field or question makes of a fact, real or supposed, that holds until `until`.
    pub(crate) fn weigh_known(&self, rule: &Rule, what: What<'_>, until: i64, t: i64) -> Weighed {
        match &rule.by {
            By::Choice(by) => Weighed::plain(choice(self.model, by, what), until),
            By::Bands(by) => {
                let zone = self.facts.zone;
                let Some(value) = measured(by, what, zone, t) else {
                    return Weighed::plain(by.unknown.unwrap_or(0), until);
                };
                let row = range_of(&by.rows, value);
                let points = row.map_or(0, |(_, row)| row.points);
                Weighed::plain(points, until.min(row_ends(by, what, zone, row)))
            }
            By::Answer(by) => {
                let points = answer(self.model, by, what);
                Weighed::new(points, points, Limits::of(by.min, by.max), until)
            }
            By::Activity(_) | By::Unreached(_) | By::Condition(_) => Weighed::plain(0, until),
        }
    }
}

fn choice(model: &Model, by: &ChoiceRule, what: What<'_>) -> i32 {
    if !what.is_known() {
        return by.unknown.unwrap_or(0);
    }
    let points = |text: &str| row_for(model, &by.rows, text).map(|row| row.points);
    what.texts().iter().find_map(|text| points(text)).unwrap_or(0)
}

fn answer(model: &Model, by: &AnswerRule, what: What<'_>) -> i64 {
    match what {
        What::Nothing => i64::from(by.not_asked.unwrap_or(0)),
        What::Refused => i64::from(by.refused.unwrap_or(0)),
        What::Answers(_) | What::Value(_) => {
            let mut other = false;
            let texts = what.texts();
            let again =
                |place: usize, text: &str| texts.iter().take(place).any(|earlier| same(earlier, text));
            let rows: i64 = texts
                .iter()
                .enumerate()
                .filter(|(place, text)| !text.trim().is_empty() && !again(*place, text))
                .filter_map(|(_, text)| {
                    let row = row_for(model, &by.rows, text);
                    other |= row.is_none();
                    row.map(|row| i64::from(row.points))
                })
                .sum();
            rows + by.otherwise.filter(|_| other).map_or(0, i64::from)
        }
    }
}

/// The number that a bands rule looks up; `None` when it is not known.
pub(crate) fn measured(by: &BandsRule, what: What<'_>, zone: Tz, t: i64) -> Option<i64> {
    let measure = by.measure.unwrap_or_default();
    if measure == Measure::Number {
        return what.whole();
    }
    let until = what.date()?.signed_duration_since(day_of(t, zone)?).num_days();
    Some(if measure == Measure::DaysUntil { until } else { -until })
}

/// The first second in which the days to or since a date have left their row.
fn row_ends(by: &BandsRule, what: What<'_>, zone: Tz, row: Option<(Option<i32>, &RangeRow)>) -> i64 {
    let (Some(date), Some((from, row))) = (what.date(), row) else { return NEVER };
    let days = match by.measure.unwrap_or_default() {
        Measure::Number => None,
        Measure::DaysUntil => from.map(|from| 1 - i64::from(from)),
        Measure::DaysSince => row.to.map(|to| i64::from(to) + 1),
    };
    days.map_or(NEVER, |days| start_after(date, days, zone))
}

/// The row that owns a number, and the first number of that row if it is not open below.
pub(crate) fn range_of(rows: &[RangeRow], whole: i64) -> Option<(Option<i32>, &RangeRow)> {
    let place = rows.iter().position(|row| row.to.is_none_or(|to| whole <= i64::from(to)))?;
    let before = place.checked_sub(1).and_then(|before| rows.get(before)).and_then(|row| row.to);
    Some((before.map(|to| to.saturating_add(1)), rows.get(place)?))
}

/// What the attempts are worth, how many of them are known, and the last.
pub(crate) fn unreached(by: &UnreachedRule, facts: &Facts, t: i64) -> (Weighed, u32, Option<i64>) {
    let attempts = || facts.unreached.iter().map(|at| second(*at));
    let next = attempts().filter(|at| *at > t).min().unwrap_or(NEVER);
    let last = attempts().filter(|at| *at <= t).max();
    let count = u32::try_from(attempts().filter(|at| *at <= t).count()).unwrap_or(u32::MAX);
    let ends = last.zip(by.days).map_or(NEVER, |(last, days)| days_after(last, days));
    let holds = count > 0 && count >= by.attempts && t < ends;
    let until = if holds { next.min(ends) } else { next };
    (Weighed::plain(if holds { by.points } else { 0 }, until), count, last)
}

/// What a correction adds at `t`, and until when.
pub(crate) fn corrected(correction: &Correction, t: i64) -> (i32, i64) {
    let (from, ends) = (second(correction.at), second(correction.until));
    let limit = i32::try_from(LIMIT).unwrap_or(i32::MAX);
    match t {
        _ if t >= ends => (0, NEVER),
        _ if t < from => (0, from),
        _ => (correction.points.max(-limit).min(limit), ends),
    }
}
