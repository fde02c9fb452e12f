//! How a call can end, and what can come after it.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use leads::Reason;
use serde::{Deserialize, Serialize};

/// How a call ended, in the order of the keys 1 to 9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum CallResult {
    /// Nobody picked up.
    NoAnswer,
    /// The line was engaged.
    Busy,
    /// A message was left.
    Voicemail,
    /// An appointment was made.
    Appointment,
    /// They asked to be called at a moment, and we promised.
    Callback,
    /// Interested, but not now.
    Later,
    /// Not interested.
    NotInterested,
    /// Somebody else's number.
    WrongNumber,
    /// They do not want to be called any more.
    DoNotCall,
}

impl CallResult {
    /// Every result, in the order of its key.
    pub const ALL: [Self; 9] = [
        Self::NoAnswer,
        Self::Busy,
        Self::Voicemail,
        Self::Appointment,
        Self::Callback,
        Self::Later,
        Self::NotInterested,
        Self::WrongNumber,
        Self::DoNotCall,
    ];

    /// The key that means this result, 1 to 9.
    pub fn digit(self) -> u8 {
        self as u8 + 1
    }

    /// The result behind a key, 1 to 9.
    pub fn from_digit(digit: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|result| result.digit() == digit)
    }

    /// The word for it in files and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::NoAnswer => "no-answer",
            Self::Busy => "busy",
            Self::Voicemail => "voicemail",
            Self::Appointment => "appointment",
            Self::Callback => "callback",
            Self::Later => "later",
            Self::NotInterested => "not-interested",
            Self::WrongNumber => "wrong-number",
            Self::DoNotCall => "do-not-call",
        }
    }

    /// We spoke with somebody at the lead.
    pub fn reached(self) -> bool {
        matches!(
            self,
            Self::Appointment | Self::Callback | Self::Later | Self::NotInterested | Self::DoNotCall
        )
    }

    /// An attempt that reached nobody: these in a row climb the ladder. A wrong number is neither.
    pub fn unreached(self) -> bool {
        matches!(self, Self::NoAnswer | Self::Busy | Self::Voicemail)
    }

    /// The lead is not called again after it.
    pub fn closes(self) -> bool {
        matches!(self, Self::NotInterested | Self::DoNotCall)
    }
}

impl fmt::Display for CallResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for CallResult {
    type Err = Reason;

    /// Reads the word; refuses another with `result-unknown` naming it.
    fn from_str(word: &str) -> Result<Self, Reason> {
        Self::ALL
            .into_iter()
            .find(|result| result.word() == word)
            .ok_or_else(|| Reason::new("result-unknown").with("result", word))
    }
}

/// What comes next for a lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// Free to be called from its moment on.
    Call,
    /// We promised to call at its moment.
    Callback,
    /// An appointment at its moment.
    Appointment,
    /// Left alone until its moment; without one until the lead has a number again.
    Rest,
    /// Nothing: closed.
    None,
}

/// The one next step of a lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// What.
    pub kind: StepKind,
    /// When.
    pub at: Option<DateTime<Utc>>,
    /// Why so.
    pub reason: Reason,
}
