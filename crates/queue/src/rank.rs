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
    seats: Vec<(u32, LeadId, Seat, Option<Verdict>)>,
}

impl Seats {
    /// Judges all candidates but for their standing.
    pub fn gather(candidates: &[Candidate], settings: &Settings, today: &Today) -> Self {
        let view = View::new(settings, today);
        let mut seats = Vec::with_capacity(candidates.len());
        for (place, candidate) in (0u32..).zip(candidates) {
            let mut free = true;
            let seat = view.seat(candidate, None, |_| free = false);
            if free {
                let note = (candidate.may_call.answer == Answer::Note).then_some(candidate.may_call);
                seats.push((place, candidate.lead, seat, note));
            }
        }
        Self { settings: settings.clone(), today: *today, seats }
    }

    /// The first `count` of the list in order, for the standing of each candidate by its place in the input.
    pub fn first(&self, count: usize, standing: impl Fn(usize) -> Standing) -> Vec<Entry> {
        let view = View::new(&self.settings, &self.today);
        let mut found = Vec::with_capacity(self.seats.len());
        for (at, (place, lead, seat, _)) in (0u32..).zip(&self.seats) {
            let standing = standing(*place as usize);
            if standing.below_gate.is_none() || seat.is_promised {
                let placed = view.placed(seat, standing.deadline);
                found.push((key(view.place_of(placed.step), &placed, &standing, *lead), placed.step, at));
            }
        }
        let entry = |(_, _, at): &(u128, Step, u32)| {
            let (place, lead, seat, note) = self.seats.get(*at as usize)?;
            let Place { step, why, due } = view.placed(seat, standing(*place as usize).deadline);
            Some(Entry { rank: 0, lead: *lead, step, why, due, note: *note })
        };
        // Nobody beyond the first so many can come among them, but for new leads that are spread between retries.
        let needed = least(&mut found, count, self.settings.new_after_retries.is_some());
        let mut entries = spread(needed.iter().filter_map(entry).collect(), &self.settings);
        entries.truncate(count);
        for (rank, entry) in (1..).zip(&mut entries) {
            entry.rank = rank;
        }
        entries
    }
}

/// The first `count`, in order, and where asked the first `count` new leads as well.
fn least(found: &mut Vec<(u128, Step, u32)>, count: usize, with_new: bool) -> &[(u128, Step, u32)] {
    if count < found.len() {
        found.select_nth_unstable_by_key(count, |(key, ..)| *key);
        if with_new {
            let mut new: Vec<_> =
                found.iter().skip(count).filter(|(_, step, _)| *step == Step::New).copied().collect();
            new.sort_unstable_by_key(|(key, ..)| *key);
            new.truncate(count);
            found.truncate(count);
            found.append(&mut new);
        } else {
            found.truncate(count);
        }
    }
    found.sort_unstable_by_key(|(key, ..)| *key);
    found
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
