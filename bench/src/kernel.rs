//! The practical limit: the same sum by a loop written for exactly these shapes of rules, over columns in blocks.
//!
//! It knows no texts, no moments, no receipts, no conditions: what our engine takes more than this is what its
//! language costs.

use anyhow::{Context, Result, ensure};

use crate::rules::{DRAGGED, Rules, Test};
use crate::workload::Workload;

/// Leads in a block: their columns and scores stay in the nearest cache.
const BLOCK: usize = 4_096;
/// Types of activity there is room for.
const TYPES: usize = 16;
/// Windows there may be over one type.
const WINDOWS: usize = 2;
const SLOTS: usize = TYPES * WINDOWS;

/// A range of a column and its points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Range {
    column: usize,
    from: i32,
    to: i32,
    points: i32,
}

/// The rules, ready to run.
#[derive(Debug)]
pub(crate) struct Kernel {
    ranges: Vec<Range>,
    /// The oldest age that counts, by window and type; -1 where no rule is.
    oldest: [[i32; TYPES]; WINDOWS],
    /// What each time is worth, and the limits, by window and type.
    points: [i32; SLOTS],
    low: [i32; SLOTS],
    high: [i32; SLOTS],
}

impl Range {
    pub(crate) fn worth(self, value: i32) -> i32 {
        if self.from <= value && value <= self.to { self.points } else { 0 }
    }

    /// The same range with other points.
    pub(crate) fn worth_more(self, points: i32) -> Self {
        Self { points: self.points + points, ..self }
    }
}

impl Kernel {
    pub(crate) fn new(rules: &Rules) -> Result<Self> {
        let ranges = rules.attributes.iter().map(|rule| {
            let (from, to) = match rule.test {
                Test::Is { is } => (is, is),
                Test::Range { from, to } => (from, to),
            };
            ensure!(from >= 0, "what is not known, -1, never counts");
            let column = rules.column(&rule.column).context("a rule over no column")?;
            Ok(Range { column, from, to, points: rule.points })
        });
        let mut kernel = Self {
            ranges: ranges.collect::<Result<_>>()?,
            oldest: [[UNUSED; TYPES]; WINDOWS],
            points: [0; SLOTS],
            low: [0; SLOTS],
            high: [0; SLOTS],
        };
        for rule in &rules.activities {
            let of = usize::try_from(rule.kind)?;
            let free = kernel.oldest.iter_mut().enumerate().find_map(|(window, oldest)| {
                let oldest = oldest.get_mut(of).filter(|oldest| **oldest == UNUSED)?;
                *oldest = rule.days;
                Some(window * TYPES + of)
            });
            let slot = free.with_context(|| format!("no room for another rule over type {of}"))?;
            let (points, cap) = (rule.points, rule.cap);
            let set = |column: &mut [i32; SLOTS], value: i32| {
                if let Some(own) = column.get_mut(slot) {
                    *own = value;
                }
            };
            set(&mut kernel.points, points);
            set(&mut kernel.low, if points > 0 { i32::MIN } else { cap });
            set(&mut kernel.high, if points > 0 { cap } else { i32::MAX });
        }
        Ok(kernel)
    }

    /// Scores everybody.
    pub(crate) fn rescore(&self, workload: &Workload, scores: &mut [i32]) {
        for (block, scores) in scores.chunks_mut(BLOCK).enumerate() {
            let rows = block * BLOCK..block * BLOCK + scores.len();
            scores.fill(0);
            for range in &self.ranges {
                let column = workload.columns.get(range.column).and_then(|column| column.get(rows.clone()));
                for (score, value) in scores.iter_mut().zip(column.unwrap_or_default()) {
                    *score += range.worth(*value);
                }
            }
            let starts = workload.starts.get(rows.start..=rows.end).unwrap_or_default();
            for (score, ends) in scores.iter_mut().zip(starts.windows(2)) {
                if let [from, to] = ends {
                    *score += self.activities(workload, *from..*to);
                }
            }
        }
    }

    /// What one lead's activities are worth.
    fn activities(&self, workload: &Workload, rows: std::ops::Range<usize>) -> i32 {
        let types = workload.types.get(rows.clone()).unwrap_or_default();
        let ages = workload.ages.get(rows).unwrap_or_default();
        let mut times = [[0_i32; TYPES]; WINDOWS];
        for (of, age) in types.iter().zip(ages) {
            let of = usize::try_from(*of).unwrap_or_default() % TYPES;
            for (times, oldest) in times.iter_mut().zip(&self.oldest) {
                if let (Some(times), Some(oldest)) = (times.get_mut(of), oldest.get(of)) {
                    *times += i32::from(age <= oldest);
                }
            }
        }
        let limits = self.points.iter().zip(self.low.iter().zip(&self.high));
        let worth = times
            .as_flattened()
            .iter()
            .zip(limits)
            .map(|(times, (points, (low, high)))| (times * points).max(*low).min(*high));
        worth.sum()
    }

    /// The rule that is dragged in a preview.
    pub(crate) fn dragged(&self) -> Option<Range> {
        self.ranges.get(DRAGGED).copied()
    }
}

/// No rule looks at this type through this window.
const UNUSED: i32 = -1;

/// How many leads are in each band, from the second on, when one range changes.
pub(crate) fn preview(
    workload: &Workload,
    scores: &[i32],
    before: Range,
    after: Range,
    bands: &[i32],
) -> Vec<usize> {
    let mut counts = vec![0; bands.len()];
    let column = workload.columns.get(before.column).map(Vec::as_slice).unwrap_or_default();
    let mut changed = [0_i32; BLOCK];
    for (scores, column) in scores.chunks(BLOCK).zip(column.chunks(BLOCK)) {
        for (changed, (score, value)) in changed.iter_mut().zip(scores.iter().zip(column)) {
            *changed = score - before.worth(*value) + after.worth(*value);
        }
        let changed = changed.get(..scores.len()).unwrap_or_default();
        for (count, from) in counts.iter_mut().zip(bands) {
            *count += changed.iter().map(|score| i32::from(score >= from)).sum::<i32>() as usize;
        }
    }
    counts
}
