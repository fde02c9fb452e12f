//! The owner's choices about the list.

use leads::calendar::CallingHours;
use serde::{Deserialize, Serialize};

/// A step of the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// A promise is due today; by promised time.
    Promised,
    /// A deadline runs and nobody there was reached; band high to low, then deadline.
    Hot,
    /// The wait after an attempt is over; by score.
    Retry,
    /// Not tried yet; by score.
    New,
    /// A rest or the shortest wait is over; by score.
    Tail,
}

impl Step {
    /// The ladder as it ships.
    pub const LADDER: [Self; 5] = [Self::Promised, Self::Hot, Self::Retry, Self::New, Self::Tail];
}

/// How often is enough. `None` is no limit. A promise is kept whatever these say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Caps {
    /// Calls to one lead, and to one number, on one day. Ours: 3.
    pub per_day: Option<u16>,
    /// Calls to one lead, and to one number, from Monday to Sunday. Ours: 6.
    pub per_week: Option<u16>,
    /// Calls to one lead, ever. Ours: 12.
    pub total: Option<u16>,
}

impl Default for Caps {
    fn default() -> Self {
        Self { per_day: Some(3), per_week: Some(6), total: Some(12) }
    }
}

/// The owner's choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Settings {
    /// The steps in the owner's order; one that is left out comes after those named.
    pub ladder: Vec<Step>,
    /// How often is enough.
    pub caps: Caps,
    /// A promise missed on an earlier day comes back at once, not at its hour.
    pub missed_promise_at_once: bool,
    /// After so many retries one new lead; `None` leaves the ladder as it is.
    pub new_after_retries: Option<u16>,
    /// How many days a lead that was tried and has no next step is left alone. Ours: 1.
    pub minimum_wait_days: u16,
    /// When people are called.
    pub hours: CallingHours,
}

impl Settings {
    /// The place of each step, by its number: the owner's order first, what it leaves out after it.
    pub(crate) fn places(&self) -> [u8; 5] {
        let mut places = [u8::MAX; 5];
        let mut next = 0;
        for step in self.ladder.iter().copied().chain(Step::LADDER) {
            if let Some(place) = places.get_mut(step as usize).filter(|place| **place == u8::MAX) {
                *place = next;
                next += 1;
            }
        }
        places
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            ladder: Step::LADDER.to_vec(),
            caps: Caps::default(),
            missed_promise_at_once: false,
            new_after_retries: None,
            minimum_wait_days: 1,
            hours: CallingHours::default(),
        }
    }
}
