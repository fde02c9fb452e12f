//! A lead's activities, sorted once per evaluation, and what one activity rule makes of them.

use std::ops::Range;

use crate::condition::Did;
use crate::facts::{ActivityFact, Facts};
use crate::known::{NEVER, days_after, second};
use crate::matching::{claims, row_for, same};
use crate::model::{ActivityRule, Model};
use crate::tally::{Place, Tally};
use crate::weigh::Weighed;

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
    /// Equal labels have equal numbers; none is the number of an empty one.
    label: u32,
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
        let mut labels: Vec<&str> = Vec::new();
        let mut sorted: Vec<Event> = Vec::with_capacity(facts.len());
        for (index, fact) in facts.iter().enumerate() {
            let place = kinds.iter().position(|(kind, _)| *kind == fact.kind);
            let place = place.or_else(|| kinds.iter().position(|(kind, _)| same(kind, &fact.kind)));
            let kind = place.unwrap_or_else(|| {
                kinds.push((&fact.kind, 0..0));
                kinds.len() - 1
            });
            let own = fact.label.as_deref().unwrap_or_default();
            let label = labels.iter().position(|label| same(label, own)).unwrap_or_else(|| {
                labels.push(own);
                labels.len() - 1
            });
            let label = u32::try_from(label).unwrap_or(u32::MAX);
            let at = second(fact.at);
            let known = fact.learned.map_or(at, |learned| at.max(second(learned)));
            sorted.push(Event { kind, at, known, machine: NEVER, index, label });
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

    /// Every activity with its moment and whether a machine made it, oldest first.
    pub(crate) fn oldest_first(&self) -> Vec<(i64, &'f ActivityFact, bool)> {
        let told = |event: &Event| Some((event.at, self.fact(event.index)?, event.machine != NEVER));
        let mut all: Vec<_> = self.sorted.iter().filter_map(told).collect();
        all.sort_by_key(|(at, fact, _)| (*at, fact.id));
        all
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

    /// Whether as many activities count at `t` as a condition asks for, and the first second in which that may change.
    pub(crate) fn did(&self, did: &Did, t: i64) -> (bool, i64) {
        let (mut times, mut until) = (0u32, NEVER);
        let events = self.slice(&did.activity);
        let ends = |event: &Event| did.within_days.map_or(NEVER, |days| days_after(event.at, days));
        let gone = events.partition_point(|event| ends(event) <= t);
        for event in events.iter().skip(gone) {
            if event.at > t {
                until = until.min(event.at);
                break;
            }
            let Some(fact) = self.fact(event.index) else { continue };
            let labelled = || {
                let label = fact.label.as_deref().map(str::trim).filter(|label| !label.is_empty());
                label.is_some_and(|label| claims(&did.labels, did.matching, label))
            };
            if !quantity_suffices(did.min_quantity, fact) || !(did.labels.is_empty() || labelled()) {
                continue;
            }
            if event.known > t {
                until = until.min(event.known);
                continue;
            }
            if event.machine > t {
                times = times.saturating_add(1);
                until = until.min(event.machine).min(ends(event));
            }
        }
        (times >= did.times, until)
    }

    /// What a rule makes of the activities known at `t`. Indexes of the facts that count go to `seen`.
    pub(crate) fn weigh(&self, model: &Model, rule: &ActivityRule, t: i64, seen: &mut Seen) -> Weighed {
        let mut tally = Tally::new(rule);
        tally.begin(t);
        let events = self.slice(&rule.activity);
        let past = events.partition_point(|event| event.at <= tally.past());
        for event in events.iter().skip(past) {
            match tally.place(event.at, event.known) {
                Place::Here => {}
                Place::Past | Place::Unknown => continue,
                Place::Future => break,
            }
            let Some(fact) = self.fact(event.index) else { continue };
            if !quantity_suffices(rule.min_quantity, fact) {
                continue;
            }
            let row = fact.label.as_deref().and_then(|label| row_for(model, &rule.labels, label));
            let Some(points) = row.map(|row| row.points).or(rule.points) else { continue };
            if event.machine <= t {
                seen.machines += 1;
                continue;
            }
            tally.holds_until(event.machine);
            if tally.add(event.at, points, event.label) {
                seen.note(event.index);
            }
        }
        tally.weighed()
    }
}

fn quantity_suffices(least: Option<i32>, fact: &ActivityFact) -> bool {
    least.is_none_or(|least| fact.quantity.is_some_and(|quantity| quantity >= i64::from(least)))
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
