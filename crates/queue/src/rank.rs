//! The order of the list.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use leads::calendar::Today;
use leads::may_call::{Answer, Verdict};
use leads::{LeadId, Reason};

use crate::candidate::Candidate;
use crate::gather::{Place, View, Why};
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
    let view = View::new(settings, today);
    let mut found = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        let mut free = true;
        let place = view.judge(candidate, |_| free = false);
        if free {
            found.push((key(view.place_of(place.step), &place, candidate), candidate, place));
        }
    }
    found.sort_unstable_by_key(|(key, ..)| *key);
    let ranked = found.iter().map(|(_, candidate, place)| Entry {
        rank: 0,
        lead: candidate.lead,
        step: place.step,
        why: place.why,
        due: place.due,
        note: (candidate.may_call.answer == Answer::Note).then_some(candidate.may_call),
    });
    let mut entries = spread(ranked.collect(), settings);
    for (rank, entry) in (1..).zip(&mut entries) {
        entry.rank = rank;
    }
    entries
}

/// The order as one number, most important part first: the step's place (8 bits), the band upside down (8, hot leads
/// only), the moment due in milliseconds (48), the score upside down (32), the lead (32). The lead makes it total.
fn key(step: u8, place: &Place, candidate: &Candidate) -> u128 {
    let band = if place.step == Step::Hot { u8::MAX - candidate.band_rank } else { 0 };
    // Shifted so that years before 1970 come first too.
    let due = place.due.map_or(0, |at| (at.timestamp_millis() + (1 << 47)).clamp(0, (1 << 48) - 1));
    let due = u128::from(due.unsigned_abs());
    let score = u32::MAX - candidate.score.cast_unsigned().wrapping_add(1 << 31);
    u128::from(step) << 120
        | u128::from(band) << 112
        | due << 64
        | u128::from(score) << 32
        | u128::from(candidate.lead.0)
}
