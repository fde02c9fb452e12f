//! The order of the list.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use leads::calendar::Today;
use leads::may_call::{Answer, Verdict};
use leads::{LeadId, Reason};

use crate::candidate::{Candidate, Standing};
use crate::gather::{Place, Seat, View, Why};
use crate::settings::{Settings, Step};
use crate::spread::spread;

/// One line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Its place, 1 the first.
    pub rank: u32,
    /// The lead.
    pub lead: LeadId,
    /// The step it stands in.
    pub step: Step,
    /// Why there.
    pub why: Why,
    /// The promised moment or the deadline.
    pub due: Option<DateTime<Utc>>,
    /// What has to be asked or written down before dialling; `None` when the lead may simply be called.
    pub note: Option<Verdict>,
}

impl Entry {
    /// The sentence that says why.
    pub fn reason(&self, zone: Tz) -> Reason {
        self.why.reason(zone)
    }
}

/// The whole list in order, for one candidate per lead. The order of the input does not matter.
pub fn build(candidates: &[Candidate], settings: &Settings, today: &Today) -> Vec<Entry> {
    Seats::gather(candidates.iter().copied(), settings, today).first(usize::MAX)
}

/// Everybody who may stand in the list as far as scores have no part in it, for lists under one set of scores after
/// another.
#[derive(Debug)]
pub struct Seats {
    settings: Settings,
    today: Today,
    seats: Vec<Taken>,
    /// What has to be asked first, by seat; apart, because only the few that are shown need it.
    notes: Vec<Option<Verdict>>,
}

/// A seat and who has it.
#[derive(Debug, Clone, Copy)]
struct Taken {
    place: u32,
    lead: LeadId,
    seat: Seat,
    standing: Standing,
}

impl Seats {
    /// Judges all candidates, one per lead, but for their standing.
    pub fn gather(
        candidates: impl IntoIterator<Item = Candidate>,
        settings: &Settings,
        today: &Today,
    ) -> Self {
        let view = View::new(settings, today);
        let (mut seats, mut notes) = (Vec::new(), Vec::new());
        for (place, candidate) in (0u32..).zip(candidates) {
            let mut free = true;
            let seat = view.seat(&candidate, None, |_| free = false);
            if free {
                let Candidate { lead, standing, .. } = candidate;
                seats.push(Taken { place, lead, seat, standing });
                notes.push((candidate.may_call.answer == Answer::Note).then_some(candidate.may_call));
            }
        }
        Self { settings: settings.clone(), today: *today, seats, notes }
    }

    /// The first `count` of the list in order.
    pub fn first(&self, count: usize) -> Vec<Entry> {
        self.ranked(count, |taken| taken.standing)
    }

    /// As [`Seats::first`], for another standing of each candidate by its place in the input.
    pub fn first_under(&self, count: usize, standing: impl Fn(usize) -> Standing) -> Vec<Entry> {
        self.ranked(count, |taken| standing(taken.place as usize))
    }

    /// How many stand in each step of the whole list.
    pub fn counts(&self) -> BTreeMap<Step, u32> {
        let view = View::new(&self.settings, &self.today);
        let mut counts = BTreeMap::new();
        for taken in self.seats.iter().filter(|taken| taken.is_let_in(&taken.standing)) {
            *counts.entry(view.placed(&taken.seat, taken.standing.deadline).step).or_default() += 1;
        }
        counts
    }

    fn ranked(&self, count: usize, standing: impl Fn(&Taken) -> Standing) -> Vec<Entry> {
        let view = View::new(&self.settings, &self.today);
        // Nobody beyond the first so many can come among them, but for new leads that are spread between retries.
        let mut all = Least::new(count);
        let mut new = Least::new(if self.settings.new_after_retries.is_some() { count } else { 0 });
        for (at, taken) in (0u32..).zip(&self.seats) {
            let standing = standing(taken);
            if taken.is_let_in(&standing) {
                let placed = view.placed(&taken.seat, standing.deadline);
                let key = key(view.place_of(placed.step), &placed, &standing, taken.lead);
                all.add(key, at);
                if placed.step == Step::New {
                    new.add(key, at);
                }
            }
        }
        let mut needed = all.sorted();
        needed.append(&mut new.sorted());
        needed.sort_unstable();
        needed.dedup();
        let entry = |(_, at): &(u128, u32)| {
            let taken = self.seats.get(*at as usize)?;
            let Place { step, why, due } = view.placed(&taken.seat, standing(taken).deadline);
            let note = self.notes.get(*at as usize).copied().flatten();
            Some(Entry { rank: 0, lead: taken.lead, step, why, due, note })
        };
        let mut entries = spread(needed.iter().filter_map(entry).collect(), &self.settings);
        entries.truncate(count);
        for (rank, entry) in (1..).zip(&mut entries) {
            entry.rank = rank;
        }
        entries
    }
}

impl Taken {
    fn is_let_in(&self, standing: &Standing) -> bool {
        standing.below_gate.is_none() || self.seat.is_promised
    }
}

/// The least keys of many that pass by, with what they are keys of.
struct Least {
    count: usize,
    found: Vec<(u128, u32)>,
    /// Once there are enough, no key as great as this is one of the least.
    bound: u128,
}

impl Least {
    fn new(count: usize) -> Self {
        Self { count, found: Vec::new(), bound: u128::MAX }
    }

    fn add(&mut self, key: u128, of: u32) {
        if key >= self.bound || self.count == 0 {
            return;
        }
        self.found.push((key, of));
        // Room for as many again, so that putting in order costs little per key.
        if self.found.len() >= self.count.saturating_mul(2).saturating_add(64) {
            let (_, (bound, _), _) = self.found.select_nth_unstable(self.count);
            self.bound = *bound;
            self.found.truncate(self.count);
        }
    }

    fn sorted(mut self) -> Vec<(u128, u32)> {
        self.found.sort_unstable();
        self.found.truncate(self.count);
        self.found
    }
}

/// The order as one number, most important part first: the step's place (8 bits), the band upside down (8, hot leads
/// only), the moment due in milliseconds (48), the score upside down (32), the lead (32). The lead makes it total.
fn key(step: u8, place: &Place, standing: &Standing, lead: LeadId) -> u128 {
    let band = if place.step == Step::Hot { u8::MAX - standing.band_rank } else { 0 };
    // Shifted so that years before 1970 come first too.
    let due = place.due.map_or(0, |at| (at.timestamp_millis() + (1 << 47)).clamp(0, (1 << 48) - 1));
    let due = u128::from(due.unsigned_abs());
    let score = u32::MAX - standing.score.cast_unsigned().wrapping_add(1 << 31);
    u128::from(step) << 120
        | u128::from(band) << 112
        | due << 64
        | u128::from(score) << 32
        | u128::from(lead.0)
}
