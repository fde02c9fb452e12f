//! Activity rules over columns.
//!
//! A rule that counts each activity, without points that halve and without a limit per period, needs no more than its
//! points per kind and label, the first second of its window and its limits. All such rules are added up in one pass
//! over a lead's activities, newest first, that ends where the longest window ends. The other rules are tallied.

use crate::columns::{Block, Columns, NO_QUANTITY};
use crate::condition::Did;
use crate::known::{DAY, NEVER, days_after};
use crate::matching::{claims, row_for, same};
use crate::model::{ActivityRule, Count, Fade, Model};
use crate::tally::{Place, Tally};
use crate::weigh::Limits;

use super::Tallied;
use super::truth::{FALSE, TRUE};

/// The activity rules of a program.
#[derive(Debug, Clone)]
pub(crate) struct Activities {
    /// What each kind with its label adds to which plain rules.
    adds: Vec<Vec<Add>>,
    /// Where the adds of a code stand among `flat`.
    ranges: Vec<(u32, u32)>,
    flat: Vec<Add>,
    plain: Vec<Plain>,
    tallied: Vec<Tallies>,
    /// The number of each code's label.
    labels: Vec<u32>,
    /// No plain rule looks further back.
    oldest: u32,
}

/// What one activity adds to one plain rule.
#[derive(Debug, Clone, Copy)]
struct Add {
    rule: u32,
    points: i32,
    /// The first second of the window.
    from: u32,
    /// The length of the window in seconds; `u32::MAX` for one without end.
    length: u32,
    /// With at least this quantity.
    least: i32,
}

/// A rule whose points are simply added up.
#[derive(Debug, Clone, Copy)]
struct Plain {
    sum: usize,
    min: i32,
    max: i32,
    /// What the limits make of nothing; everybody has that already.
    idle: i32,
}

/// A rule that is tallied.
#[derive(Debug, Clone)]
struct Tallies {
    rule: ActivityRule,
    sum: usize,
    /// Points by code, of what the rule is about.
    points: Vec<Option<i32>>,
}

impl Activities {
    pub(crate) fn new(columns: &Columns) -> Self {
        let labels: Vec<u32> = columns.acts.meanings().map(|(_, label)| label).collect();
        Self {
            adds: vec![Vec::new(); labels.len()],
            ranges: Vec::new(),
            flat: Vec::new(),
            plain: Vec::new(),
            tallied: Vec::new(),
            labels,
            oldest: u32::MAX,
        }
    }

    pub(crate) fn add(&mut self, model: &Model, rule: &ActivityRule, sum: usize, columns: &Columns, t: i64) {
        let points: Vec<Option<i32>> = columns
            .acts
            .meanings()
            .map(|(act, _)| {
                if act.is_machine || !same(act.kind, &rule.activity) {
                    return None;
                }
                let row = act.label.and_then(|label| row_for(model, &rule.labels, label));
                row.map(|row| row.points).or(rule.points)
            })
            .collect();
        let Some(days) = plain_days(rule) else {
            self.tallied.push(Tallies { rule: rule.clone(), sum, points });
            return;
        };
        let length = days.and_then(|days| u32::try_from(i64::from(days) * DAY).ok()).unwrap_or(u32::MAX);
        let from = days.map_or(0, |days| t.saturating_sub(i64::from(days) * DAY).saturating_add(1));
        let from = u32::try_from(from.max(0)).unwrap_or(u32::MAX);
        self.oldest = self.oldest.min(from);
        let number = u32::try_from(self.plain.len()).unwrap_or(u32::MAX);
        let least = least_of(rule.min_quantity);
        for (adds, points) in self.adds.iter_mut().zip(points) {
            if let Some(points) = points {
                adds.push(Add { rule: number, points, from, length, least });
            }
        }
        let limits = Limits::of(rule.min, rule.max);
        let kept = |points: i64| i32::try_from(limits.keep(points)).unwrap_or(0);
        self.plain.push(Plain { sum, min: kept(i64::MIN), max: kept(i64::MAX), idle: kept(0) });
    }

    /// Puts what was added into its final order. A limit may give points without any activity: `constants` get those.
    pub(crate) fn finish(&mut self, constants: &mut [i32]) {
        for adds in &mut self.adds {
            let from = u32::try_from(self.flat.len()).unwrap_or(u32::MAX);
            self.flat.append(adds);
            self.ranges.push((from, u32::try_from(self.flat.len()).unwrap_or(u32::MAX)));
        }
        for plain in &self.plain {
            if let Some(constant) = constants.get_mut(plain.sum) {
                *constant = constant.saturating_add(plain.idle);
            }
        }
        for tallies in &self.tallied {
            let mut tally = Tally::new(&tallies.rule);
            tally.begin(0);
            if let Some(constant) = constants.get_mut(tallies.sum) {
                *constant = constant.saturating_add(tally.net());
            }
        }
    }

    /// Adds to the sums, and where asked lets the untils fall to when a sum may change.
    pub(crate) fn run<const UNTILS: bool>(&self, block: &Block, t: i64, out: &mut Tallied) {
        self.run_plain::<UNTILS>(block, t, out);
        for tallies in &self.tallied {
            self.run_tally::<UNTILS>(tallies, block, t, out);
        }
    }

    fn run_plain<const UNTILS: bool>(&self, block: &Block, t: i64, out: &mut Tallied) {
        if self.flat.is_empty() {
            return;
        }
        let now = u32::try_from(t.max(0)).unwrap_or(u32::MAX);
        let mut counted = vec![0i32; self.plain.len()];
        // A lead meets few of the rules, so only those are looked at again.
        let mut met: Vec<u32> = Vec::new();
        let mut start = 0;
        for (row, end) in block.ends.iter().enumerate() {
            let range = start..*end as usize;
            start = range.end;
            let (Some(ats), Some(acts)) = (block.ats.get(range.clone()), block.acts.get(range.clone()))
            else {
                continue;
            };
            let mut until = NEVER;
            let mut quantities = block.quantities.get(range).unwrap_or_default().iter().rev();
            for (at, act) in ats.iter().zip(acts).rev() {
                let quantity = quantities.next().copied().unwrap_or(NO_QUANTITY);
                if *at > now {
                    if UNTILS {
                        until = i64::from(*at);
                    }
                    continue;
                }
                if *at < self.oldest {
                    break;
                }
                let Some((from, to)) = self.ranges.get(*act as usize) else { continue };
                for add in self.flat.get(*from as usize..*to as usize).unwrap_or_default() {
                    if *at < add.from || quantity < add.least {
                        continue;
                    }
                    if let Some(sum) = counted.get_mut(add.rule as usize) {
                        if *sum == 0 {
                            met.push(add.rule);
                        }
                        *sum += add.points;
                    }
                    if UNTILS && add.length != u32::MAX {
                        until = until.min(i64::from(*at) + i64::from(add.length));
                    }
                }
            }
            if UNTILS && let Some(own) = out.untils.get_mut(row) {
                *own = (*own).min(until);
            }
            for rule in met.drain(..) {
                let (Some(plain), Some(counted)) =
                    (self.plain.get(rule as usize), counted.get_mut(rule as usize))
                else {
                    continue;
                };
                // Met again after coming to nothing, it has been taken out already and adds nothing.
                let points = std::mem::take(counted).max(plain.min).min(plain.max) - plain.idle;
                if let Some(sum) = out.sums.get_mut(plain.sum).and_then(|sums| sums.get_mut(row)) {
                    *sum = sum.wrapping_add(points);
                }
            }
        }
    }

    fn run_tally<const UNTILS: bool>(&self, tallies: &Tallies, block: &Block, t: i64, out: &mut Tallied) {
        let Some(sums) = out.sums.get_mut(tallies.sum) else { return };
        let least = least_of(tallies.rule.min_quantity);
        let mut tally = Tally::new(&tallies.rule);
        tally.begin(t);
        let idle = tally.net();
        let past = tally.past();
        for (row, (activities, sum)) in block.activities().zip(sums).enumerate() {
            let mut has_begun = false;
            for (at, act, quantity) in activities {
                let at = i64::from(at);
                let Some(points) = tallies.points.get(act as usize).copied().flatten() else { continue };
                if at <= past || quantity < least {
                    continue;
                }
                if !has_begun {
                    tally.begin(t);
                    has_begun = true;
                }
                match tally.place(at, at) {
                    Place::Here => {
                        tally.add(at, points, self.labels.get(act as usize).copied().unwrap_or(u32::MAX));
                    }
                    Place::Past | Place::Unknown => {}
                    Place::Future => break,
                }
            }
            if has_begun && UNTILS {
                *sum = sum.wrapping_add(tally.net() - idle);
                if let Some(own) = out.untils.get_mut(row) {
                    *own = (*own).min(tally.changes());
                }
            } else if has_begun {
                *sum = sum.wrapping_add(tally.net() - idle);
            }
        }
    }
}

/// The window of a rule whose points are simply added up, in days, without end where there is none; `None` for a rule
/// that has to be tallied.
fn plain_days(rule: &ActivityRule) -> Option<Option<u32>> {
    let (Count::Each, None) = (&rule.count, rule.per_period) else { return None };
    match (rule.fade, rule.within_days) {
        (None, within) => Some(within),
        (Some(Fade::Expires { days }), within) => Some(Some(within.map_or(days, |within| within.min(days)))),
        (Some(Fade::Halves { .. }), _) => None,
    }
}

/// A condition over what leads did.
#[derive(Debug, Clone)]
pub(crate) struct DidTest {
    did: Did,
    /// By code, whether the condition is about it.
    concerns: Vec<bool>,
}

impl DidTest {
    pub(crate) fn new(did: &Did, columns: &Columns) -> Self {
        let labelled = |label: Option<&str>| {
            let label = label.map(str::trim).filter(|label| !label.is_empty());
            did.labels.is_empty() || label.is_some_and(|label| claims(&did.labels, did.matching, label))
        };
        let concerns = columns
            .acts
            .meanings()
            .map(|(act, _)| !act.is_machine && same(act.kind, &did.activity) && labelled(act.label));
        Self { did: did.clone(), concerns: concerns.collect() }
    }

    /// As [`crate::events::Events::did`], for leads of whom everything is known.
    pub(crate) fn truths(&self, block: &Block, t: i64, untils: &mut [i64]) -> Vec<u8> {
        let did = &self.did;
        let least = least_of(did.min_quantity);
        let mut truths = Vec::with_capacity(block.len());
        for (row, activities) in block.activities().enumerate() {
            let (mut times, mut until) = (0u32, NEVER);
            for (at, act, quantity) in activities {
                let at = i64::from(at);
                if at > t {
                    until = until.min(at);
                    break;
                }
                let ends = did.within_days.map_or(NEVER, |days| days_after(at, days));
                let concerns = self.concerns.get(act as usize).copied().unwrap_or(false);
                if concerns && quantity >= least && ends > t {
                    times = times.saturating_add(1);
                    until = until.min(ends);
                }
            }
            truths.push(if times >= did.times { TRUE } else { FALSE });
            if let Some(own) = untils.get_mut(row) {
                *own = (*own).min(until);
            }
        }
        truths
    }
}

/// The least quantity that counts; everything counts where none is asked for.
fn least_of(min_quantity: Option<i32>) -> i32 {
    min_quantity.map_or(NO_QUANTITY, |least| least.max(NO_QUANTITY + 1))
}
