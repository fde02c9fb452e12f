//! The order of the list.

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
    let seats = Seats::gather(candidates, settings, today);
    seats
        .first(usize::MAX, |place| candidates.get(place).map_or_else(Standing::default, |lead| lead.standing))
}

/// Everybody who may stand in the list as far as scores have no part in it, for lists under one set of scores after
/// another.
#[derive(Debug)]
pub struct Seats {
    settings: Settings,
    today: Today,
    seats: Vec<(u32, LeadId, Seat)>,
    /// What has to be asked first, by seat; apart, because only the few that are shown need it.
    notes: Vec<Option<Verdict>>,
}

impl Seats {
    /// Judges all candidates but for their standing.
    pub fn gather(candidates: &[Candidate], settings: &Settings, today: &Today) -> Self {
        let view = View::new(settings, today);
        let (mut seats, mut notes) = (Vec::with_capacity(candidates.len()), Vec::new());
        for (place, candidate) in (0u32..).zip(candidates) {
            let mut free = true;
            let seat = view.seat(candidate, None, |_| free = false);
            if free {
                seats.push((place, candidate.lead, seat));
                notes.push((candidate.may_call.answer == Answer::Note).then_some(candidate.may_call));
            }
        }
        Self { settings: settings.clone(), today: *today, seats, notes }
    }

    /// The first `count` of the list in order, for the standing of each candidate by its place in the input.
    pub fn first(&self, count: usize, standing: impl Fn(usize) -> Standing) -> Vec<Entry> {
        let view = View::new(&self.settings, &self.today);
        // Nobody beyond the first so many can come among them, but for new leads that are spread between retries.
        let mut all = Least::new(count);
        let mut new = Least::new(if self.settings.new_after_retries.is_some() { count } else { 0 });
        for (at, (place, lead, seat)) in (0u32..).zip(&self.seats) {
            let standing = standing(*place as usize);
            if standing.below_gate.is_none() || seat.is_promised {
                let placed = view.placed(seat, standing.deadline);
                let key = key(view.place_of(placed.step), &placed, &standing, *lead);
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
            let (place, lead, seat) = self.seats.get(*at as usize)?;
            let Place { step, why, due } = view.placed(seat, standing(*place as usize).deadline);
            let note = self.notes.get(*at as usize).copied().flatten();
            Some(Entry { rank: 0, lead: *lead, step, why, due, note })
        };
        let mut entries = spread(needed.iter().filter_map(entry).collect(), &self.settings);
        entries.truncate(count);
        for (rank, entry) in (1..).zip(&mut entries) {
            entry.rank = rank;
        }
        entries
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
