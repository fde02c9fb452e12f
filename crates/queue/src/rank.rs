//! The order of the list.

use chrono::{DateTime, Utc};
use leads::calendar::Today;
use leads::{LeadId, Reason};

use crate::candidate::Candidate;
use crate::gather::Why;
use crate::settings::{Settings, Step};

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
}

impl Entry {
    /// The sentence that says why.
    pub fn reason(&self) -> Reason {
        self.why.reason()
    }
}

/// The whole list in order.
pub fn build(candidates: &[Candidate], settings: &Settings, today: &Today) -> Vec<Entry> {
    let _ = (candidates, settings, today);
    Vec::new()
}
