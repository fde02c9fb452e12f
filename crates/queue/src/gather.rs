//! One lead: in which step it stands, or what keeps it out.

use chrono::{DateTime, Utc};
use leads::Reason;
use leads::calendar::Today;

use crate::candidate::Candidate;
use crate::settings::{Settings, Step};

/// Why a lead stands where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Not tried yet.
    New,
}

impl Why {
    /// The sentence.
    pub fn reason(self) -> Reason {
        Reason::new("new")
    }
}

/// Where a lead stands in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The step.
    pub step: Step,
    /// Why.
    pub why: Why,
    /// The promised moment or the deadline.
    pub due: Option<DateTime<Utc>>,
}

/// One thing that keeps a lead out of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What.
    pub reason: Reason,
    /// When it ends by itself; `None` when it does not.
    pub until: Option<DateTime<Utc>>,
}

/// Where one lead stands, or everything that keeps it out (never empty).
pub fn place(candidate: &Candidate, settings: &Settings, today: &Today) -> Result<Place, Vec<Block>> {
    let _ = (candidate, settings, today);
    Ok(Place { step: Step::New, why: Why::New, due: None })
}
