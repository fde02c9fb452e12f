//! What one activity rule makes of activities, wherever they come from: a lead's facts one by one, or columns.
//!
//! Who feeds it finds the activities that the rule is about (their kind, row, quantity, and whose doing they were) and
//! hands them over oldest first. When they count and what they come to is decided here, and only here.

use crate::halving::{Fading, HalfLife};
use crate::known::{DAY, NEVER, days_after};
use crate::model::{ActivityRule, Count, Fade, LadderStep};
use crate::weigh::{Halves, Limits, Weighed};

/// How an activity stands to the second that is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Out of the window: it has nothing to do with the rule any more.
    Past,
    /// It is there.
    Here,
    /// It happened, but is not known yet.
    Unknown,
    /// It has not happened yet, and nor has any that comes after it.
    Future,
}

/// The points of one rule as its activities pass by. Made once per rule, begun again for each lead and second.
#[derive(Debug)]
pub(crate) struct Tally<'r> {
    rule: &'r ActivityRule,
    /// For how many days an activity has anything to do with the rule.
    days: Option<u32>,
    t: i64,
    /// The last second that is out of the window.
    past: i64,
    until: i64,
    /// Labels that had their turn.
    labels: Vec<u32>,
    times: u32,
    gross: i64,
    kept: i64,
    /// What counted within the period, to know what room is left.
    awards: Vec<(i64, i32)>,
    in_period: usize,
    used: i64,
    /// Points that halve: before and, where there is one, after the limit per period.
    fading: Option<(Fading, Option<Fading>)>,
    limits: Limits,
}

impl<'r> Tally<'r> {
    /// For a rule; [`Tally::begin`] comes before anything else.
    pub(crate) fn new(rule: &'r ActivityRule) -> Self {
        let fading = match (rule.fade, &rule.count) {
            (_, Count::Ladder { .. }) => None,
            (Some(Fade::Halves { days }), _) => {
                let empty = || Fading::new(HalfLife::of_days(days));
                Some((empty(), rule.per_period.map(|_| empty())))
            }
            _ => None,
        };
        Self {
            rule,
            days: days_concerned(rule),
            t: i64::MIN,
            past: i64::MIN,
            until: NEVER,
            labels: Vec::new(),
            times: 0,
            gross: 0,
            kept: 0,
            awards: Vec::new(),
            in_period: 0,
            used: 0,
            fading,
            limits: Limits::of(rule.min, rule.max),
        }
    }

    /// Begins anew, for the second `t`.
    pub(crate) fn begin(&mut self, t: i64) {
        self.t = t;
        self.past = self.days.map_or(i64::MIN, |days| t.saturating_sub(i64::from(days) * DAY));
        self.until = NEVER;
        self.labels.clear();
        (self.times, self.gross, self.kept) = (0, 0, 0);
        self.awards.clear();
        (self.in_period, self.used) = (0, 0);
        if let Some((gross, kept)) = &mut self.fading {
            gross.begin(t);
            kept.iter_mut().for_each(|kept| kept.begin(t));
        }
    }

    /// The last second whose activities are [`Place::Past`], so that they can be skipped at once.
    pub(crate) fn past(&self) -> i64 {
        self.past
    }

    /// Where an activity of `at` stands that is known from `known` on, never before `at`.
    pub(crate) fn place(&mut self, at: i64, known: i64) -> Place {
        if at > self.t {
            self.holds_until(at);
            Place::Future
        } else if at <= self.past {
            Place::Past
        } else if known > self.t {
            self.holds_until(known);
            Place::Unknown
        } else {
            Place::Here
        }
    }

    /// From that second on something is otherwise that only the feeder knows of.
    pub(crate) fn holds_until(&mut self, second: i64) {
        self.until = self.until.min(second);
    }

    /// Takes an activity that is [`Place::Here`] and that the rule gives `points`. Equal labels have equal numbers,
    /// and no label is a number too. Answers whether it counts.
    pub(crate) fn add(&mut self, at: i64, points: i32, label: u32) -> bool {
        if let Some(days) = self.rule.within_days {
            self.holds_until(days_after(at, days));
        }
        match self.rule.count {
            Count::Each | Count::Ladder { .. } => {}
            Count::First if self.labels.is_empty() => self.labels.push(label),
            Count::FirstPerLabel if !self.labels.contains(&label) => self.labels.push(label),
            Count::First | Count::FirstPerLabel => return false,
        }
        let award = self.award(at, points);
        if let Some(Fade::Expires { days }) = self.rule.fade {
            let gone = days_after(at, days);
            if self.t >= gone {
                return false;
            }
            self.holds_until(gone);
        }
        self.times = self.times.saturating_add(1);
        if let Some((gross, kept)) = &mut self.fading {
            gross.add(at, points);
            kept.iter_mut().for_each(|kept| kept.add(at, award));
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

    /// Before and after the limit per period.
    fn sums(&self) -> (i64, i64) {
        if let Count::Ladder { steps } = &self.rule.count {
            let points = step_for(steps, self.times);
            return (points, points);
        }
        let Some((gross, kept)) = &self.fading else { return (self.gross, self.kept) };
        let before = gross.rounded();
        (before, kept.as_ref().map_or(before, Fading::rounded))
    }

    /// Those that halve, after the limit per period.
    fn left(&self) -> Option<&Fading> {
        self.fading.as_ref().map(|(gross, kept)| kept.as_ref().unwrap_or(gross))
    }

    /// What it all comes to after every limit.
    pub(crate) fn net(&self) -> i32 {
        self.limits.apply(self.sums().1)
    }

    /// What it all comes to.
    pub(crate) fn weighed(&self) -> Weighed {
        let (gross, kept) = self.sums();
        let halves = self.left().map(|left| Halves { halving: left.halving(), limits: self.limits });
        Weighed { halves, ..Weighed::new(gross, kept, self.limits, self.until) }
    }

    /// The first second in which it all may come to something else.
    pub(crate) fn changes(&self) -> i64 {
        self.weighed().changes()
    }

    /// What it would come to with one more activity, right now.
    pub(crate) fn net_with(&self, points: i32, label: u32) -> i32 {
        let counts = match self.rule.count {
            Count::Each | Count::Ladder { .. } => true,
            Count::First => self.labels.is_empty(),
            Count::FirstPerLabel => !self.labels.contains(&label),
        };
        if !counts {
            return self.net();
        }
        if let Count::Ladder { steps } = &self.rule.count {
            return self.limits.apply(step_for(steps, self.times.saturating_add(1)));
        }
        let award = self.rule.per_period.map_or(points, |period| {
            let out = self.awards.iter().skip(self.in_period);
            let out = out.take_while(|(at, _)| days_after(*at, period.days) <= self.t);
            let used = self.used - out.map(|(_, points)| i64::from(*points)).sum::<i64>();
            let max = i64::from(period.max);
            let award = (used + i64::from(points)).max(-max).min(max) - used;
            i32::try_from(award).unwrap_or(points)
        });
        let kept = self.left().map_or(self.kept + i64::from(award), |left| left.rounded_with(award));
        self.limits.apply(kept)
    }
}

/// The points of a ladder after so many times.
fn step_for(steps: &[LadderStep], times: u32) -> i64 {
    steps.iter().rev().find(|step| step.times <= times).map_or(0, |step| i64::from(step.points))
}

/// For how many days an activity has anything to do with the rule. An expired one may still be the first, or take
/// room in a period.
fn days_concerned(rule: &ActivityRule) -> Option<u32> {
    match (rule.fade, &rule.count, rule.per_period) {
        (Some(Fade::Expires { days }), Count::Each | Count::Ladder { .. }, None) => {
            Some(rule.within_days.map_or(days, |within| within.min(days)))
        }
        _ => rule.within_days,
    }
}
