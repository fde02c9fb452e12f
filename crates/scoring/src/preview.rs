//! What a draft would change: bands before and after, who moves, and by which rule.

use chrono::{DateTime, Utc};

use crate::columns::{Block, Columns};
use crate::everybody::changed_rules;
use crate::known::second;
use crate::model::{Band, Model, Rule};
use crate::program::{Program, Scores, Tallied};

/// How many leads are in a band.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BandCount {
    /// Key of the band.
    pub band: String,
    /// How many leads.
    pub leads: u32,
}

/// What moves a lead into another band.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mover {
    /// The rule, by its key, that gives or takes most in the direction of the move.
    Rule(String),
    /// A limit of a group or an axis: no rule gives or takes anything in that direction.
    Limit,
    /// The bands themselves, or what they or knock-outs ask for: the score is the same.
    Band,
}

/// How many leads each band has, of those places that count; rows that are not to be used never do.
#[must_use]
pub fn band_counts(model: &Model, scores: &Scores, counts: impl Fn(usize) -> bool) -> Vec<BandCount> {
    let mut leads = [0u32; 256];
    for (place, band) in scores.band.iter().enumerate() {
        if let Some(leads) = leads.get_mut(usize::from(*band)) {
            *leads += u32::from(counts(place));
        }
    }
    for place in scores.later.iter().filter(|place| counts(**place)) {
        let band = scores.band.get(*place).copied().unwrap_or_default();
        if let Some(leads) = leads.get_mut(usize::from(band)) {
            *leads -= 1;
        }
    }
    let counted = |(band, leads): (&Band, u32)| BandCount { band: band.key.clone(), leads };
    bands(model).iter().zip(leads).map(counted).collect()
}

/// The places of the leads whose band has another key after than before, ascending.
#[must_use]
pub fn moved(live: &Model, before: &Scores, draft: &Model, after: &Scores) -> Vec<usize> {
    let numbers = |model: &Model| -> Vec<usize> {
        let place = |band: &Band| bands(live).iter().position(|own| own.key == band.key);
        bands(model).iter().map(|band| place(band).unwrap_or(usize::MAX)).collect()
    };
    let (from, to) = (numbers(live), numbers(draft));
    let number = |numbers: &[usize], band: u8| numbers.get(usize::from(band)).copied();
    let pairs = before.band.iter().zip(&after.band).enumerate();
    let mut moved: Vec<usize> = pairs
        .filter(|(_, (before, after))| number(&from, **before) != number(&to, **after))
        .map(|(place, _)| place)
        .collect();
    if !before.later.is_empty() || !after.later.is_empty() {
        let is_told = |place: &usize| {
            before.later.binary_search(place).is_err() && after.later.binary_search(place).is_err()
        };
        moved.retain(is_told);
    }
    moved
}

impl Columns {
    /// What moves each of these leads, given the scores under both models at the same moment.
    #[must_use]
    pub fn movers(
        &self,
        places: &[usize],
        (live, before): (&Model, &Scores),
        (draft, after): (&Model, &Scores),
        now: DateTime<Utc>,
    ) -> Vec<Mover> {
        let (gone, come) = changed_rules(live, draft);
        let block = self.picked(places);
        let points = |model, rules: &[&Rule]| {
            let mut tallied = Tallied::default();
            Program::by_rule(model, rules, self, second(now)).run(&block, false, &mut tallied);
            tallied.sums
        };
        let (less, more) = (points(live, &gone), points(draft, &come));
        let mut keys: Vec<&str> = gone.iter().chain(&come).map(|rule| rule.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        let sum_of = |rules: &[&Rule], sums: &[Vec<i32>], key: &str, row: usize| -> i32 {
            let own = rules.iter().zip(sums).filter(|(rule, _)| rule.key == key);
            own.filter_map(|(_, sums)| sums.get(row)).sum()
        };
        let mover = |(row, place): (usize, &usize)| {
            let change = after.score(*place).saturating_sub(before.score(*place));
            if change == 0 {
                return Mover::Band;
            }
            let gains = keys.iter().map(|key| {
                let gain = sum_of(&come, &more, key, row) - sum_of(&gone, &less, key, row);
                (gain.saturating_mul(change.signum()), key)
            });
            // Of equals the first by key, so that the answer is always the same.
            let most = gains.reduce(|most, next| if next.0 > most.0 { next } else { most });
            match most.filter(|(gain, _)| *gain > 0) {
                Some((_, key)) => Mover::Rule((*key).to_owned()),
                None => Mover::Limit,
            }
        };
        places.iter().enumerate().map(mover).collect()
    }

    /// Some leads side by side.
    fn picked(&self, places: &[usize]) -> Block {
        let mut picked = Block::default();
        for place in places {
            if let Some((block, row)) = self.row(*place) {
                picked.append(block, row);
            }
        }
        picked
    }
}

fn bands(model: &Model) -> &[Band] {
    model.bands_in_use().map_or(&[], |set| &set.bands)
}
