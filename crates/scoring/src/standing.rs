//! Where a lead stands at one second, and walking that second forward from change to change.

use crate::condition::{Condition, Truth};
use crate::events::Seen;
use crate::known::{NEVER, second};
use crate::model::{Axis, Band, By, Floor, KnockOut, Tone};
use crate::weigh::{Case, LIMIT, Weighed};

/// How many changes a walk looks at before it gives up.
const STEPS: usize = 10_000;

/// A value with the first second in which it may be another.
#[derive(Debug, Clone, Copy)]
struct Until<T> {
    value: T,
    until: i64,
}

/// A lead at one second: what each rule is worth and which conditions hold.
#[derive(Debug, Clone)]
pub(crate) struct Standing<'c, 'a> {
    case: &'c Case<'a>,
    /// The bands of the set in use, ascending.
    pub(crate) bands: &'a [Band],
    t: i64,
    rules: Vec<Until<i32>>,
    corrections: Vec<Until<i32>>,
    knock_outs: Vec<Until<bool>>,
    whiles: Vec<Until<bool>>,
}

/// The sums, and what each limit took or gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    pub(crate) fit: i32,
    pub(crate) interest: i32,
    /// What the group's limits add, in the order of the groups.
    pub(crate) groups: Vec<i32>,
    /// What the floors of fit and interest add.
    pub(crate) floors: [i32; 2],
}

impl Totals {
    pub(crate) fn score(&self) -> i32 {
        self.fit.saturating_add(self.interest)
    }
}

impl<'c, 'a> Standing<'c, 'a> {
    /// Where the lead stands at `t`.
    pub(crate) fn at(case: &'c Case<'a>, t: i64) -> Self {
        let mut standing = Self::due(case, t);
        standing.step_to(t);
        standing
    }

    /// As [`Standing::at`], with what a receipt tells of each rule.
    pub(crate) fn told(case: &'c Case<'a>, t: i64) -> (Self, Vec<(Weighed, Seen)>) {
        let mut standing = Self::due(case, t);
        let mut told = Vec::with_capacity(case.model.rules.len());
        for (rule, worth) in case.model.rules.iter().zip(&mut standing.rules) {
            let mut seen = Seen { events: matches!(rule.by, By::Activity(_)).then(Vec::new), machines: 0 };
            let weighed = case.weigh(rule, t, &mut seen);
            *worth = Until { value: weighed.net, until: weighed.until };
            told.push((weighed, seen));
        }
        standing.step_to(t);
        (standing, told)
    }

    fn due(case: &'c Case<'a>, t: i64) -> Self {
        // Everything is due at once, so one step computes it all.
        let due = |count: usize| vec![Until { value: 0, until: t }; count];
        let open = |count: usize| vec![Until { value: false, until: t }; count];
        let bands = case.model.bands_in_use().map_or(&[][..], |set| &set.bands);
        Self {
            case,
            bands,
            t,
            rules: due(case.model.rules.len()),
            corrections: due(case.facts.corrections.len()),
            knock_outs: open(case.model.knock_outs.len()),
            whiles: open(bands.len()),
        }
    }

    /// Computes anew what may have changed by `t`, and nothing else.
    fn step_to(&mut self, t: i64) {
        self.t = t;
        let (case, model, facts) = (self.case, self.case.model, self.case.facts);
        for (rule, worth) in model.rules.iter().zip(&mut self.rules).filter(|(_, worth)| worth.until <= t) {
            let weighed = self.case.weigh(rule, t, &mut Seen::default());
            *worth = Until { value: weighed.net, until: weighed.until };
        }
        for (correction, worth) in facts.corrections.iter().zip(&mut self.corrections) {
            let (from, ends) = (second(correction.at), second(correction.until));
            let limit = i32::try_from(LIMIT).unwrap_or(i32::MAX);
            let points = correction.points.max(-limit).min(limit);
            *worth = match t {
                _ if t >= ends => Until { value: 0, until: NEVER },
                _ if t < from => Until { value: 0, until: from },
                _ => Until { value: points, until: ends },
            };
        }
        let truth = |condition: &Condition| {
            let (truth, until) = condition.truth(case, t);
            Until { value: truth == Truth::True, until }
        };
        for (knock_out, holds) in model.knock_outs.iter().zip(&mut self.knock_outs) {
            if holds.until <= t {
                *holds =
                    if knock_out.on { truth(&knock_out.when) } else { Until { value: false, until: NEVER } };
            }
        }
        for (band, holds) in self.bands.iter().zip(&mut self.whiles) {
            if holds.until <= t {
                *holds = band.only_while.as_ref().map_or(Until { value: true, until: NEVER }, truth);
            }
        }
    }

    /// What each rule adds before group limits and floors.
    pub(crate) fn points(&self) -> Vec<i32> {
        self.rules.iter().map(|worth| worth.value).collect()
    }

    /// What the corrections add, in their order.
    pub(crate) fn corrections(&self) -> impl Iterator<Item = i32> {
        self.corrections.iter().map(|worth| worth.value)
    }

    /// The sums for these points per rule.
    pub(crate) fn totals(&self, points: impl Iterator<Item = i32>) -> Totals {
        let model = self.case.model;
        let mut axes = [0i32; 2];
        let mut groups = vec![0i32; model.groups.len()];
        let [fit, interest] = &mut axes;
        let mut to_axis = |axis: Axis, points: i32| {
            let sum = if axis == Axis::Fit { &mut *fit } else { &mut *interest };
            *sum = sum.saturating_add(points);
        };
        for (rule, points) in model.rules.iter().zip(points).filter(|(_, points)| *points != 0) {
            to_axis(rule.axis, points);
            let group = rule.group.as_deref().and_then(|key| model.groups.iter().position(|g| g.key == key));
            if let Some(sum) = group.and_then(|place| groups.get_mut(place)) {
                *sum = sum.saturating_add(points);
            }
        }
        for (group, sum) in model.groups.iter().zip(&mut groups) {
            let limited = (*sum).max(group.min.unwrap_or(i32::MIN)).min(group.max.unwrap_or(i32::MAX));
            *sum = limited.saturating_sub(*sum);
            to_axis(group.axis, *sum);
        }
        for (correction, points) in self.case.facts.corrections.iter().zip(self.corrections()) {
            to_axis(correction.axis, points);
        }
        let mut floors = [0; 2];
        for ((sum, settings), floor) in
            axes.iter_mut().zip([&model.axes.fit, &model.axes.interest]).zip(&mut floors)
        {
            if settings.floor == Floor::Zero && *sum < 0 {
                *floor = sum.saturating_neg();
                *sum = 0;
            }
        }
        let [fit, interest] = axes;
        Totals { fit, interest, groups, floors }
    }

    /// The sums as they are.
    pub(crate) fn now(&self) -> Totals {
        self.totals(self.rules.iter().map(|worth| worth.value))
    }

    /// The knock-out that holds and allows the least.
    pub(crate) fn knock_out(&self) -> Option<&'a KnockOut> {
        let holding = self.case.model.knock_outs.iter().zip(&self.knock_outs);
        holding.filter(|(_, holds)| holds.value).map(|(knock_out, _)| knock_out).min_by_key(|k| k.max)
    }

    /// Whether a band may be had at all, whatever the score.
    pub(crate) fn is_open(&self, place: usize, up_to: Tone) -> bool {
        self.bands.get(place).is_some_and(|band| band.tone <= up_to)
            && self.whiles.get(place).is_some_and(|holds| holds.value)
    }

    /// The highest band that a score reaches, of those up to a tone; the lowest where none does.
    pub(crate) fn band(&self, score: i32, up_to: Tone) -> usize {
        let reached = |place: &usize| {
            self.bands.get(*place).is_some_and(|band| band.from.is_none_or(|from| score >= from))
                && self.is_open(*place, up_to)
        };
        (0..self.bands.len()).rev().find(reached).unwrap_or(0)
    }

    /// The warmest tone the lead may have.
    pub(crate) fn warmest(&self) -> Tone {
        self.knock_out().map_or(Tone::VeryHot, |knock_out| knock_out.max)
    }

    /// Score and band as they are.
    pub(crate) fn score_and_band(&self) -> (i32, usize) {
        let score = self.now().score();
        (score, self.band(score, self.warmest()))
    }

    /// The first second in which score or band may be another by time alone, or by a fact that is known later.
    pub(crate) fn until(&self) -> i64 {
        let worths = self.rules.iter().chain(&self.corrections).map(|worth| worth.until);
        let truths = self.knock_outs.iter().chain(&self.whiles).map(|holds| holds.until);
        worths.chain(truths).min().unwrap_or(NEVER)
    }

    /// Visits each second up to and including `last` in which something may change, until `visit` says stop.
    pub(crate) fn walk(&mut self, last: i64, mut visit: impl FnMut(&Self, i64) -> bool) {
        for _ in 0..STEPS {
            let next = self.until();
            if next == NEVER || next <= self.t || next > last {
                return;
            }
            self.step_to(next);
            if visit(self, next) {
                return;
            }
        }
    }
}
