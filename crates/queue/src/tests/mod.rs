//! Leads as a salesperson speaks of them, and the list as text.

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Europe::Amsterdam;
use leads::calendar::{Today, at_local};
use leads::may_call::{Policy, Subject, may_call};
use leads::{LeadId, Param, Reason};
use research::StepKind;

use crate::{Candidate, Planned, Settings, Standing, Status, build, place};

mod day;
mod properties;

/// A local time in Amsterdam.
pub(super) fn at(local: &str) -> DateTime<Utc> {
    let naive = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
    at_local(naive.date(), naive.time(), Amsterdam)
}

/// The moment the list is looked at.
pub(super) fn today(local: &str) -> Today {
    Today { now: at(local), zone: Amsterdam }
}

/// A company with a number, never called, that may be called.
pub(super) fn lead(id: u32, score: i32) -> Candidate {
    Candidate {
        lead: LeadId(id),
        status: Status::New,
        standing: Standing { score, ..Standing::default() },
        reached: false,
        attempts: 0,
        attempts_today: 0,
        attempts_week: 0,
        number_today: 0,
        number_week: 0,
        last_attempt: None,
        next: None,
        skipped_until: None,
        may_call: law("bv"),
        has_phone: true,
        suppressed: false,
    }
}

/// What the law says of a Dutch legal form.
pub(super) fn law(form: &str) -> leads::may_call::Verdict {
    let subject = Subject { country: "NL", legal_form: Some(form), ..Subject::default() };
    may_call(&subject, &Policy::default(), "2026-11-03".parse().unwrap())
}

/// The same lead with a next step.
pub(super) fn planned(lead: Candidate, kind: StepKind, local: &str) -> Candidate {
    Candidate { next: Some(Planned { kind, at: Some(at(local)) }), ..lead }
}

/// The same lead after so many calls that reached nobody, free again from a moment on.
pub(super) fn tried(lead: Candidate, attempts: u32, again: &str) -> Candidate {
    planned(Candidate { attempts, last_attempt: Some(at("2026-10-20 10:00")), ..lead }, StepKind::Call, again)
}

/// The same lead in a band with a deadline.
pub(super) fn hot(lead: Candidate, band_rank: u8, deadline: &str) -> Candidate {
    let standing = Standing { band_rank, deadline: Some(at(deadline)), ..lead.standing };
    Candidate { standing, ..lead }
}

fn sentence(reason: &Reason) -> String {
    let mut text = reason.code.clone();
    for (key, value) in &reason.params {
        match value {
            Param::Text(value) => text += &format!(" {key}={value}"),
            Param::Number(value) => text += &format!(" {key}={value}"),
        }
    }
    text
}

/// The list, one lead per line.
pub(super) fn list(leads: &[Candidate], settings: &Settings, local: &str) -> String {
    build(leads, settings, &today(local))
        .iter()
        .map(|entry| {
            let step = format!("{:?}", entry.step).to_lowercase();
            let note = entry.note.map_or(String::new(), |note| format!(", first: {}", note.code));
            let reason = sentence(&entry.reason(Amsterdam));
            format!("{}. lead {} {step}: {reason}{note}\n", entry.rank, entry.lead)
        })
        .collect()
}

/// Why a lead is not in the list, one block per line.
pub(super) fn why_not(lead: &Candidate, settings: &Settings, local: &str) -> String {
    match place(lead, settings, &today(local)) {
        Ok(place) => format!("in the list, {}", format!("{:?}", place.step).to_lowercase()),
        Err(blocks) => blocks
            .iter()
            .map(|block| {
                let until = block.until.map_or(String::new(), |until| {
                    until.with_timezone(&Amsterdam).format(" until %a %Y-%m-%d %H:%M").to_string()
                });
                format!("{}{until}\n", sentence(&block.reason))
            })
            .collect(),
    }
}
