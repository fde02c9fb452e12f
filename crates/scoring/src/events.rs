//! A lead's activities, sorted once per evaluation, and which of them an activity rule is about.

use std::ops::Range;

use crate::condition::Did;
use crate::facts::{ActivityFact, Facts};
use crate::known::{NEVER, days_after, second};
use crate::matching::{claims, row_for};
use crate::model::{ActivityRule, Model};
use crate::numbers::Numbers;
use crate::tally::{Place, Tally};

/// An open that follows its send within so many seconds was a machine's.
const MACHINE_SECONDS: i64 = 60;

/// One activity.
#[derive(Debug, Clone, Copy, Default)]
struct Event {
    at: i64,
    /// Counts from here: never before it happened, nor before it was learned.
    known: i64,
    /// From here it is known to be a machine's doing.
    machine: i64,
    /// Place among the facts.
    index: u32,
    /// Equal labels have equal numbers; none has that of an empty one.
    label: u32,
}

/// The activities of one lead by kind, each kind oldest first.
#[derive(Debug)]
pub(crate) struct Events<'f> {
    facts: &'f [ActivityFact],
    kinds: Numbers<'f>,
    labels: Numbers<'f>,
    /// Where each kind ends among those sorted.
    ends: Vec<usize>,
    sorted: Vec<Event>,
}

impl<'f> Events<'f> {
    pub(crate) fn of(facts: &'f Facts) -> Self {
        let facts = facts.activities.as_slice();
        let (mut kinds, mut labels) = (Numbers::default(), Numbers::default());
        let no_label = if facts.is_empty() { 0 } else { labels.number("") };
        let kind_of: Vec<u32> = facts.iter().map(|fact| kinds.number(&fact.kind)).collect();
        let mut ends = vec![0; kinds.len()];
        for kind in &kind_of {
            if let Some(end) = ends.get_mut(*kind as usize) {
                *end += 1;
            }
        }
        let mut start = 0;
        for end in &mut ends {
            // Each begins where it will end once its activities are in their places.
            (*end, start) = (start, start + *end);
        }
        let mut sorted = vec![Event::default(); facts.len()];
        for ((index, fact), kind) in (0u32..).zip(facts).zip(&kind_of) {
            let at = second(fact.at);
            let known = fact.learned.map_or(at, |learned| at.max(second(learned)));
            let label = fact.label.as_deref().map_or(no_label, |label| labels.number(label));
            let Some(place) = ends.get_mut(*kind as usize) else { continue };
            if let Some(event) = sorted.get_mut(*place) {
                *event = Event { at, known, machine: NEVER, index, label };
            }
            *place += 1;
        }
        let mut events = Self { facts, kinds, labels, ends, sorted };
        events.sort();
        events.mark_machines();
        events
    }

    /// Puts each kind in order, where it did not come so.
    fn sort(&mut self) {
        let facts = self.facts;
        let order = |event: &Event| (event.at, facts.get(event.index as usize).map(|fact| fact.id));
        let mut start = 0;
        for end in &self.ends {
            let events = self.sorted.get_mut(start..*end).unwrap_or_default();
            if !events.is_sorted_by_key(order) {
                events.sort_by_key(order);
            }
            start = *end;
        }
    }

    /// The number of a label; `None`: no activity has it.
    pub(crate) fn label(&self, label: &str) -> Option<u32> {
        self.labels.find(label)
    }

    /// How many labels differ.
    pub(crate) fn labels(&self) -> usize {
        self.labels.len()
    }

    /// Whether an open with this label, right at `t`, would be taken for a machine's.
    pub(crate) fn is_machine_at(&self, t: i64, label: Option<&str>) -> bool {
        let label = label.map(|label| self.label(label).unwrap_or(u32::MAX));
        self.machine_from(self.slice("email-sent"), t, label) <= t
    }

    fn range(&self, kind: &str) -> Range<usize> {
        let Some(kind) = self.kinds.find(kind) else { return 0..0 };
        let end = |kind: Option<u32>| kind.and_then(|kind| self.ends.get(kind as usize)).copied();
        end(kind.checked_sub(1)).unwrap_or(0)..end(Some(kind)).unwrap_or(0)
    }

    fn slice(&self, kind: &str) -> &[Event] {
        self.sorted.get(self.range(kind)).unwrap_or_default()
    }

    fn fact(&self, event: &Event) -> Option<&'f ActivityFact> {
        self.facts.get(event.index as usize)
    }

    /// The first moment any activity is known; `None` without activities.
    pub(crate) fn first(&self) -> Option<i64> {
        self.sorted.iter().map(|event| event.known).min()
    }

    /// Every activity with its moment and whether a machine made it, oldest first.
    pub(crate) fn oldest_first(&self) -> Vec<(i64, &'f ActivityFact, bool)> {
        let told = |event: &Event| Some((event.at, self.fact(event)?, event.machine != NEVER));
        let mut all: Vec<_> = self.sorted.iter().filter_map(told).collect();
        all.sort_by_key(|(at, fact, _)| (*at, fact.id));
        all
    }

    /// Opens that follow a send of the same label, or of no label, too soon.
    fn mark_machines(&mut self) {
        let sends = self.slice("email-sent").to_vec();
        if sends.is_empty() {
            return;
        }
        for place in self.range("email-opened") {
            let Some(open) = self.sorted.get(place).copied() else { continue };
            let machine = self.machine_from(&sends, open.at, self.label_of(&open));
            if let Some(open) = self.sorted.get_mut(place) {
                open.machine = machine;
            }
        }
    }

    /// The number of an activity's label, if it has one.
    fn label_of(&self, event: &Event) -> Option<u32> {
        self.fact(event).and_then(|fact| fact.label.as_ref()).map(|_| event.label)
    }

    /// From when an open is known to be a machine's, given the sends, oldest first.
    fn machine_from(&self, sends: &[Event], at: i64, label: Option<u32>) -> i64 {
        let before = sends.partition_point(|send| send.at < at - MACHINE_SECONDS);
        sends
            .iter()
            .skip(before)
            .take_while(|send| send.at <= at)
            .filter(|send| match (label, self.label_of(send)) {
                (Some(open), Some(send)) => open == send,
                _ => true,
            })
            .map(|send| send.known)
            .min()
            .unwrap_or(NEVER)
    }

    /// How many activities that a condition means count at `t`, and the first second in which that may change.
    pub(crate) fn times(&self, did: &Did, t: i64) -> (u32, i64) {
        let (mut times, mut until) = (0u32, NEVER);
        let events = self.slice(&did.activity);
        let ends = |event: &Event| did.within_days.map_or(NEVER, |days| days_after(event.at, days));
        let gone = events.partition_point(|event| ends(event) <= t);
        for event in events.iter().skip(gone) {
            if event.at > t {
                until = until.min(event.at);
                break;
            }
            let label = self.labels.text(event.label).trim();
            let is_meant =
                did.labels.is_empty() || !label.is_empty() && claims(&did.labels, did.matching, label);
            if !is_meant || !self.suffices(event, did.min_quantity) {
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
        (times, until)
    }

    /// Whether an activity's quantity is as large as asked for.
    fn suffices(&self, event: &Event, least: Option<i32>) -> bool {
        let quantity = || self.fact(event).and_then(|fact| fact.quantity);
        least.is_none_or(|least| quantity().is_some_and(|quantity| quantity >= i64::from(least)))
    }

    /// What a rule makes of the activities known at `t`. What a receipt tells of them goes to `seen`.
    pub(crate) fn tally<'r>(
        &self,
        model: &Model,
        rule: &'r ActivityRule,
        t: i64,
        mut seen: Option<&mut Seen<'f>>,
    ) -> Tally<'r> {
        let mut tally = Tally::new(rule);
        tally.begin(t);
        let mut claims = Claims::of(model, rule, &self.labels);
        let events = self.slice(&rule.activity);
        let past = events.partition_point(|event| event.at <= tally.past());
        for event in events.iter().skip(past) {
            match tally.place(event.at, event.known) {
                Place::Here => {}
                Place::Past | Place::Unknown => continue,
                Place::Future => break,
            }
            if !self.suffices(event, rule.min_quantity) {
                continue;
            }
            let Some(points) = claims.points(event.label) else { continue };
            if event.machine <= t {
                if let Some(seen) = &mut seen {
                    seen.machines += 1;
                }
                continue;
            }
            tally.holds_until(event.machine);
            if tally.add(event.at, points, event.label)
                && let Some(seen) = &mut seen
                && let Some(fact) = self.fact(event)
            {
                seen.note(event.label, fact);
            }
        }
        tally
    }
}

/// What a rule gives an activity by its label: each label is looked up once.
struct Claims<'a> {
    model: &'a Model,
    rule: &'a ActivityRule,
    labels: &'a Numbers<'a>,
    found: Vec<Option<Option<i32>>>,
}

impl<'a> Claims<'a> {
    fn of(model: &'a Model, rule: &'a ActivityRule, labels: &'a Numbers<'a>) -> Self {
        let found = if rule.labels.is_empty() { Vec::new() } else { vec![None; labels.len()] };
        Self { model, rule, labels, found }
    }

    fn points(&mut self, label: u32) -> Option<i32> {
        let Some(found) = self.found.get_mut(label as usize) else { return self.rule.points };
        *found.get_or_insert_with(|| points_for(self.model, self.rule, self.labels.text(label)))
    }
}

/// What a rule gives an activity with this label; `None`: it is not about it.
pub(crate) fn points_for(model: &Model, rule: &ActivityRule, label: &str) -> Option<i32> {
    row_for(model, &rule.labels, label).map(|row| row.points).or(rule.points)
}

/// How many labels a line names.
const LABELS: usize = 4;

/// What a receipt line tells of activities.
#[derive(Debug, Default)]
pub(crate) struct Seen<'f> {
    /// Ids of the activities that count, oldest first.
    pub(crate) ids: Vec<u32>,
    /// The last of them.
    pub(crate) last: Option<&'f ActivityFact>,
    /// The first few labels among them, each once.
    labels: Vec<(u32, &'f str)>,
    /// Opens that a machine made.
    pub(crate) machines: u32,
}

impl<'f> Seen<'f> {
    fn note(&mut self, label: u32, fact: &'f ActivityFact) {
        self.ids.push(fact.id);
        self.last = Some(fact);
        if let Some(text) = fact.label.as_deref()
            && self.labels.len() < LABELS
            && !self.labels.iter().any(|(own, _)| *own == label)
        {
            self.labels.push((label, text));
        }
    }

    /// Those labels as one text, if there are any.
    pub(crate) fn labels(&self) -> Option<String> {
        let texts: Vec<&str> = self.labels.iter().map(|(_, text)| *text).collect();
        (!texts.is_empty()).then(|| texts.join(", "))
    }
}
