//! What a result implies: the next step, and what happens to the lead.

use chrono::{DateTime, Utc};
use leads::Reason;
use leads::calendar::{CallingHours, Daypart, Today};
use serde::{Deserialize, Serialize};

use crate::call::{CallResult, NextStep, StepKind};

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Wait {
    /// How many.
    pub amount: u16,
    /// Of what.
    pub unit: Unit,
}

/// What a [`Wait`] counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Minutes of the clock; what ends outside calling hours moves to the next opening.
    Minutes,
    /// Hours of the clock, likewise.
    Hours,
    /// Days of the calendar.
    Days,
    /// Days on which people are called.
    BusinessDays,
}

/// One rung of the ladder: what happens after so many attempts in a row that reached nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rung {
    /// How long to wait.
    pub wait: Wait,
    /// Try another part of the day, the one least tried.
    pub other_daypart: bool,
}

/// How long to wait after what: the owner's own numbers. Where the articles are silent the defaults are ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Rules {
    /// After the first, second, third ... attempt in a row without contact. Ours: +2 h; next business day in another
    /// part of the day; four times +3 days in another part of the day. Past the last rung the lead rests.
    pub ladder: Vec<Rung>,
    /// How many days a lead rests past the ladder. Ours: 60.
    pub rest_days: u16,
    /// After an engaged line. Ours: 30 minutes.
    pub busy: Wait,
    /// After a message left. Ours: 2 business days.
    pub voicemail: Wait,
    /// How many days "later" is when they name no moment. Ours: 90.
    pub later_days: u16,
}

impl Default for Rules {
    fn default() -> Self {
        let rung = |amount, unit, other_daypart| Rung { wait: Wait { amount, unit }, other_daypart };
        let patient = rung(3, Unit::Days, true);
        Self {
            ladder: vec![
                rung(2, Unit::Hours, false),
                rung(1, Unit::BusinessDays, true),
                patient,
                patient,
                patient,
                patient,
            ],
            rest_days: 60,
            busy: Wait { amount: 30, unit: Unit::Minutes },
            voicemail: Wait { amount: 2, unit: Unit::BusinessDays },
            later_days: 90,
        }
    }
}

/// What was tried before this call, and what the lead is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Attempts<'a> {
    /// Attempts in a row without contact, this call not counted.
    pub unreached: u32,
    /// How often each part of the day was tried, in the order of [`Daypart::ALL`], this call not counted.
    pub dayparts: [u32; 3],
    /// The lead has another number that is not marked wrong.
    pub other_number: bool,
    /// The lead's status now: a word of the closed list.
    pub status: &'a str,
}

/// What a result implies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conclusion {
    /// The next step.
    pub next: NextStep,
    /// The lead's new status; `None` leaves it as it is.
    pub status: Option<&'static str>,
    /// Everything of this lead goes on the do-not-call list, at once.
    pub suppress: bool,
    /// The number that was called is marked wrong.
    pub wrong_number: bool,
    /// Worth a look, not a refusal: `callback-closed-hours`.
    pub warning: Option<Reason>,
}

/// What `result` implies at the moment of `today`. `asked` is the moment agreed for a call-back, an appointment or
/// "later".
///
/// Refused: `callback-missing`, `callback-in-past`.
pub fn conclude(
    result: CallResult,
    attempts: &Attempts<'_>,
    asked: Option<DateTime<Utc>>,
    rules: &Rules,
    hours: &CallingHours,
    today: &Today,
) -> Result<Conclusion, Reason> {
    let _ = (result, attempts, asked, rules, hours, Daypart::of(today.local().time()));
    Ok(Conclusion {
        next: NextStep { kind: StepKind::Call, at: None, reason: Reason::new("call") },
        status: None,
        suppress: false,
        wrong_number: false,
        warning: None,
    })
}
