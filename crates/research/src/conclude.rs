//! What a result implies: the next step, and what happens to the lead.

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use leads::Reason;
use leads::calendar::{CallingHours, Daypart, Today, at_local, start_of};
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
/// "later", or the caller's own choice instead of the wait that the rules propose; it means nothing where the result
/// closes the lead.
///
/// An appointment without a moment becomes a promise to plan it on the next business day, so that no lead is left
/// without a next step. A wait never ends outside calling hours; a promise may, with a warning.
///
/// Refused: `callback-missing` (a call-back without a moment), `callback-in-past`.
pub fn conclude(
    result: CallResult,
    attempts: &Attempts<'_>,
    asked: Option<DateTime<Utc>>,
    rules: &Rules,
    hours: &CallingHours,
    today: &Today,
) -> Result<Conclusion, Reason> {
    let asked = asked.filter(|_| !result.closes());
    if asked.is_some_and(|at| at < today.now) {
        return Err(Reason::new("callback-in-past"));
    }
    let next = match result {
        CallResult::Callback => match asked {
            Some(at) => step(StepKind::Callback, at, Reason::new("promised")),
            None => return Err(Reason::new("callback-missing")),
        },
        CallResult::Appointment => match asked {
            Some(at) => step(StepKind::Appointment, at, Reason::new("appointment")),
            None => {
                let day = hours.add_business_days(today.date(), 1);
                let at = opening(start_of(day, today.zone), hours, today);
                step(StepKind::Callback, at, Reason::new("appointment-to-plan"))
            }
        },
        CallResult::Later => match asked {
            Some(at) => step(StepKind::Rest, at, Reason::new("later")),
            None => rest(rules.later_days, Reason::new("later"), hours, today),
        },
        CallResult::NotInterested | CallResult::DoNotCall => closed(result),
        CallResult::WrongNumber if !attempts.other_number => {
            NextStep { kind: StepKind::Rest, at: None, reason: Reason::new("needs-number") }
        }
        CallResult::WrongNumber => {
            let at = asked.unwrap_or_else(|| opening(today.now, hours, today));
            step(StepKind::Call, at, Reason::new("other-number"))
        }
        CallResult::NoAnswer | CallResult::Busy | CallResult::Voicemail => {
            unreached(result, attempts, asked, rules, hours, today)
        }
    };
    let kept = matches!(next.kind, StepKind::Callback | StepKind::Appointment);
    let closed = kept && next.at.is_some_and(|at| !hours.is_open(at, today.zone));
    Ok(Conclusion {
        status: status_after(result, attempts.status),
        suppress: result == CallResult::DoNotCall,
        wrong_number: result == CallResult::WrongNumber,
        warning: closed.then(|| Reason::new("callback-closed-hours")),
        next,
    })
}

fn step(kind: StepKind, at: DateTime<Utc>, reason: Reason) -> NextStep {
    NextStep { kind, at: Some(at), reason }
}

fn closed(result: CallResult) -> NextStep {
    NextStep { kind: StepKind::None, at: None, reason: Reason::new(result.word()) }
}

/// The first opening at or after a moment; the moment itself where no day is ever open.
fn opening(at: DateTime<Utc>, hours: &CallingHours, today: &Today) -> DateTime<Utc> {
    hours.next_open(at, today.zone).unwrap_or(at)
}

fn rest(days: u16, reason: Reason, hours: &CallingHours, today: &Today) -> NextStep {
    let date = today.date() + Days::new(u64::from(days));
    let reason = reason.with("days", i32::from(days));
    step(StepKind::Rest, opening(start_of(date, today.zone), hours, today), reason)
}

/// The ladder: each attempt in a row without contact waits as its rung says; past the last one the lead rests.
fn unreached(
    result: CallResult,
    attempts: &Attempts<'_>,
    asked: Option<DateTime<Utc>>,
    rules: &Rules,
    hours: &CallingHours,
    today: &Today,
) -> NextStep {
    let attempt = attempts.unreached.saturating_add(1);
    let number = i32::try_from(attempt).unwrap_or(i32::MAX);
    let retry = Reason::new("retry").with("result", result.word()).with("attempt", number);
    if let Some(at) = asked {
        return step(StepKind::Call, at, retry);
    }
    let Some(rung) = rules.ladder.get(attempts.unreached as usize) else {
        return rest(rules.rest_days, Reason::new("not-reached").with("attempts", number), hours, today);
    };
    let wait = match result {
        CallResult::Busy => rules.busy,
        CallResult::Voicemail => rules.voicemail,
        _ => rung.wait,
    };
    if result != CallResult::NoAnswer || !rung.other_daypart {
        return step(StepKind::Call, opening(wait.after(hours, today), hours, today), retry);
    }
    let from = match wait.unit {
        Unit::Minutes | Unit::Hours => wait.after(hours, today),
        // The part of the day decides the hour, so the whole day is open to it.
        Unit::Days | Unit::BusinessDays => start_of(wait.date(hours, today), today.zone),
    };
    let found = other_dayparts(attempts, today)
        .into_iter()
        .find_map(|part| Some((hours.next_open_in(from, part, today.zone)?, part)));
    match found {
        Some((at, part)) => step(StepKind::Call, at, retry.with("daypart", part.word())),
        None => step(StepKind::Call, from, retry),
    }
}

/// The other parts of the day, least tried first; of equals the one that comes next. This call's own part is last:
/// it is only for owners who call in one part of the day.
fn other_dayparts(attempts: &Attempts<'_>, today: &Today) -> [Daypart; 3] {
    let mut parts = Daypart::ALL;
    let own = Daypart::of(today.local().time());
    parts.rotate_left(own as usize + 1);
    parts.sort_by_key(|part| {
        let tried = attempts.dayparts.get(*part as usize).copied().unwrap_or_default();
        (*part == own, tried)
    });
    parts
}

impl Wait {
    fn after(self, hours: &CallingHours, today: &Today) -> DateTime<Utc> {
        let amount = i64::from(self.amount);
        match self.unit {
            Unit::Minutes => today.now + Duration::minutes(amount),
            Unit::Hours => today.now + Duration::hours(amount),
            Unit::Days | Unit::BusinessDays => {
                at_local(self.date(hours, today), today.local().time(), today.zone)
            }
        }
    }

    fn date(self, hours: &CallingHours, today: &Today) -> NaiveDate {
        match self.unit {
            Unit::BusinessDays => hours.add_business_days(today.date(), u32::from(self.amount)),
            Unit::Days => today.date() + Days::new(u64::from(self.amount)),
            Unit::Minutes | Unit::Hours => today.date(),
        }
    }
}

/// A conversation moves a lead forward, never back: a customer stays one, a qualified lead is no mere contact.
fn status_after(result: CallResult, status: &str) -> Option<&'static str> {
    let to = match result {
        CallResult::Appointment => "qualified",
        CallResult::Callback | CallResult::Later if status != "qualified" => "contact",
        CallResult::NotInterested | CallResult::DoNotCall => "lost",
        _ => return None,
    };
    (status != "customer" && status != to).then_some(to)
}

#[cfg(test)]
mod tests;
