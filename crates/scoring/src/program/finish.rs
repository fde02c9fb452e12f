//! From sums to scores and bands: limits of groups, corrections, floors, knock-outs, conditions of bands.

use crate::columns::{BEYOND, Block, Columns};
use crate::known::{NEVER, moment};
use crate::model::{Axis, Floor, Model, Tone};
use crate::receipt::Score;
use crate::weigh::corrected;

use super::truth::{TRUE, Tree};
use super::{FIT, INTEREST};

/// What a model does with sums, at one moment.
#[derive(Debug, Clone)]
pub(crate) struct Finish {
    t: i64,
    groups: Vec<(Axis, i32, i32)>,
    floors: [Floor; 2],
    bands: Vec<BandTest>,
    knock_outs: Vec<(Tree, Tone)>,
}

#[derive(Debug, Clone)]
struct BandTest {
    from: Option<i32>,
    tone: Tone,
    only_while: Option<Tree>,
}

/// Scores and bands, by place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scores {
    /// Points for who they are.
    pub fit: Vec<i32>,
    /// Points for what they do.
    pub interest: Vec<i32>,
    /// Place of the band in the set in use, 0 the lowest.
    pub band: Vec<u8>,
    /// The second since 1970 until which, exclusive, neither changes by time alone; `i64::MAX`: never. Empty when nobody
    /// asked.
    pub until: Vec<i64>,
    /// Places, ascending, of leads of whom something becomes known only after the moment asked about: their rows here are not to be
    /// used.
    pub later: Vec<usize>,
}

impl Scores {
    /// One lead's score, as [`crate::score`] gives it; `valid_until` may be sooner.
    #[must_use]
    pub fn at(&self, place: usize) -> Score {
        let of = |axis: &[i32]| axis.get(place).copied().unwrap_or(0);
        Score {
            fit: of(&self.fit),
            interest: of(&self.interest),
            score: self.score(place),
            band: self.band.get(place).copied().unwrap_or_default(),
            valid_until: self.until.get(place).copied().filter(|until| *until != NEVER).and_then(moment),
        }
    }

    /// Points together, by place; 0 beyond the last.
    #[must_use]
    pub fn score(&self, place: usize) -> i32 {
        let of = |axis: &[i32]| axis.get(place).copied().unwrap_or(0);
        of(&self.fit).saturating_add(of(&self.interest))
    }
}

impl Finish {
    pub(crate) fn new(model: &Model, columns: &Columns, t: i64) -> Self {
        let tree = |condition| Tree::new(model, condition, columns, t);
        let limit = |limit: Option<i32>, otherwise| limit.unwrap_or(otherwise);
        Self {
            t,
            groups: model
                .groups
                .iter()
                .map(|group| (group.axis, limit(group.min, i32::MIN), limit(group.max, i32::MAX)))
                .collect(),
            floors: [model.axes.fit.floor, model.axes.interest.floor],
            bands: model
                .bands_in_use()
                .map_or(&[][..], |set| &set.bands)
                .iter()
                .map(|band| BandTest {
                    from: band.from,
                    tone: band.tone,
                    only_while: band.only_while.as_ref().map(tree),
                })
                .collect(),
            knock_outs: model
                .knock_outs
                .iter()
                .filter(|knock_out| knock_out.on)
                .map(|knock_out| (tree(&knock_out.when), knock_out.max))
                .collect(),
        }
    }

    /// Appends the scores of a block.
    pub(crate) fn run(
        &self,
        columns: &Columns,
        block: &Block,
        sums: &[Vec<i32>],
        untils: &mut Vec<i64>,
        out: &mut Scores,
    ) {
        let done = out.fit.len();
        let axis = |sum: usize| sums.get(sum).map_or(&[][..], Vec::as_slice);
        out.fit.extend_from_slice(axis(FIT));
        out.interest.extend_from_slice(axis(INTEREST));
        let (Some(fit), Some(interest)) = (out.fit.get_mut(done..), out.interest.get_mut(done..)) else {
            return;
        };
        for ((axis, min, max), sums) in self.groups.iter().zip(sums.iter().skip(2)) {
            let axis = if *axis == Axis::Fit { &mut *fit } else { &mut *interest };
            for (axis, sum) in axis.iter_mut().zip(sums) {
                *axis = axis.wrapping_add((*sum).max(*min).min(*max));
            }
        }
        self.correct(columns, block, fit, interest, untils);
        for (axis, floor) in [&mut *fit, &mut *interest].into_iter().zip(self.floors) {
            if floor == Floor::Zero {
                for points in axis {
                    *points = (*points).max(0);
                }
            }
        }
        self.bands(block, fit, interest, untils, &mut out.band);
        // Before 1970 columns cannot tell who was known; of whom they lack a moment they can never tell.
        let unknown = |since: u32| self.t < 0 || since == BEYOND || i64::from(since) > self.t;
        let later = block.since.iter().enumerate().filter(|(_, since)| unknown(**since));
        out.later.extend(later.map(|(row, _)| done + row));
        out.until.append(untils);
    }

    fn correct(
        &self,
        columns: &Columns,
        block: &Block,
        fit: &mut [i32],
        interest: &mut [i32],
        untils: &mut [i64],
    ) {
        let (Some(first), Some(last)) = (block.leads.first(), block.leads.last()) else { return };
        for (lead, corrections) in columns.corrections.range(*first..=*last) {
            let Ok(row) = block.leads.binary_search(lead) else { continue };
            for correction in corrections {
                let (points, until) = corrected(correction, self.t);
                let axis = if correction.axis == Axis::Fit { &mut *fit } else { &mut *interest };
                if let Some(axis) = axis.get_mut(row) {
                    *axis = axis.saturating_add(points);
                }
                if let Some(own) = untils.get_mut(row) {
                    *own = (*own).min(until);
                }
            }
        }
    }

    fn bands(&self, block: &Block, fit: &[i32], interest: &[i32], untils: &mut [i64], out: &mut Vec<u8>) {
        let done = out.len();
        out.resize(done + block.len(), 0);
        let Some(bands) = out.get_mut(done..) else { return };
        let is_plain = self.knock_outs.is_empty() && self.bands.iter().all(|band| band.only_while.is_none());
        let mut warmest = Vec::new();
        if !is_plain {
            warmest.resize(block.len(), Tone::VeryHot);
        }
        for (tree, max) in &self.knock_outs {
            for (warmest, truth) in warmest.iter_mut().zip(tree.truths(block, self.t, untils)) {
                if truth == TRUE {
                    *warmest = (*warmest).min(*max);
                }
            }
        }
        for (place, test) in (0u8..).zip(&self.bands) {
            let from = test.from.unwrap_or(i32::MIN);
            let scores = fit.iter().zip(interest).map(|(fit, interest)| fit.saturating_add(*interest));
            if is_plain {
                for (band, score) in bands.iter_mut().zip(scores) {
                    *band = if score >= from { place } else { *band };
                }
                continue;
            }
            let open = test.only_while.as_ref().map(|tree| tree.truths(block, self.t, untils));
            let mut open = open.into_iter().flatten();
            for ((band, score), warmest) in bands.iter_mut().zip(scores).zip(&warmest) {
                let is_open = open.next().is_none_or(|truth| truth == TRUE);
                if score >= from && test.tone <= *warmest && is_open {
                    *band = place;
                }
            }
        }
    }
}
