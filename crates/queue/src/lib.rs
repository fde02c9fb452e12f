//! The queue: whom to call next, and why now.
//!
//! Gathers every lead that may stand in the list, ranks it by the ladder and spreads what would starve. It does not
//! know how a score was made, and it holds ids and reasons, never copies. [`place`] decides about one lead and
//! [`build`] about all; both judge with the same function, so the list and "why not" cannot disagree.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

mod candidate;
mod gather;
mod rank;
mod settings;
mod spread;
#[cfg(test)]
mod tests;

pub use candidate::{Candidate, Planned, Standing, Status};
pub use gather::{Block, Place, Why, place};
pub use rank::{Entry, Seats, build};
pub use settings::{Caps, Settings, Step};

use leads::calendar::{HoursState, Today};

/// Whether calling hours run now, why not, and when that changes. The list itself is the same in and out of hours.
pub fn hours_state(settings: &Settings, today: &Today) -> HoursState {
    settings.hours.state(today.now, today.zone)
}
