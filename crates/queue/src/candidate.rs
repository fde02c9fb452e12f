//! What the queue knows of a lead.

use chrono::{DateTime, Utc};
use leads::LeadId;
use leads::may_call::Verdict;
use research::StepKind;

/// Where a lead stands. Customers and lost leads are closed: not in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Never spoken to.
    New,
    /// Spoken to.
    Contact,
    /// Has an appointment or had one.
    Qualified,
    /// Buys.
    Customer,
    /// Will not buy.
    Lost,
}

impl Status {
    /// The word for it in files and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Contact => "contact",
            Self::Qualified => "qualified",
            Self::Customer => "customer",
            Self::Lost => "lost",
        }
    }

    /// Reads the word; `None` for another.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::New, Self::Contact, Self::Qualified, Self::Customer, Self::Lost]
            .into_iter()
            .find(|status| status.word() == word)
    }

    /// May stand in the list.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Customer | Self::Lost)
    }
}

/// The next step of a lead, without its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// What.
    pub kind: StepKind,
    /// When.
    pub at: Option<DateTime<Utc>>,
}

/// What a score makes of a lead.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// Its points.
    pub score: i32,
    /// Its band, 0 the lowest.
    pub band_rank: u8,
    /// When its band's deadline passes; `None` for a band without one.
    pub deadline: Option<DateTime<Utc>>,
    /// How many points it lacks for the model's gate; `None` when it passes or there is none.
    pub below_gate: Option<i32>,
}

/// One lead as the queue sees it; one per lead. `Copy`, so that a list of everybody is one block of memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Which lead.
    pub lead: LeadId,
    /// Where it stands.
    pub status: Status,
    /// What its score makes of it.
    pub standing: Standing,
    /// Somebody there was ever spoken to.
    pub reached: bool,
    /// Calls ever.
    pub attempts: u32,
    /// Calls since this morning.
    pub attempts_today: u16,
    /// Calls since Monday.
    pub attempts_week: u16,
    /// Calls since this morning to the number that would be dialled, by whichever lead has it.
    pub number_today: u16,
    /// Calls since Monday to that number.
    pub number_week: u16,
    /// The last call.
    pub last_attempt: Option<DateTime<Utc>>,
    /// Its next step.
    pub next: Option<Planned>,
    /// Put aside by hand until this moment.
    pub skipped_until: Option<DateTime<Utc>>,
    /// What the law says.
    pub may_call: Verdict,
    /// It has a number that is not marked wrong.
    pub has_phone: bool,
    /// It is on the do-not-call list.
    pub suppressed: bool,
}
