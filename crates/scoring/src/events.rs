//! A lead's activities, sorted once per evaluation, and what one activity rule makes of them.

use std::ops::Range;

use crate::facts::{ActivityFact, Facts};
use crate::halving::Fading;
use crate::known::{DAY, NEVER, days_after, second};
use crate::matching::{row_for, same};
use crate::model::{ActivityRule, Count, Fade, Model};
use crate::weigh::{LIMIT, Weighed};

/// An open that follows its send within so many seconds was a machine's.
const MACHINE_SECONDS: i64 = 60;

/// One activity.
#[derive(Debug, Clone, Copy)]
struct Event {
    kind: usize,
    at: i64,
    /// Counts from here: never before it happened, nor before it was learned.
    known: i64,
    /// From here it is known to be a machine's doing.
    machine: i64,
    index: usize,
}

/// The activities of one lead by kind, each kind oldest first.
#[derive(Debug)]
pub(crate) struct Events<'f> {
    facts: &'f [ActivityFact],
    kinds: Vec<(&'f str, Range<usize>)>,
    sorted: Vec<Event>,
}

impl<'f> Events<'f> {
    pub(crate) fn of(facts: &'f Facts) -> Self {
        let facts = facts.activities.as_slice();
        let mut kinds: Vec<(&str, Range<usize>)> = Vec::new();
        let mut sorted: Vec<Event> = Vec::with_capacity(facts.len());
        for (index, fact) in facts.iter().enumerate() {
            let place = kinds.iter().position(|(kind, _)| *kind == fact.kind);
            let place = place.or_else(|| kinds.iter().position(|(kind, _)| same(kind, &fact.kind)));
            let kind = place.unwrap_or_else(|| {
                kinds.push((&fact.kind, 0..0));
                kinds.len() - 1
            });
            let at = second(fact.at);
            let known = fact.learned.map_or(at, |learned| at.max(second(learned)));
            sorted.push(Event { kind, at, known, machine: NEVER, index });
        }
        let order = |event: &Event| (event.kind, event.at, facts.get(event.index).map(|fact| fact.id));
        if !sorted.is_sorted_by_key(order) {
            sorted.sort_by_key(order);
        }
        for (place, (_, range)) in kinds.iter_mut().enumerate() {
            *range = sorted.partition_point(|e| e.kind < place)..sorted.partition_point(|e| e.kind <= place);
        }
        let mut events = Self { facts, kinds, sorted };
        events.mark_machines();
        events
    }

    fn range(&self, kind: &str) -> Range<usize> {
        self.kinds.iter().find(|(own, _)| same(own, kind)).map_or(0..0, |(_, range)| range.clone())
    }

    fn slice(&self, kind: &str) -> &[Event] {
        self.sorted.get(self.range(kind)).unwrap_or_default()
    }

    pub(crate) fn fact(&self, index: usize) -> Option<&'f ActivityFact> {
        self.facts.get(index)
    }

    fn label(&self, event: &Event) -> Option<&'f str> {
        self.fact(event.index).and_then(|fact| fact.label.as_deref())
    }

    /// The first moment any activity is known; `None` without activities.
    pub(crate) fn first(&self) -> Option<i64> {
        self.sorted.iter().map(|event| event.known).min()
    }

    /// Opens that follow a send of the same label, or of no label, too soon.
    fn mark_machines(&mut self) {
        let opens = self.range("email-opened");
        let sends = self.slice("email-sent").to_vec();
        if sends.is_empty() {
            return;
        }
        for place in opens {
            let Some(open) = self.sorted.get(place).copied() else { continue };
            let label = self.label(&open);
            let before = sends.partition_point(|send| send.at < open.at - MACHINE_SECONDS);
            let its_own =
                sends.iter().skip(before).take_while(|send| send.at <= open.at).filter(|send| {
                    match (label, self.label(send)) {
                        (Some(open), Some(send)) => same(open, send),
                        _ => true,
                    }
                });
            let machine = its_own.map(|send| send.known).min().unwrap_or(NEVER);
            if let Some(open) = self.sorted.get_mut(place) {
                open.machine = machine;
            }
        }
    }

    /// What a rule makes of the activities known at `t`. Indexes of the facts that count go to `seen`.
    pub(crate) fn weigh(&self, model: &Model, rule: &ActivityRule, t: i64, seen: &mut Seen) -> Weighed {
        let mut tally = Tally::new(rule);
        let mut until = NEVER;
        let events = self.slice(&rule.activity);
        let gone = gone_after(rule)
            .map_or(0, |days| events.partition_point(|event| days_after(event.at, days) <= t));
        for event in events.iter().skip(gone) {
            if event.at > t {
                until = until.min(event.at);
                break;
            }
            if event.known > t {
                until = until.min(event.known);
                continue;
            }
            let Some(fact) = self.fact(event.index) else { continue };
            if rule.min_quantity.is_some_and(|least| fact.quantity.is_none_or(|q| q < i64::from(least))) {
                continue;
            }
            let label = fact.label.as_deref();
            let row = label.and_then(|label| row_for(model, &rule.labels, label));
            let Some(points) = row.map(|row| row.points).or(rule.points) else { continue };
            if let Some(days) = rule.within_days {
                until = until.min(days_after(event.at, days));
            }
            if event.machine <= t {
                seen.machines += 1;
                continue;
            }
            until = until.min(event.machine);
            let counts = match rule.count {
                Count::Each | Count::Ladder { .. } => true,
                Count::First => tally.labels.is_empty(),
                Count::FirstPerLabel => !tally.labels.iter().any(|had| same(had, label.unwrap_or_default())),
            };
            if !counts {
                continue;
            }
            if matches!(rule.count, Count::First | Count::FirstPerLabel) {
                tally.labels.push(label.unwrap_or_default());
            }
            if tally.add(event.at, points, t, &mut until) {
                seen.note(event.index);
            }
        }
        tally.finish(t, until)
    }
}

/// After how many days an activity has nothing to do with the rule any more. An expired one may still be the first,
/// or take room in a period.
fn gone_after(rule: &ActivityRule) -> Option<u32> {
    match (rule.fade, &rule.count, rule.per_period) {
        (Some(Fade::Expires { days }), Count::Each | Count::Ladder { .. }, None) => {
            Some(rule.within_days.map_or(days, |within| within.min(days)))
        }
        _ => rule.within_days,
    }
}

/// The facts that a receipt line tells of. The fast path keeps none.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// Indexes of the activities that count, oldest first; `None`: do not collect.
    pub(crate) events: Option<Vec<usize>>,
    /// Opens that a machine made.
    pub(crate) machines: u32,
}

impl Seen {
    fn note(&mut self, index: usize) {
        if let Some(events) = &mut self.events {
            events.push(index);
        }
    }
}

/// The points of one rule as its activities pass by.
struct Tally<'r, 'f> {
    rule: &'r ActivityRule,
    labels: Vec<&'f str>,
    times: u32,
    gross: i64,
    kept: i64,
    /// What counted within the period, to know what room is left.
    awards: Vec<(i64, i32)>,
    in_period: usize,
    used: i64,
    /// Points that halve: before and, where there is one, after the limit per period.
    fading: Option<(Fading, Option<Fading>)>,
}

impl<'r> Tally<'r, '_> {
    fn new(rule: &'r ActivityRule) -> Self {
        let fading = match (&rule.fade, &rule.count) {
            (_, Count::Ladder { .. }) => None,
            (Some(Fade::Halves { days }), _) => {
                let half_life = i64::from(*days) * DAY;
                let empty = || Fading { half_life, points: Vec::new() };
                Some((empty(), rule.per_period.map(|_| empty())))
            }
            _ => None,
        };
        let (labels, awards) = (Vec::new(), Vec::new());
        Self { rule, labels, times: 0, gross: 0, kept: 0, awards, in_period: 0, used: 0, fading }
    }

    /// Whether the activity still counts at `t`.
    fn add(&mut self, at: i64, points: i32, t: i64, until: &mut i64) -> bool {
        let award = self.award(at, points);
        if let Some(Fade::Expires { days }) = self.rule.fade {
            let gone = days_after(at, days);
            if t >= gone {
                return false;
            }
            *until = (*until).min(gone);
        }
        self.times = self.times.saturating_add(1);
        if let Some((gross, kept)) = &mut self.fading {
            gross.points.push((at, points));
            if let Some(kept) = kept {
                kept.points.push((at, award));
            }
        } else {
            self.gross += i64::from(points);
            self.kept += i64::from(award);
        }
        true
    }

    /// What is left of the points under the limit per period.
    fn award(&mut self, at: i64, points: i32) -> i32 {
        let Some(period) = self.rule.per_period else { return points };
        while let Some((earlier, points)) = self.awards.get(self.in_period).copied() {
            if days_after(earlier, period.days) > at {
                break;
            }
            self.used -= i64::from(points);
            self.in_period += 1;
        }
        let max = i64::from(period.max);
        let award = (self.used + i64::from(points)).max(-max).min(max) - self.used;
        self.used += award;
        let award = i32::try_from(award).unwrap_or(points);
        self.awards.push((at, award));
        award
    }

    fn finish(self, t: i64, until: i64) -> Weighed {
        let max = self.rule.max.map_or(LIMIT, i64::from).min(LIMIT);
        if let Count::Ladder { steps } = &self.rule.count {
            let step = steps.iter().rev().find(|step| step.times <= self.times);
            let points = step.map_or(0, |step| i64::from(step.points));
            return Weighed::new(points, points, max, until);
        }
        match self.fading {
            Some((gross, kept)) => {
                let before = gross.rounded(t);
                let (after, left) = kept.map_or((before, gross), |kept| (kept.rounded(t), kept));
                Weighed::new(before, after, max, left.next_change(t, until, max).unwrap_or(until))
            }
            None => Weighed::new(self.gross, self.kept, max, until),
        }
    }
}
